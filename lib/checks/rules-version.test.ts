import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import counted from './rules-version.json' with { type: 'json' };
import { rulesVersion } from './rules-version.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What runs of a module, in one spelling: without types, comments and layout. */
const codeOf = (path: string): string =>
  ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      newLine: ts.NewLineKind.LineFeed,
      removeComments: true,
      verbatimModuleSyntax: true,
    },
  }).outputText;

const named = (path: string): string => relative(root, path).replaceAll(sep, '/');

const importedBy = (path: string, code: string): string[] =>
  ts
    .preProcessFile(code)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('#') ? join(root, fileName.slice(1)) : join(dirname(path), fileName),
    );

/** The code of a module and of all it runs, by path. */
function closure(path: string, known = new Map<string, string>()): ReadonlyMap<string, string> {
  if (known.has(path)) return known;
  const code = codeOf(path);
  known.set(path, code);
  for (const one of importedBy(path, code)) closure(one, known);
  return known;
}

const modules = closure(beside('./check.ts'));

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of [...modules.keys()].sort())
    hash.update(`${named(path)}\n${modules.get(path)}\n`);
  return hash.digest('hex').slice(0, 16);
}

it('the rules are those of their version: UPDATE=1 npx vitest run lib/checks/rules-version raises it', () => {
  const found = fingerprint();
  if (process.env.UPDATE !== undefined && found !== counted.fingerprint) {
    const raised = { version: counted.version + 1, fingerprint: found };
    writeFileSync(beside('./rules-version.json'), `${JSON.stringify(raised, null, 2)}\n`);
    return;
  }
  expect(found).toBe(counted.fingerprint);
  expect(rulesVersion).toBe(counted.version);
});

it('every rule, and the form, is among what is looked at', () => {
  const paths = [...modules.keys()].map(named);
  for (const path of ['lib/checks/dates.ts', 'lib/checks/sums.ts', 'lib/form/editions.ts'])
    expect(paths).toContain(path);
  expect(paths.filter((path) => !/^lib\/(checks|form|register)\//.test(path))).toEqual([]);
});

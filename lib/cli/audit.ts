/**
 * `npm run audit -- FILE…`: lays what Gouji says of reports beside what an auditor noted of them, in
 * `anomalies` of NAME.gold.json beside NAME.ext or NAME.kind.ext. Files without such notes are passed over.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { check } from '#lib/checks/check.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { noticeSentence } from '#lib/wording/notice.ts';
import { type Anomaly, type Audit, audit, type Said, tally } from './audit/matching.ts';

const gold = z.object({
  anomalies: z
    .array(z.object({ kind: z.string(), detail: z.string(), quote: z.string().optional() }))
    .default([]),
});

/** The notes on `a/NAME.kind.ext`: the first of NAME.kind.gold.json and NAME.gold.json that exists. */
function notesOn(path: string): readonly Anomaly[] | null {
  const parts = basename(path).split('.');
  const stems = parts.map((_, i) => parts.slice(0, parts.length - 1 - i).join('.'));
  const file = stems
    .filter((stem) => stem !== '')
    .map((stem) => join(dirname(path), `${stem}.gold.json`))
    .find((candidate) => existsSync(candidate));
  return file === undefined ? null : gold.parse(JSON.parse(readFileSync(file, 'utf8'))).anomalies;
}

/** All failing findings and all notices on a file, in words. */
async function saidOf(path: string): Promise<Said[]> {
  const ingested = await ingest(readFileSync(path), basename(path));
  if (ingested.status === 'refused') return [];
  const { report, document } = ingested;
  return [
    ...check(report, null, document)
      .filter(({ verdict }) => verdict === 'fails')
      .map((finding) => ({
        by: 'finding' as const,
        name: finding.rule,
        sentence: findingSentence(finding).sentence,
      })),
    ...report.notices.map((notice) => ({
      by: 'notice' as const,
      name: notice.kind,
      sentence: noticeSentence(notice),
    })),
  ];
}

const print = (line: string) => process.stdout.write(`${line}\n`);

function printFile(name: string, { found, missed, uncovered, unexplained }: Audit): void {
  print(
    `${name}: ${found.length} found, ${missed.length} missed, ${unexplained.length} unexplained, ${uncovered.length} of kinds no rule covers`,
  );
  for (const { kind, detail } of missed) print(`  missed       ${kind}: ${detail}`);
  for (const said of unexplained) print(`  unexplained  ${said.name}: ${said.sentence}`);
}

function printTally(audits: readonly Audit[]): void {
  print('\nfamily                     found  missed  unexplained');
  for (const { family, found, missed, unexplained } of tally(audits)) {
    const numbers =
      `${found}`.padStart(5) + `${missed}`.padStart(8) + `${unexplained}`.padStart(13);
    print(`${family.padEnd(27)}${numbers}`);
  }
  const found = audits.flatMap((one) => one.found).length;
  const missed = audits.flatMap((one) => one.missed).length;
  const unexplained = audits.flatMap((one) => one.unexplained).length;
  print(
    `${'all'.padEnd(27)}${`${found}`.padStart(5)}${`${missed}`.padStart(8)}${`${unexplained}`.padStart(13)}`,
  );
  const kinds = audits.flatMap((one) => one.uncovered.map(({ kind }) => kind));
  const counted = [...new Set(kinds)].map(
    (kind) => `${kind} ${kinds.filter((k) => k === kind).length}`,
  );
  print(`kinds no rule covers: ${counted.join(', ') || 'none'}`);
}

async function main(files: readonly string[]): Promise<void> {
  const audits: Audit[] = [];
  for (const file of files) {
    const path = resolve(process.env.INIT_CWD ?? '.', file);
    const notes = notesOn(path);
    if (notes === null) print(`${file}: no notes`);
    else {
      const result = audit(notes, await saidOf(path));
      printFile(basename(path), result);
      audits.push(result);
    }
  }
  printTally(audits);
}

await main(process.argv.slice(2));

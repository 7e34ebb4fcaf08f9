import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type Divisions, readDivisions } from '#lib/register/divisions.ts';

let read: Divisions | undefined;

/** The divisions of the country, read from their file when first asked for. */
export function divisions(): Divisions {
  read ??= readDivisions(brotliDecompressSync(readFileSync(file())).toString('utf8'));
  return read;
}

const FILE = 'lib/register/divisions/divisions.txt.br';

// Compiled by Next the module no longer lies in the project; the server starts there.
const places = () => [
  join(dirname(fileURLToPath(import.meta.url)), '..', FILE),
  join(/*turbopackIgnore: true*/ process.cwd(), FILE),
];

function file(): string {
  const found = places().find((path) => existsSync(path));
  if (found === undefined) throw new Error(`No divisions in ${places().join(' or ')}`);
  return found;
}

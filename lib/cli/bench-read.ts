import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { load } from 'cheerio';
import { decode } from '#lib/extract/decode.ts';
import { extract } from '#lib/extract/readers.ts';
import { ingest } from '#lib/ingest/ingest.ts';
import { digits, inTurns, times } from './measure.ts';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const rounds = 9;

/** The files of the bench are text; anything else would compare nothing. */
function textOf({ name, bytes }: File): string {
  const decoded = decode(bytes);
  if (decoded === null) throw new Error(`${name} is not text`);
  return decoded.text;
}

/** What any reader must do at least: know the file again, and have its characters. */
const floor = (file: File) => {
  createHash('sha256').update(file.bytes).digest();
  textOf(file);
};

/** What one would write in five lines: every cell of every table as text, spans and places forgotten. */
const scrape = (file: File) => {
  const $ = load(textOf(file));
  return $('tr')
    .toArray()
    .map((row) =>
      $(row)
        .find('td, th')
        .toArray()
        .map((cell) => $(cell).text().trim()),
    );
};

const pandas = `
import sys, time, pandas
for _ in sys.stdin:
    for file in sys.argv[1:]:
        pandas.read_html(file)
    print("read", flush=True)
`;

/** A python that reads all files each time it is asked; null where it has no pandas. */
async function pythonReader(files: readonly File[]) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const paths = files.map((file, index) => {
    const path = join(folder, `${index}.html`);
    writeFileSync(path, textOf(file));
    return path;
  });
  const python = spawn(process.env.PYTHON ?? 'python3', ['-c', pandas, ...paths], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const answers = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  python.on('error', () => python.stdout.destroy());
  python.stdin.on('error', () => {});
  const read = () => {
    python.stdin.write('go\n');
    return answers.next();
  };
  const close = () => {
    python.kill();
    rmSync(folder, { recursive: true });
  };
  if ((await read()).done !== true) return { read, close };
  close();
  return null;
}

/** Prints documents read per second, and as ratios what else could be done with the same files. */
export async function benchReading(kind: 'HTML' | 'text', files: readonly File[]): Promise<void> {
  const all = (work: (file: File) => unknown) => async () => {
    for (const file of files) await work(file);
  };
  const contenders = new Map<string, () => unknown>([
    ['gouji, report', all(({ name, bytes }) => ingest(bytes, name))],
    ['gouji, tables', all(({ name, bytes }) => extract(bytes, name))],
    ['hash and decode', all(floor)],
  ]);
  const python = kind === 'HTML' ? await pythonReader(files) : null;
  if (kind === 'HTML') contenders.set('cheerio scrape', all(scrape));
  if (python) contenders.set('pandas', python.read);
  const time = await inTurns(contenders, rounds);
  python?.close();

  const [report = Number.NaN, tables = Number.NaN] = time.values();
  console.log(`Reading: ${files.length} ${kind} documents, documents a second`);
  for (const [name, taken] of time) {
    const speed = digits((files.length / taken) * 1000).padStart(7);
    const ratios = `gouji: the whole report ${times(taken, report)}, only tables ${times(taken, tables)}`;
    console.log(`  ${name.padEnd(16)} ${speed}${name.startsWith('gouji') ? '' : `   ${ratios}`}`);
  }
  if (kind === 'HTML' && !python)
    console.log('  pandas           not here (python3 with pandas and lxml; PYTHON names another)');
}

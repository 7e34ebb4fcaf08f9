import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '#lib/ingest/ingest.ts';
import { samples } from '#lib/samples/generate.ts';
import type { Paper } from '#lib/samples/paper.ts';
import { type Alternative, alternatives, isAbsent } from './bench-alternatives.ts';
import { picturesOf, scannedPdf } from './bench-scans.ts';
import { figuresInRows, type Score, scoreOf } from './bench-score.ts';
import { writers } from './bench-writers.ts';
import { type Cost, costOf, digits, median } from './measure.ts';

interface Format {
  readonly write: (paper: Paper) => Uint8Array | Promise<Uint8Array>;
  readonly extension: string;
  /** How many reports, and how often they are read. */
  readonly reports: number;
  readonly rounds: number;
}

const light = (name: keyof typeof writers, extension: string = name): Format => ({
  write: writers[name],
  extension,
  reports: 6,
  rounds: 3,
});
/** A page takes seconds. */
const scan = (write: Format['write'], extension: string): Format => ({
  write,
  extension,
  reports: 1,
  rounds: 1,
});

const formats: Readonly<Record<keyof typeof alternatives, Format>> = {
  html: light('html'),
  text: light('text', 'txt'),
  mhtml: light('mhtml', 'mht'),
  docx: light('docx'),
  doc: light('doc'),
  rtf: light('rtf'),
  xlsx: light('xlsx'),
  csv: light('csv'),
  pdf: light('pdf'),
  'scanned pdf': scan(scannedPdf, 'pdf'),
  pictures: scan(picturesOf, 'pages.zip'),
};

/** Reports of six offices of the sample district, each of another year. */
const papers = samples()
  .map(({ paper }) => paper)
  .filter(({ draft }) => draft.tables.length === 3)
  .filter((_, i) => i % 8 === 0);

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Prints a row for each format, and below it what the nearest other readers do with the same files. */
export async function benchFormats(names = Object.keys(formats)): Promise<void> {
  console.log('Formats: whole reports, from bytes to figures; other readers find tables at most');
  console.log(row('', ['reports/s', 'CPU s each', 'figures right', 'in doubt', 'silently wrong']));
  for (const name of names) if (isFormat(name)) await benchFormat(name, formats[name]);
}

const isFormat = (name: string): name is keyof typeof formats => name in formats;

async function benchFormat(name: keyof typeof formats, format: Format): Promise<void> {
  const { write, extension, reports } = format;
  const written = papers.slice(0, reports);
  const files: File[] = [];
  for (const [i, paper] of written.entries())
    files.push({ name: `${i}.${extension}`, bytes: await write(paper) });
  const { cost, score } = await ours(files, written, format.rounds);
  const { all, right, doubtful, wrong } = score;
  const count = [`${digits(right)} of ${digits(all)}`, digits(doubtful), digits(wrong)];
  console.log(row(name, [...speed(cost, reports), ...count]));
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const paths = files.map((file) => join(folder, file.name));
  files.forEach(({ bytes }, i) => void writeFileSync(paths[i] ?? '', bytes));
  for (const other of alternatives[name]) await benchOther(other, { written, paths, folder, all });
  rmSync(folder, { recursive: true });
}

async function ours(files: readonly File[], written: readonly Paper[], rounds: number) {
  const readAll = async () => {
    const scores: Score[] = [];
    for (const [i, { bytes, name }] of files.entries()) {
      const paper = written[i];
      if (paper) scores.push(scoreOf(paper, await ingest(bytes, name)));
    }
    return scores;
  };
  if (rounds > 1) await readAll();
  const costs: Cost[] = [];
  let scores: Score[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { result, ...cost } = await costOf(readAll);
    costs.push(cost);
    scores = result;
  }
  return { cost: medianOf(costs), score: sumOf(scores) };
}

const medianOf = (costs: readonly Cost[]): Cost => ({
  wall: median(costs.map(({ wall }) => wall)),
  cpu: median(costs.map(({ cpu }) => cpu)),
});

const sumOf = (scores: readonly Score[]): Score =>
  scores.reduce((a, b) => ({
    all: a.all + b.all,
    right: a.right + b.right,
    doubtful: a.doubtful + b.doubtful,
    wrong: a.wrong + b.wrong,
  }));

interface Asked {
  readonly written: readonly Paper[];
  readonly paths: readonly string[];
  readonly folder: string;
  /** Figures in all of them. */
  readonly all: number;
}

async function benchOther(other: Alternative, { written, paths, folder, all }: Asked) {
  const others = await other.read(paths, folder);
  if (isAbsent(others)) return console.log(`    ${other.name.padEnd(26)}${others}`);
  const { cost, rows } = others;
  const found = rows?.map((given, i) => (written[i] ? figuresInRows(written[i], given) : 0));
  const said = found
    ? `${digits(found.reduce((a, b) => a + b, 0))} of ${digits(all)} in rows`
    : 'words, no cells';
  console.log(row(`  ${other.name}`, [...speed(cost, written.length), said]));
}

const speed = ({ wall, cpu }: Cost, reports: number) => [
  digits((reports / wall) * 1000),
  digits(cpu / reports),
];

const row = (name: string, cells: readonly string[]): string =>
  `  ${name.padEnd(24)}${cells.map((cell, i) => cell.padStart(columns[i] ?? 0)).join('')}`;
const columns = [10, 12, 24, 10, 16];

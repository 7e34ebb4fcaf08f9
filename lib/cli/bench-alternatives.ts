import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadBuffer } from 'cheerio';
import type { Rows } from './bench-score.ts';
import { type Cost, costOf } from './measure.ts';

/** What another reader made of some files. */
export interface Others {
  readonly cost: Cost;
  /** Rows of cells, file by file; null where it gives words alone. */
  readonly rows: readonly Rows[] | null;
}

/** It is not on this machine, or does not take files like these. */
export type Absent = 'not here' | 'does not read them';

/** Another reader, given the paths of files and a folder to write to. */
export interface Alternative {
  readonly name: string;
  readonly read: (paths: readonly string[], folder: string) => Promise<Others | Absent>;
}

/** What a program told, within two minutes; it says with 127 that something is not here, as shells do. */
async function run(name: string, words: readonly string[]): Promise<string | Absent> {
  try {
    const told = await execute(name, words, { maxBuffer: 2 ** 26, timeout: 120_000 });
    return told.stdout;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    return code === 127 || code === 'ENOENT' ? 'not here' : 'does not read them';
  }
}
const execute = promisify(execFile);

export const isAbsent = (told: unknown): told is Absent =>
  told === 'not here' || told === 'does not read them';

/** What one would write in five lines: every cell of every table as text, spans and places forgotten. */
function scraped(html: Buffer): Rows {
  const $ = loadBuffer(html);
  const text = (row: Parameters<typeof $>[0]) =>
    $(row)
      .find('td, th')
      .toArray()
      .map((cell) => $(cell).text());
  return $('tr').toArray().map(text);
}

const cheerio: Alternative = {
  name: 'cheerio',
  read: async (paths) => {
    const scrape = () => paths.map((path) => scraped(readFileSync(path)));
    scrape();
    const { result, ...cost } = await costOf(scrape);
    return { cost, rows: result };
  },
};

/** Starts a program in a shell that tells the seconds of processor time it took. */
async function program(words: readonly string[]): Promise<Cost | Absent> {
  const script = '"$@" >/dev/null 2>&1 || exit; times';
  const start = performance.now();
  const told = await run('sh', ['-c', script, 'sh', ...words]);
  if (isAbsent(told)) return told;
  const [, children = ''] = told.split('\n');
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  return { wall: performance.now() - start, cpu: seconds.reduce((sum, each) => sum + each, 0) };
}

/** All files in one go, its start included; the tables of the HTML it makes. */
const libreOffice: Alternative = {
  name: 'LibreOffice → cheerio',
  read: async (paths, folder) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const made = join(folder, 'html');
    const words = ['--headless', profile, '--convert-to', 'html:HTML', '--outdir', made];
    const cost = await program(['soffice', ...words, ...paths]);
    if (isAbsent(cost)) return cost;
    const rows = readdirSync(made)
      .sort()
      .map((name) => scraped(readFileSync(join(made, name))));
    return { cost, rows };
  },
};

const antiword: Alternative = {
  name: 'antiword',
  read: async (paths) => {
    const told: (Cost | Absent)[] = [];
    for (const path of paths) told.push(await program(['antiword', '-m', 'UTF-8.txt', path]));
    const each = told.filter((cost) => typeof cost !== 'string');
    // It may end in a fault of its own on some of the files.
    if (each.length < paths.length) return told.find(isAbsent) ?? 'not here';
    const sum = (of: (cost: Cost) => number) => each.reduce((all, cost) => all + of(cost), 0);
    return { cost: { wall: sum(({ wall }) => wall), cpu: sum(({ cpu }) => cpu) }, rows: null };
  },
};

const tesseract: Alternative = {
  name: 'tesseract',
  read: async (paths, folder) => {
    const [path = ''] = paths;
    const cost = await program(['tesseract', path, join(folder, 'words'), '-l', 'chi_sim']);
    return isAbsent(cost) ? cost : { cost, rows: null };
  },
};

/** A library of Python: `rows(path)` yields rows of cells. Measured behind its start and its imports. */
const python = (name: string, modules: string, rows: string): Alternative => ({
  name,
  read: async (paths) => {
    const script = [...importing(modules), rows, ...measuring].join('\n');
    const told = await run(process.env.PYTHON ?? 'python3', ['-c', script, ...paths]);
    return isAbsent(told) ? told : JSON.parse(told);
  },
});

const importing = (modules: string) => [
  'import json, sys, time',
  `try: import ${modules}`,
  'except ImportError: sys.exit(127)',
];
const measuring = [
  'def text(cell): return "" if cell is None else str(cell)',
  'def read(): return [[[text(cell) for cell in row] for row in rows(path)] for path in sys.argv[1:]]',
  'wall, cpu = time.perf_counter(), time.process_time()',
  'given = read()',
  'cost = {"wall": (time.perf_counter() - wall) * 1000, "cpu": time.process_time() - cpu}',
  'print(json.dumps({"cost": cost, "rows": given}))',
];

const framed = (source: string) =>
  `[row for table in pandas.read_html(${source}, keep_default_na=False) for row in table.values]`;

const pandas = python(
  'pandas.read_html',
  'pandas, lxml',
  `def rows(path): return ${framed('path')}`,
);

const pandasMail = python(
  'email + pandas',
  'email, io, pandas, lxml',
  `def rows(path):
    page = next(part for part in email.message_from_binary_file(open(path, "rb")).walk() if part.get_content_type() == "text/html")
    return ${framed('io.BytesIO(page.get_payload(decode=True)), encoding="utf-8"')}`,
);

const pythonDocx = python(
  'python-docx',
  'docx',
  `def rows(path): return [[cell.text for cell in row.cells] for table in docx.Document(path).tables for row in table.rows]`,
);

const openpyxl = python(
  'openpyxl',
  'openpyxl',
  `def rows(path): return [row for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows(values_only=True)]`,
);

const pythonCsv = python(
  'csv of Python',
  'csv',
  `def rows(path): return csv.reader(open(path, encoding="utf-8", newline=""))`,
);

const pdfplumber = python(
  'pdfplumber',
  'pdfplumber',
  `def rows(path): return [row for page in pdfplumber.open(path).pages for table in page.extract_tables() for row in table]`,
);

/** The nearest there is to each format; none where nothing else finds tables in it. */
export const alternatives = {
  html: [cheerio, pandas],
  text: [],
  mhtml: [pandasMail],
  docx: [pythonDocx, libreOffice],
  doc: [antiword, libreOffice],
  rtf: [libreOffice],
  xlsx: [openpyxl],
  csv: [pythonCsv],
  pdf: [pdfplumber],
  'scanned pdf': [tesseract],
  pictures: [tesseract],
} satisfies Record<string, readonly Alternative[]>;

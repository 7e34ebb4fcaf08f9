import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { close, type Db, open, rows as rowsOf } from '#db/open.ts';
import { arrivalsOf, batches } from '#db/queries/arrivals.ts';
import { health } from '#db/queries/health.ts';
import { samples } from '#lib/samples/generate.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-ingest-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const program = ['--import', 'tsx', join(import.meta.dirname, 'ingest.ts')];

/** Starts `npm run ingest` on some paths of the folder, over the store of the folder. */
function ingest(...paths: string[]): ChildProcessByStdio<null, Readable, Readable> {
  const env = { ...process.env, INIT_CWD: folder, GOUJI_DATA: join(folder, 'data') };
  return spawn(process.execPath, [...program, ...paths], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

interface Ended {
  readonly lines: readonly string[];
  readonly code: number | null;
}

/** What it prints until it ends; `onLine` is called with how many lines there were. */
function ended(child: ReturnType<typeof ingest>, onLine = (_: number) => {}): Promise<Ended> {
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => onLine(lines.push(line)));
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ lines, code }));
  });
}

const store = () => open(join(folder, 'data', 'gouji.db'));
const files = samples()
  .map(({ file }) => file)
  .slice(0, 12);

function writeSamples(): void {
  mkdirSync(join(folder, '2023', '街道'), { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(folder, '2023', '街道', name), bytes);
}

/** Files by how many reports were made of them. */
const reportsOfFiles = (db: Db) =>
  rowsOf<{ n: number; files: number }>(
    db,
    `select n, count(*) as files from (
      select files.id, count(reports.id) as n from files
      left join reports on reports.file_id = files.id group by files.id)
    group by n`,
    {},
  );

it('takes a folder in, tells of each file, and sums up', async () => {
  writeSamples();
  writeFileSync(join(folder, '2023', '空.txt'), '');
  writeFileSync(join(folder, '2023', '.DS_Store'), 'x');
  cpSync(join(folder, '2023', '街道', files[0]?.name ?? ''), join(folder, '再来一份.html'));
  const { lines, code } = await ended(ingest('2023', '再来一份.html'));
  expect(code, lines.join('\n')).toBe(0);
  expect(lines.at(-1)).toBe('共：入库 12，已在库中 1，未收 1');
  expect(lines.find((line) => line.includes('空.txt'))).toMatch(
    /^未收 {2}2023\/空.txt：这是空文件/,
  );
  expect(lines).toHaveLength(12 + 1 + 1 + 1);
  const db = store();
  const { rows } = await batches(db, { limit: 9, offset: 0 });
  expect(rows).toMatchObject([{ source: 'terminal', isRunning: false }]);
  close(db);
}, 120_000);

it('killed in the middle, it goes on where it was: every file once', async () => {
  writeSamples();
  for (const after of [1, 4]) {
    const child = ingest('2023');
    await ended(child, (count) => count === after && child.kill('SIGKILL'));
  }
  const { lines, code } = await ended(ingest('2023'));
  expect(code, lines.join('\n')).toBe(0);
  const db = store();
  expect(await health(db)).toMatchObject({ integrity: 'ok' });
  expect(reportsOfFiles(db)).toEqual([{ n: 1, files: 12 }]);
  const { rows } = await batches(db, { limit: 9, offset: 0 });
  const all = await arrivalsOf(
    db,
    rows.map(({ id }) => id),
  );
  expect(rows.some(({ isRunning }) => isRunning)).toBe(false);
  expect(all.filter(({ status }) => status === 'stored')).toHaveLength(12);
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['stored', 'same']));
  close(db);
}, 120_000);

it('two at once over one store make one office of one office, and nothing twice', async () => {
  for (const [i, { name, bytes }] of files.entries()) {
    mkdirSync(join(folder, String(i % 2)), { recursive: true });
    writeFileSync(join(folder, String(i % 2), name), bytes);
  }
  const both = await Promise.all([ended(ingest('0')), ended(ingest('1'))]);
  for (const { lines, code } of both) expect(code, lines.join('\n')).toBe(0);
  const db = store();
  expect(reportsOfFiles(db)).toEqual([{ n: 1, files: 12 }]);
  const offices = rowsOf<{ core: string }>(db, 'select core from publishers', {});
  expect(new Set(offices.map(({ core }) => core)).size).toBe(offices.length);
  expect(offices).toHaveLength(new Set(samples().slice(0, 12).map(publisherOf)).size);
  close(db);
}, 120_000);

const publisherOf = ({ file }: { file: { name: string } }) => file.name.replace(/20\d\d.*/, '');

it('says so when there is nothing to do it with, and touches nothing', async () => {
  expect((await ended(ingest())).lines[0]).toContain('用法');
  const { lines, code } = await ended(ingest('没有这个文件夹'));
  expect(code).toBe(1);
  expect(lines[0]).toContain(join(folder, '没有这个文件夹'));
  expect(() => readFileSync(join(folder, 'data', 'gouji.db'))).toThrow();
}, 60_000);

it('says so when the store cannot be used, and leaves it as it is', async () => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'gouji.db'), '这不是数据库。'.repeat(999));
  writeFileSync(join(folder, '一.html'), files[0]?.bytes ?? '');
  const { lines, code } = await ended(ingest('一.html'));
  expect(code).toBe(1);
  const told = lines.filter((line) => line !== '');
  expect(told).toHaveLength(3);
  expect(told[0]).toMatch(/^勾稽 {2}数据文件已损坏/);
  expect(told[2]?.trim()).toBe(join(folder, 'data', 'gouji.db'));
}, 60_000);

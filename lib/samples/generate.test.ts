import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyOf, lines, sums } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import { publishers, years } from './district.ts';
import { yearBooks } from './figures.ts';
import { documentsFolder, sampleFiles } from './files.ts';
import { faultList, samples } from './generate.ts';

const all = samples();
const again = 'run: node --import tsx lib/cli/samples.ts';

test('the documents on disk are the ones the generator writes', async () => {
  const files = new Map((await sampleFiles()).map(({ name, bytes }) => [name, bytes]));
  expect([...files.keys()].sort(), again).toEqual(all.map(({ file }) => file.name).sort());
  for (const { file } of all)
    expect(
      Buffer.from(file.bytes).equals(files.get(file.name) ?? new Uint8Array()),
      `${file.name}: ${again}`,
    ).toBe(true);
});

test('faults.json lists the faults planted', async () => {
  const listed = await readFile(join(documentsFolder(), 'faults.json'), 'utf8');
  expect(listed, again).toBe(faultList(all));
});

test('six 街道 and one office over seven years, one report missing, most without a fault', () => {
  expect(publishers.filter(({ kind }) => kind === 'street')).toHaveLength(6);
  expect(all).toHaveLength(publishers.length * years.length - 1);
  const faulty = all.filter(({ faults }) => faults.length > 0).length;
  expect(faulty / all.length).toBeGreaterThan(0.25);
  expect(faulty / all.length).toBeLessThan(0.45);
});

test('the documents are small', () => {
  const size = all.reduce((sum, { file }) => sum + file.bytes.length, 0);
  expect(size).toBeLessThan(2_000_000);
});

test('before faults are planted every sum of the form holds', () => {
  for (const { edition, figures } of publishers.flatMap(yearBooks))
    for (const { total, parts } of edition.tables.flatMap(columnSums))
      expect(parts.reduce((sum, key) => sum + (figures.get(key) ?? Number.NaN), 0)).toBe(
        figures.get(total),
      );
});

const columnSums = ({ id, rows, columns }: Table) =>
  sums(rows).flatMap(({ total, parts }) =>
    lines(columns).map(({ path }) => ({
      total: keyOf(id, total, path),
      parts: parts.map((part) => keyOf(id, part, path)),
    })),
  );

test('no two reports say the same', () => {
  const sentences = all.map(({ paper }) =>
    paper.parts.flatMap((part) =>
      part.kind === 'paragraph' ? [part.text.replace(/[0-9]/g, '')] : [],
    ),
  );
  sentences.forEach((mine, i) => {
    for (const others of sentences.slice(i + 1)) {
      const shared = mine.filter((text) => others.includes(text)).length;
      expect(shared / mine.length).toBeLessThan(0.5);
    }
  });
});

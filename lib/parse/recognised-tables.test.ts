import { expect, test } from 'vitest';
import type { Grid, GridCell } from '#lib/extract/document.ts';
import { edition2021 } from '#lib/form/editions.ts';
import { disclosureSheet, grid, type Printed, sheetOf } from '#lib/samples/sheet.ts';
import { placedLabels } from './recognised-tables.ts';

const place = { page: 1, left: 0, top: 0, right: 10, bottom: 10 };

/** A table of the form as it is recognised, each label spoiled as told. */
function recognised(
  section: '二' | '三' | '四',
  spoiled: (label: string, index: number) => string,
): Grid {
  const rows = grid(
    section === '二'
      ? disclosureSheet(edition2021, new Map())
      : sheetOf(edition2021, section, new Map()),
  );
  let index = 0;
  const cellOf = (printed: Printed, row: number, column: number): GridCell => {
    const { rowSpan, columnSpan, kind } = printed;
    const text = kind === 'figure' ? '7' : spoiled(printed.text, index++);
    return { text, row, column, rowSpan, columnSpan, place };
  };
  const cells = rows.flatMap((row, r) =>
    row.flatMap((printed, c) => (printed === null ? [] : [cellOf(printed, r, c)])),
  );
  return { kind: 'grid', rows: rows.length, columns: rows[0]?.length ?? 0, cells, place };
}

const texts = ({ cells }: Grid) => cells.map(({ text }) => text);

test.each([
  ['二', 0],
  ['三', 2],
  ['四', 0],
] as const)('labels of 表%s that lost strokes are those of the form', (section, outside) => {
  const poor = recognised(section, (label) => label.replace(/(.{2})./gu, '$1工'));
  const given = recognised(section, (label) => label);
  // Its corner and the heading over its columns are labels of no line.
  expect(texts(placedLabels(poor)).slice(outside)).toEqual(texts(given).slice(outside));
});

test('a label of which nothing is left is known by all the others', () => {
  const poor = recognised('三', (label) => (label === '其他' ? '民运' : label));
  expect(texts(placedLabels(poor))).not.toContain('民运');
});

test('a column that tells another is not what its place would make it', () => {
  const other: Readonly<Record<string, string>> = { 商业企业: '科研机构', 科研机构: '商业企业' };
  const swapped = recognised('三', (label) => other[label] ?? label);
  expect(placedLabels(swapped)).toBe(swapped);
});

test('a table of the same lines and other labels stays as it is', () => {
  const foreign = recognised('三', (_, index) => `第${index}种情形的说明`);
  expect(placedLabels(foreign)).toBe(foreign);
});

test('a table with a row more stays as it is', () => {
  const { cells, ...table } = recognised('四', (label) => label.slice(1));
  const longer: Grid = { ...table, rows: table.rows + 1, cells };
  expect(placedLabels(longer)).toBe(longer);
});

test('a place where nothing is printed stays blank', () => {
  const lacking = recognised('三', (label) => (label === '自然人' ? '' : label));
  expect(texts(placedLabels(lacking))).toEqual(texts(lacking));
});

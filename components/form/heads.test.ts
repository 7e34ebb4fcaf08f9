import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editions } from '#lib/form/editions.ts';
import { lines } from '#lib/form/lines.ts';
import type { Axis } from '#lib/form/template.ts';
import { heads, isPrinted, levelsOf } from './heads.ts';

const [first, second] = editions;
const axes = editions.flatMap((e) => e.tables.flatMap((t): Axis[] => [t.rows, t.columns]));
const tableOf = (edition: (typeof editions)[number], id: string) => {
  const table = edition.tables.find((t) => t.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
};
const headAt = (axis: Axis, path: string) => heads(axis).find((head) => head.path === path);

test('表三: (一)予以公开 fills two columns, the outcomes span 20 rows in 2019 and 22 in 2021', () => {
  const rows = (edition: (typeof editions)[number]) => tableOf(edition, 'applications').rows;
  expect(headAt(rows(second), 'received')).toMatchObject({ level: 0, depth: 3, span: 1 });
  expect(headAt(rows(second), 'outcome')).toMatchObject({ level: 0, depth: 1, span: 22, start: 2 });
  expect(headAt(rows(second), 'outcome/granted')).toMatchObject({ level: 1, depth: 2 });
  expect(headAt(rows(second), 'outcome/refused')).toMatchObject({ level: 1, depth: 1, span: 8 });
  expect(headAt(rows(first), 'outcome')).toMatchObject({ span: 20 });
  expect(headAt(rows(first), 'outcome/other')).toMatchObject({ depth: 2, span: 1 });
});

test('表四: 行政复议 is two levels high, 行政诉讼 one', () => {
  const { columns, rows } = tableOf(second, 'remedies');
  expect(levelsOf(columns)).toBe(3);
  expect(headAt(columns, 'reconsideration')).toMatchObject({ depth: 2, span: 5 });
  expect(headAt(columns, 'litigation')).toMatchObject({ depth: 1, span: 10 });
  expect(headAt(columns, 'litigation/direct/total')).toMatchObject({ level: 2, start: 9 });
  expect(isPrinted(rows)).toBe(false);
});

test('the heads of every axis cover each line and level exactly once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...axes), (axis) => {
      const covered = heads(axis).flatMap((head) =>
        Array.from({ length: head.span * head.depth }, (_, i) =>
          [head.start + (i % head.span), head.level + Math.floor(i / head.span)].join(),
        ),
      );
      expect(new Set(covered).size).toBe(covered.length);
      expect(covered.length).toBe(lines(axis).length * levelsOf(axis));
    }),
  );
});

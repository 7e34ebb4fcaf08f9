import { expect, test } from 'vitest';
import type { Years } from '#lib/checks/culprit/accusation.ts';
import { edition2021 } from '#lib/form/editions.ts';
import { excerpt } from './excerpt.ts';
import { marksOf } from './marks.ts';
import { madeUp, madeUpFigures } from './testing/made-up.ts';

const table = (id: string) => {
  const found = edition2021.tables.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
};
const problems = (madeUp()[0]?.problems ?? []).filter(({ finding }) => finding.reportYear === 2024);
const findings = problems.map(({ finding }) => finding);
const suspects = problems.flatMap(({ hint }) => hint?.suspects ?? []);
const figureAt = madeUpFigures().get(2024)?.figureAt ?? (() => undefined);
const drawn = (years: Years) =>
  excerpt(table('applications'), figureAt, marksOf(findings, suspects, years))?.marks ?? [];
const wordsIn = (years: Years) =>
  drawn(years).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const framed = (years: Years) =>
  drawn(years).filter((mark) => mark.kind === 'path' && mark.width === 3).length;
const dashed = (years: Years) =>
  drawn(years).filter((mark) => mark.kind === 'path' && mark.dash !== undefined).length;

test('what is added up is tinted, the sum that fails and both sides of a balance are framed', () => {
  const marks = marksOf(findings, [], 0);
  const roleOf = (key: string) => marks.get(`applications.${key}.total`)?.role;
  expect(roleOf('outcome/granted')).toBe('part');
  expect(roleOf('outcome/total')).toBe('fails');
  expect(roleOf('received')).toBe('fails');
});

test('every failing cell has its frame, in the report of its own year', () => {
  // Received, carried over, total and carried forward of the balance, and 上年结转 of 自然人.
  expect(framed(0)).toBe(5);
  expect(framed(-1)).toBe(1);
  expect(drawn(1)).toEqual([]);
});

test('the cell to look at first is marked apart from those that fail, and asks', () => {
  expect(dashed(0)).toBe(1);
  expect(wordsIn(0)).toContain('14 ？');
  expect(dashed(-1)).toBe(0);
});

test('a suspect of the year after is marked there, in a row of its own', () => {
  const key = 'applications.carriedOver.total';
  expect([...marksOf([], [{ key, years: 1 }], 1)]).toEqual([[key, { role: null, suspect: true }]]);
});

test('a cell prints its number, a star for an inferred one, and the word for having none', () => {
  expect(wordsIn(0)).toEqual(expect.arrayContaining(['12', '2*', '空白', '自然人', '（略）']));
});

test('a figure nobody has is not a number', () => {
  const scene = excerpt(table('applications'), () => undefined, marksOf(findings, [], 0));
  const words = scene?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])) ?? [];
  expect(words).toContain('未识别');
  expect(words).not.toContain('0');
});

test('a table without a marked cell is not drawn', () => {
  expect(excerpt(table('remedies'), figureAt, marksOf(findings, suspects, 0))).toBeNull();
});

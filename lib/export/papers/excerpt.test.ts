import { expect, test } from 'vitest';
import { edition2021 } from '#lib/form/editions.ts';
import { excerpt, marksOf } from './excerpt.ts';
import { madeUp, madeUpFigures } from './testing/made-up.ts';

const table = (id: string) => {
  const found = edition2021.tables.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
};
const findings = (madeUp()[0]?.problems ?? [])
  .map(({ finding }) => finding)
  .filter(({ reportYear }) => reportYear === 2024);
const figureAt = madeUpFigures().get(2024)?.figureAt ?? (() => undefined);
const drawn = (yearsAgo: 0 | 1) =>
  excerpt(table('applications'), figureAt, marksOf(findings, yearsAgo))?.marks ?? [];
const wordsIn = (yearsAgo: 0 | 1) =>
  drawn(yearsAgo).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const framed = (yearsAgo: 0 | 1) =>
  drawn(yearsAgo).filter((mark) => mark.kind === 'path' && mark.width === 3).length;

test('what is added up is tinted, the sum that fails and both sides of a balance are framed', () => {
  const marks = marksOf(findings, 0);
  expect(marks.get('applications.outcome/granted.total')).toBe('part');
  expect(marks.get('applications.outcome/total.total')).toBe('fails');
  expect(marks.get('applications.received.total')).toBe('fails');
});

test('every failing cell has its frame, in the report of its own year', () => {
  // Received, carried over, total and carried forward of the balance, and 上年结转 of 自然人.
  expect(framed(0)).toBe(5);
  expect(framed(1)).toBe(1);
});

test('a cell prints its number, a star for an inferred one, and the word for having none', () => {
  expect(wordsIn(0)).toEqual(expect.arrayContaining(['14', '2*', '空白', '自然人', '（略）']));
});

test('a figure nobody has is not a number', () => {
  const scene = excerpt(table('applications'), () => undefined, marksOf(findings, 0));
  const words = scene?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])) ?? [];
  expect(words).toContain('未识别');
  expect(words).not.toContain('0');
});

test('a table without a marked cell is not drawn', () => {
  expect(excerpt(table('remedies'), figureAt, marksOf(findings, 0))).toBeNull();
});

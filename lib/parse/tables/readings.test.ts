import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreed, type Reading, type RowForm, readings } from './readings.ts';

const seven: RowForm = {
  units: Array(7).fill('count'),
  sums: [{ total: 6, parts: [0, 1, 2, 3, 4, 5] }],
  mayBeBlank: false,
};
const yearly: RowForm = { units: ['count', 'change', 'count'], sums: [], mayBeBlank: true };

const values = (all: readonly Reading[] | null) =>
  all?.map((reading) => reading.map((slice) => slice?.value ?? null).join(' '));

describe('rows whose figures run together', () => {
  test.each([
    ['0000000', ['0 0 0 0 0 0 0']],
    ['640020470', ['64 0 0 2 0 4 70']],
    ['220000325', ['2 20 0 0 0 3 25', '22 0 0 0 0 3 25']],
    ['200 000121', ['20 0 0 0 0 1 21']],
    ['20 0 00 0 121', ['20 0 0 0 0 1 21']],
    ['2000003', []],
    ['123', []],
  ])('%s', (text, expected) => {
    expect(values(readings(text.split(' '), seven))).toEqual(expected);
  });

  test('a sign begins a figure, and only where change is counted', () => {
    const all = readings(['2648-18538'], yearly) ?? [];
    expect(agreed(all).map((slice) => slice?.value ?? null)).toEqual([2648, null, null]);
    expect(readings(['5-3'], { ...yearly, units: ['count', 'count'] })).toEqual([]);
  });

  test('without sums a cell may have been blank', () => {
    expect(values(readings(['000'], yearly))).toEqual(['0 0 0']);
    expect(agreed(readings(['350'], { ...yearly, units: ['count', 'change'] }) ?? [])).toEqual([
      null,
      null,
    ]);
  });

  test('more digits than can be looked through are given up', () => {
    expect(readings(['1'.repeat(40)], { ...seven, sums: [] })).toBeNull();
  });
});

const rowOfSeven = fc
  .array(fc.oneof(fc.constant(0), fc.nat({ max: 400 })), { minLength: 6, maxLength: 6 })
  .map((parts) => [...parts, parts.reduce((sum, part) => sum + part, 0)]);

test('what was printed is always among the readings, and all readings keep the sum and the digits', () => {
  fc.assert(
    fc.property(rowOfSeven, fc.array(fc.boolean()), (row, blanks) => {
      const text = row.map((figure, i) => `${figure}${blanks[i] ? ' ' : ''}`).join('');
      const tokens = text.trim().split(' ');
      const all = readings(tokens, seven) ?? [];
      expect(values(all)).toContain(row.join(' '));
      for (const reading of all) {
        const read = reading.flatMap((slice) => slice?.value ?? []);
        expect(read.join('')).toBe(row.join(''));
        expect(read.slice(0, 6).reduce((sum, part) => sum + part, 0)).toBe(read[6]);
      }
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  growth,
  growthAcross,
  isNumber,
  share,
  shareAcross,
  sumAcross,
  sumWithin,
} from './point.ts';
import { gaps, type Point } from './series.ts';

const n = (value: number): Point => ({ state: 'number', value });
const number = fc.integer({ min: 0, max: 9999 }).map(n);
const gap = fc.constantFrom(...gaps).map((state): Point => ({ state }));
const point = fc.oneof(number, gap);

describe('a sum within one report', () => {
  test('is unread when one part is unread: what is missing may be anything', () => {
    expect(sumWithin([n(3), { state: 'unread' }])).toEqual({ state: 'unread' });
  });
  test('leaves blanks out and says so', () => {
    expect(sumWithin([n(3), { state: 'blank' }])).toEqual({
      state: 'number',
      value: 3,
      soft: ['blanks'],
    });
  });
  test('of blanks alone is blank, of nothing is not applicable; neither is 0', () => {
    expect(sumWithin([{ state: 'blank' }, { state: 'blank' }])).toEqual({ state: 'blank' });
    expect(sumWithin([])).toEqual({ state: 'not-applicable' });
  });
  test('is soft when a part was inferred', () => {
    const inferred: Point = { state: 'number', value: 2, soft: ['inferred'] };
    expect(sumWithin([n(1), inferred])).toEqual({ state: 'number', value: 3, soft: ['inferred'] });
  });
  test('has a number only where a part has one', () => {
    fc.assert(
      fc.property(fc.array(gap), (parts) => {
        expect(isNumber(sumWithin(parts))).toBe(false);
      }),
    );
  });
});

describe('a sum over units', () => {
  test('counts every unit once, with a number or among what is lacking', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const { sum } = sumAcross(points) as {
          sum: NonNullable<Extract<Point, { state: 'number' }>['sum']>;
        };
        const lacking = Object.values(sum.lacking).reduce((a, b) => a + b, 0);
        expect(sum.counted + lacking).toBe(sum.expected);
        expect(sum.expected).toBe(points.length);
      }),
    );
  });
  test('is never a number when no unit gives one', () => {
    fc.assert(
      fc.property(fc.array(gap, { minLength: 1 }), (points) => {
        expect(isNumber(sumAcross(points))).toBe(false);
      }),
    );
  });
  test('says that one of three is missing', () => {
    expect(sumAcross([n(1), n(2), { state: 'not-received' }])).toEqual({
      state: 'number',
      value: 3,
      sum: { counted: 2, expected: 3, lacking: { 'not-received': 1 } },
    });
  });
});

describe('a share', () => {
  test('carries its denominator', () => {
    expect(share([n(1), n(4)])).toEqual({ state: 'number', value: 0.25, of: 4 });
  });
  test('of nothing is undefined with the reason, not 0 and not blank', () => {
    expect(share([n(0), n(0)])).toEqual({ state: 'undefined', because: 'zero-denominator' });
  });
  test('over several reports divides sums of the same reports', () => {
    const pairs = [
      [n(1), n(2)],
      [n(9), { state: 'unread' }],
      [{ state: 'blank' }, n(100)],
    ] as const;
    expect(shareAcross(pairs)).toMatchObject({
      value: 0.5,
      of: 2,
      sum: { counted: 1, expected: 3 },
    });
  });
});

describe('同比', () => {
  test('is relative to the year before', () => {
    expect(growth([n(15), n(10)])).toEqual({ state: 'number', value: 0.5, of: 10 });
  });
  test('from 0, from a gap and across a change of form has no value, each with its reason', () => {
    expect(growth([n(15), n(0)])).toMatchObject({ because: 'zero-denominator' });
    expect(growth([n(15), { state: 'not-received' }])).toMatchObject({ because: 'no-previous' });
    expect(growth([n(15), { state: 'not-applicable' }])).toMatchObject({ because: 'form-changed' });
  });
  test('of a gap is that gap', () => {
    fc.assert(
      fc.property(gap, point, (current, previous) => {
        expect(growth([current, previous])).toEqual(current);
      }),
    );
  });
  test('of a sum compares like with like', () => {
    const pairs = [
      [n(20), n(10)],
      [n(1000), { state: 'not-received' }],
    ] as const;
    expect(growthAcross(pairs)).toMatchObject({
      value: 1,
      of: 10,
      sum: { counted: 1, expected: 2 },
    });
  });
});

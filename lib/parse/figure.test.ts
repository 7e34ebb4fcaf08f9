import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, readFigure } from './figure.ts';

const number = (value: number, hasUnit = false): Figure => ({ status: 'number', value, hasUnit });
const blank: Figure = { status: 'blank' };
const notAFigure: Figure = { status: 'unreadable', because: 'not-a-figure' };
const otherUnit: Figure = { status: 'unreadable', because: 'other-unit' };

describe('counts', () => {
  test.each<[string, Figure]>([
    ['0', number(0)],
    ['12 ', number(12)],
    ['\u00a0１８\u3000', number(18)],
    ['1,234', number(1234)],
    ['１，２３４', number(1234)],
    ['0件', number(0, true)],
    ['12 条', number(12, true)],
    ['5.00', number(5)],
    ['-3', number(-3)],
    ['', blank],
    [' \u00a0\u200b', blank],
    ['—', blank],
    ['——', blank],
    ['-', blank],
    ['/', blank],
    ['／', blank],
    ['\\', blank],
    ['无', blank],
    ['39.5', notAFigure],
    ['0000000', notAFigure],
    ['007', notAFigure],
    ['1,23', notAFigure],
    ['1 2', notAFigure],
    ['1\n2', notAFigure],
    ['12①', notAFigure],
    ['10²', notAFigure],
    ['O', notAFigure],
    ['□', notAFigure],
    ['??', notAFigure],
    ['5/3', notAFigure],
    ['—8', notAFigure],
    ['3（含上年1件）', notAFigure],
    ['若干', notAFigure],
    ['2万件', notAFigure],
    ['99999999999999999999', notAFigure],
    ['5元', otherUnit],
    ['12%', notAFigure],
  ])('%j', (text, expected) => {
    expect(readFigure(text, 'count')).toEqual(expected);
  });
});

describe('change', () => {
  test.each<[string, Figure]>([
    ['+19', number(19)],
    ['-8', number(-8)],
    ['－８', number(-8)],
    ['−8', number(-8)],
    ['+ 19', number(19)],
    ['0', number(0)],
    ['-0', number(0)],
    ['增19', number(19)],
    ['减少8', number(-8)],
    ['-', blank],
    ['19/8', notAFigure],
  ])('%j', (text, expected) => {
    expect(readFigure(text, 'change')).toEqual(expected);
  });
});

describe('money, whole 分', () => {
  test.each<[string, Figure]>([
    ['39.1', number(39_100_000)],
    ['39.1000', number(39_100_000)],
    ['24252.311082', number(24_252_311_082)],
    ['0', number(0)],
    ['8,040', number(8_040_000_000)],
    ['240万元', number(240_000_000, true)],
    ['240 万', number(240_000_000, true)],
    ['251000元', otherUnit],
    ['2亿元', otherUnit],
    ['3件', otherUnit],
    ['0.1234567', notAFigure],
    ['.5', notAFigure],
    ['1.2.3', notAFigure],
    ['/', blank],
  ])('%j', (text, expected) => {
    expect(readFigure(text, '万元')).toEqual(expected);
  });
});

test('every whole number comes back, grouped or not, in full width or half', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 999_999_999 }),
      fc.boolean(),
      fc.boolean(),
      (value, grouped, wide) => {
        const printed = grouped ? value.toLocaleString('en-US') : String(value);
        const text = wide
          ? printed.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
          : printed;
        expect(readFigure(text, 'count')).toEqual(number(value));
      },
    ),
  );
});

test('no text at all makes it throw or give a number that is not whole', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('count' as const, 'change' as const, '万元' as const),
      (text, unit) => {
        const figure = readFigure(text, unit);
        expect(figure.status !== 'number' || Number.isSafeInteger(figure.value)).toBe(true);
      },
    ),
  );
});

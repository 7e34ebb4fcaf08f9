import { expect, test } from 'vitest';
import { findAmounts } from './amounts.ts';
import { findDates } from './dates.ts';
import { readChinese } from './numerals.ts';

test.each([
  ['一', 1],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['三十', 30],
  ['一百二十', 120],
  ['二〇二三', 2023],
  ['甲', null],
  ['', null],
])('%s is %s', (text, value) => {
  expect(readChinese(text)).toBe(value);
});

test.each([
  ['2024年1月23日', '2024-01-23'],
  ['二〇二四年一月二十三日', '2024-01-23'],
  ['2024-01-10 10:26', '2024-01-10'],
  ['2021-03-2918:26', '2021-03-29'],
  ['2024-1-510:26', '2024-01-05'],
  ['2026.01.13', '2026-01-13'],
  ['2024-13-01', undefined],
  ['2023年2月30日', undefined],
  ['192.168.2024.1.1', undefined],
])('%s', (text, date) => {
  expect(findDates(text)[0]?.date).toBe(date);
});

test('amounts know their unit and how sure they are', () => {
  expect(findAmounts('共1,234件,约1.2万条,39.1万元,其中3件')).toMatchObject([
    { value: 1234, unit: '件', qualifier: null },
    { value: 12_000, unit: '条', qualifier: 'about' },
    { value: 39.1, unit: '万元', qualifier: null },
    { value: 3, unit: '件', qualifier: null },
  ]);
});

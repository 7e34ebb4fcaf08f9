import { expect, it } from 'vitest';
import { dueWords, spanWords } from './deadline.ts';

it.each([
  [null, null, '全部年度'],
  [2023, null, '2023 年度起'],
  [null, 2023, '至 2023 年度'],
  [2023, 2023, '2023 年度'],
  [2022, 2023, '2022 至 2023 年度'],
])('%s–%s: %s', (first, last, words) => {
  expect(spanWords(first, last)).toBe(words);
});

it('tells a day in the year after', () => {
  expect(dueWords('01-05')).toBe('次年 1 月 5 日');
});

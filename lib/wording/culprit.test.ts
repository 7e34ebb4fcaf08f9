import { expect, it } from 'vitest';
import type { Accusation, Change } from '#lib/checks/culprit/accusation.ts';
import { changePlace, changeWords, cluesOf, settlesWords, unlocatedWords } from './culprit.ts';

const change: Change = {
  key: 'applications.received.total',
  years: 0,
  from: 2,
  to: 3,
  slip: 'miscount',
  settled: false,
};

it('says which figure of which year, what is printed and what would fit', () => {
  expect(changePlace(change)).toBe('『表三 · 一、本年新收政府信息公开申请数量 · 总计』');
  expect(changePlace({ ...change, years: -1 })).toMatch(/^上一年度报告『表三/);
  expect(changeWords(change)).toBe('由 2 改为 3');
  expect(changeWords({ ...change, from: null, to: 1200 })).toBe('由空白改为 1,200');
  expect(settlesWords(4)).toBe('4 条勾稽全部成立');
});

it('tells each clue once, none where nothing tells, and what a person compared', () => {
  expect(cluesOf({ changes: [change, change], cost: 0 })).toHaveLength(1);
  expect(cluesOf({ changes: [{ ...change, slip: 'unknown' }], cost: 0 })).toEqual([]);
  expect(cluesOf({ changes: [{ ...change, slip: 'unknown', settled: true }], cost: 0 })[0]).toMatch(
    '人核定',
  );
});

it('names nobody where several are as likely, or too much is wrong', () => {
  const accusation: Accusation = {
    status: 'tied',
    remedies: [],
    ways: 5,
    failing: [{ rule: 'row-total', subject: '', years: 0 }],
  };
  expect(unlocatedWords(accusation)).toBe('无法定位：有 5 种改法同样可能');
  expect(unlocatedWords({ ...accusation, status: 'too-many' })).toBe('错处不止三格，无法定位');
  expect(unlocatedWords({ ...accusation, status: 'located' })).toBeNull();
});

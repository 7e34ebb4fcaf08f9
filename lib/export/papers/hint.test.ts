import { expect, test } from 'vitest';
import { columns, linesOf } from './list.ts';
import { itemsOf } from './notice-items.ts';
import { numeral } from './numeral.ts';
import { allOf } from './problem.ts';
import { madeUp } from './testing/made-up.ts';

const own = madeUp()[0]?.problems ?? [];

test('a hint asks to look at a cell and tells what would hold, or says that nobody can tell', () => {
  const words = own.map(({ hint }) => hint?.words ?? null);
  expect(words[0]).toBeNull();
  expect(words[1]).toBe(
    '核对提示：若『表三 · （七）总计 · 总计』由 14 改为 13，2 条勾稽全部成立，请先核对这一格。' +
      '线索：两数只差一次按键，可能多打、少打、打错或颠倒了数字。',
  );
  expect(words[3]).toBe('核对提示：无法定位：有 2 种改法同样可能，请逐格核对。');
});

test('only a located hint names suspects', () => {
  expect(own.map(({ hint }) => hint?.suspects.length ?? null)).toEqual([null, 1, 1, 0]);
});

test('in a list a hint is told once and pointed to afterwards', () => {
  const described = columns.find(({ head }) => head.startsWith('问题描述'))?.value;
  const told = linesOf(madeUp()).map((line) => String(described?.(line)));
  expect(told[1]).toContain('核对提示：若');
  expect(told[2]).not.toContain('核对提示：');
  expect(told[2]).toMatch(/核对提示同序号 2。$/);
});

test('in a notice what has one origin is one item, and nothing is lost', () => {
  const items = itemsOf(own);
  expect(items.map(({ problems }) => problems.map(({ title }) => title))).toEqual([
    ['复议诉讼合计'],
    ['办理结果合计', '收办平衡'],
    ['跨年结转衔接'],
  ]);
  const all = allOf(madeUp(5));
  expect(itemsOf(all).flatMap(({ problems }) => problems)).toHaveLength(all.length);
});

test('numerals of headings go on after ten', () => {
  expect([1, 9, 10, 11, 20, 32, 100].map(numeral)).toEqual([
    '一',
    '九',
    '十',
    '十一',
    '二十',
    '三十二',
    '100',
  ]);
});

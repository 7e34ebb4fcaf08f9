import { expect, test } from 'vitest';
import { distance } from './likeness.ts';

test.each([
  ['属于三类内容事务信息', '属于三类内部事务信息', 1],
  ['属于国家秘', '属于国家秘密', 0],
  ['要求提供公开出版物类', '要求提供公开出版物', 0],
  ['补正后内容仍不明确', '补正后申请内容仍不明确', 2],
  ['属于四类过程性信息', '属于三类内部事务信息', null],
  ['行政强判', '行政强制', null],
  ['行政检查', '行政强制', null],
  ['规章', '规章', null],
])('%s is %s: %s', (printed, label, expected) => {
  expect(distance(printed, label)).toBe(expected);
});

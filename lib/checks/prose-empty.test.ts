import { expect, test } from 'vitest';
import { findingsOf } from './example.ts';
import { emptyHeading } from './prose-empty.ts';
import type { Example } from './rule.ts';

const told = (sections: Example['sections'] = {}) =>
  findingsOf(emptyHeading, {
    note: '',
    sections: { 五: '更新慢。', 六: '无。', ...sections },
  }).flatMap(({ verdict, detail }) => (verdict === 'fails' ? [detail.text ?? detail.section] : []));

test.each([
  ['（一）主动公开\n公开5条。\n（二）依申请公开\n（三）信息管理\n及时更新。', ['(二)依申请公开']],
  ['（一）主动公开\n公开5条。\n（二）依申请公开\n没有收到。', []],
  // Told in one line each: the headings say it.
  ['（一）主动公开信息5条。\n（二）没有收到申请。', []],
  ['', ['一']],
])('%s', (words, expected) => expect(told({ 一: words })).toEqual(expected));

test('a section that is missing has no heading either', () =>
  expect(told({ 一: '公开5条。', 六: null })).toEqual([]));

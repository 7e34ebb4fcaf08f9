import { expect, test } from 'vitest';
import { findingsOf } from './example.ts';
import { itemNumbering } from './prose-numbering.ts';

const told = (words: string) =>
  findingsOf(itemNumbering, { note: '', sections: { 五: words } }).flatMap(({ verdict, detail }) =>
    verdict === 'fails' ? [`${detail.found}, ${detail.due}`] : [],
  );

test.each([
  ['一是慢；二是少；四是窄。', ['四是, 三是']],
  ['一是慢；二是少；二是窄。', ['二是, 三是']],
  ['（一）主动公开。（二）依申请公开。（四）平台建设。', ['(四), (三)']],
])('%s', (words, expected) => expect(told(words)).toEqual(expected));

test.each([
  '一是慢；二是少；三是窄。改进：一是快；二是多。',
  // A list within an item of a list.
  '一是机制不全，一是缺人，二是缺钱；二是解读少；三是渠道窄。',
  '（一）问题。一是慢。二是少。（二）改进。一是快。二是多。',
  '首先是机制不全；二是解读少；三是渠道窄。',
  '一是慢；二是少。改进：一要快；二是多。',
  '按照第二十条第（一）项、第（三）项公开。',
  '渠道之一是网站，唯一是电话，统一是要求。',
  // Lines that were not read.
  '四是渠道窄；五是人员少。',
])('in order: %s', (words) => expect(told(words)).toEqual([]));

import { beforeAll, expect, it } from 'vitest';
import type { Db } from '../open.ts';
import { small, stored } from '../testing/small.ts';
import { reports } from './reports.ts';

const prose =
  '本年度主动公开政府信息1,286条，其中“三公”经费3条；受理热线（12345）转办件。Ｗｅｃｈａｔ推送𠮷祥街消息20篇';
let db: Db;
beforeAll(async () => {
  db = await stored([
    small({ publisher: '望江街道办事处', district: '青石区', prose }),
    small({ publisher: '太和街道办事处', district: '官渡区', year: 2022, prose: '没有什么可说。' }),
  ]);
});

const found = async (text: string) =>
  (await reports(db, { text }, { limit: 10, offset: 0 })).rows.map(({ reportId }) => reportId);

const words = [...prose.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair ?? '');

it('every word of two characters that stands there is found', async () => {
  expect(words.length).toBeGreaterThan(20);
  for (const word of words) expect(await found(word), word).toContain(1);
});

it.each([
  ['a single character', '祥'],
  ['a phrase', '主动公开政府信息'],
  ['a number', '12345'],
  ['half-width letters for full-width ones', 'wechat'],
  ['words in any order', '热线 三公'],
  ['words and names together', '望江 热线'],
  ['the district', '青石区'],
  ['the file', '望江街道办事处2023.txt'],
])('%s is found', async (_, text) => {
  expect(await found(text)).toEqual([1]);
});

it('characters that stand apart are no word', async () => {
  expect(await found('主公')).toEqual([]);
  expect(await found('望江 官渡')).toEqual([]);
});

it.each(['。', '"', '*', 'NEAR(', '" OR 1'])('%s breaks nothing', async (text) => {
  expect(await found(text)).toEqual([]);
});

it('no text is no filter', async () => {
  expect(await found('  ')).toHaveLength(2);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, plainText, stretch } from './plain.ts';

describe('one spelling', () => {
  test.each([
    ['２０２３ 年　度', '2023年度'],
    ['（一） 予以公开', '(一)予以公开'],
    ['国办公开办函〔2021〕30号', '国办公开办函[2021]30号'],
    ['危及“三安全一稳定”', '危及"三安全一稳定"'],
    ['2023年1月1日—12月31日', '2023年1月1日-12月31日'],
    ['2022-02-08 16:34', '2022-02-08 16:34'],
    ['共\u00a0300\u200b 条', '共300条'],
    ['商业\n企业', '商业企业'],
    ['政府信息公開申請情況', '政府信息公开申请情况'],
    ['二○二四年', '二〇二四年'],
    ['①23条', '①23条'],
    ['', ''],
  ])('%j → %j', (source, expected) => {
    expect(plainText(source)).toBe(expected);
  });
});

test('a find leads back to its stretch of the source', () => {
  const source = '　　收到 申请 ２８ 件。';
  const read = plain(source);
  const from = read.text.indexOf('28');
  const { start, end } = stretch(read, from, from + 2);
  expect(source.slice(start, end).trim()).toBe('２８');
});

test('offsets rise and stay inside the source, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      const { text, offsets } = plain(source);
      expect(offsets).toHaveLength(text.length + 1);
      expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
      expect(offsets.at(-1)).toBeLessThanOrEqual(source.length);
    }),
  );
});

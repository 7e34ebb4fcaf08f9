import { describe, expect, test } from 'vitest';
import { findingsOf } from './example.ts';
import { punctuation } from './prose-stops.ts';
import type { Example } from './rule.ts';

/** Kinds and signs that are pointed out. */
const told = (sections: Example['sections'] = {}) =>
  findingsOf(punctuation, { note: '', sections }).flatMap(({ verdict, detail }) =>
    verdict === 'fails' ? [`${detail.kind} ${detail.found}`] : [],
  );

describe('stops that are wrong anywhere', () => {
  test.each([
    ['及时更新栏目。。', ['doubled 。。']],
    ['及时更新栏目……群众满意。', []],
    ['及时更新栏目。，群众满意。', ['doubled 。,']],
    ['公开预算、决算、等信息。', ['before-others 算、等']],
    ['公开一、二、等级评定信息。', []],
    ['做到、全面真实。', ['after-verb 做到、']],
    ['落实省、市、区、关于公开的部署。', ['after-levels 区、']],
    ['落实省、市、区、有关单位的部署。', []],
    ['按照“谁主管谁负责谁发布谁负责”的原则。', ['lacking 谁主管谁负责谁发布谁负责']],
    ['按照“谁主管谁负责、谁发布谁负责”的原则。', []],
  ])('%s', (words, expected) => expect(told({ 一: words })).toEqual(expected));
});

describe('signs that come in pairs', () => {
  test.each([
    ['印发《公开指南，方便群众。', ['half 《']],
    ['印发《关于转发〈指南〉的通知》。', []],
    ['公开信息5条（其中图解2条。', ['half （']],
    // Half and full width are one pair.
    ['公开信息5条（其中图解2条)。', []],
    ['1）更新慢；2）解读少；（10）其他。', []],
    ['执行国家标准（GB/T 42418-2023）。', []],
    ['推进“一网通办。', ['half “']],
    ['推进一网通办”。', ['half ”']],
  ])('%s', (words, expected) => expect(told({ 一: words })).toEqual(expected));
  test('a pair may be split among lines', () =>
    expect(told({ 一: '印发《公开\n指南》，方便群众。' })).toEqual([]));
});

describe('half-width commas', () => {
  const wide = '一，二，三，四，五，六，七，八，九，十，完成。';
  test('of a section that has no others', () =>
    expect(told({ 一: wide, 五: '栏目更新慢, 解读形式少, 渠道比较窄, 需要改进。' })).toEqual([
      'narrow 3',
    ]));
  test('one that slipped in is let pass', () =>
    expect(told({ 一: wide, 五: '栏目更新慢,解读少，渠道窄，人员少。' })).toEqual([]));
  test('a report that has no others is set that way', () =>
    expect(told({ 一: '更新快,解读多,渠道宽,群众满意。' })).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { citedNotice } from './cited-notice.ts';
import { findingsOf } from './example.ts';
import { otherBody } from './other-body.ts';

const bodies = (words: string, publisher = '望江街道办事处') =>
  findingsOf(otherBody, { note: '', publisher, sections: { 一: words } }).flatMap(
    ({ verdict, subject, detail }) => (verdict === 'fails' ? [`${subject} ${detail.name}`] : []),
  );

describe('another body in the place of the one that reports', () => {
  it.each([
    ['全年受理向县政府提出的政府信息公开申请3件。', 'addressed 县政府'],
    ['2023年，古槐街道认真落实条例。', 'acting 古槐街道'],
    ['古槐镇人民政府主动公开信息30条。', 'acting 古槐镇人民政府'],
    ['如有疑问，请与青石区古槐街道办事处联系（电话：0000）。', 'named 青石区古槐街道办事处'],
    ['现编制《古槐街道办事处2023年政府信息公开工作年度报告》。', 'named 古槐街道办事处'],
    ['本报告由古槐街道党政办编制。', 'named 古槐街道'],
    ['全年我局主动公开信息30条。', 'itself 我局'],
  ])('%s', (words, found) => {
    expect(bodies(words)).toEqual([found]);
  });

  it.each([
    ['望江街道认真落实条例。'],
    ['青石区望江街道坚持以公开促服务。'],
    ['各街道认真落实条例，全镇积极参与。'],
    ['收到区政府转办的、向区政府提出的申请2件。'],
    ['受理向区政府提出的行政复议申请1件。'],
    ['公民可以向市政府提出申请。'],
    ['接受区政府办公室考核，向市政府报送信息5条。'],
    ['街道工作人员赴古槐街道学习。'],
    ['由区政府办公室组织古槐街道、望江街道开展培训。'],
    ['请与望江街道党政办联系（地址：青石区古槐镇人民路1号）。'],
    ['望江村认真落实条例。'],
    ['乡镇街道认真落实条例，区属街道积极参加，重点镇坚持示范。'],
    ['区属街道积极参加。'],
    ['重点镇坚持示范。'],
    ['高新区街道坚持每月通报。'],
    ['有疑问的，可与所在街道联系。'],
    ['区教育局组织“我校开放日”活动。'],
  ])('not: %s', (words) => {
    expect(bodies(words)).toEqual([]);
  });

  it('names that are nearly alike may be one office under two names', () => {
    expect(bodies('建筑新村街道认真落实条例。', '建新街道办事处')).toEqual([]);
    expect(bodies('望江镇认真落实条例。')).toEqual([]);
  });

  it('a department never calls itself a 镇', () => {
    expect(bodies('我镇高度重视公开工作。', '青石区教育局')).toEqual(['itself 我镇']);
    expect(bodies('我局高度重视公开工作，我区各镇参加。', '青石区教育局')).toEqual([]);
  });

  it('leaves districts alone', () => {
    const words = '古槐街道认真落实条例。';
    expect(
      findingsOf(otherBody, { note: '', publisher: '青石区人民政府', sections: { 一: words } }),
    ).toEqual([]);
  });
});

const notices = (words: string, year = 2023) =>
  findingsOf(citedNotice, { note: '', year, sections: { 一: words } }).flatMap(
    ({ verdict, subject, detail }) => (verdict === 'fails' ? [`${subject} ${detail.due}`] : []),
  );

describe('the notice a report rests on', () => {
  it.each([
    ['根据国办公开办涵〔2021〕30号编制。', 'spelling 国办公开办函〔2021〕30号'],
    ['根据国办公开办〔2021〕30号编制。', 'spelling 国办公开办函〔2021〕30号'],
    [
      '根据通知（国办公开函[2019]60号）、国办公开办函〔2021〕30号编制。',
      'spelling 国办公开办函〔2019〕60号',
    ],
    ['按照国办公开办函〔2019〕60号要求编制。', 'superseded 国办公开办函〔2021〕30号'],
    [
      '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》要求编制。',
      'superseded 国办公开办函〔2021〕30号',
    ],
  ])('%s', (words, found) => {
    expect(notices(words)).toEqual([found]);
  });

  it.each([
    ['根据国办公开办函〔2021〕30号编制。'],
    ['根据国办公开办函（2021）30号编制。'],
    ['根据《省政府办公厅关于政府信息公开工作年度报告有关事项的通知》编制。'],
    ['根据2019年的通知（国办公开办函〔2019〕60号）和新的国办公开办函〔2021〕30号编制。'],
    ['依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）收费。'],
    ['根据区政务公开办〔2021〕30号文编制。'],
    ['根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。'],
    [
      '学习新旧《条例》，即《政府信息公开条例》（国务院令第492号）和《政府信息公开条例》（国务院令第711号）。',
    ],
    ['依据《福建省政府信息公开办法》《江岸区政务公开工作条例》编制。'],
  ])('not: %s', (words) => {
    expect(notices(words)).toEqual([]);
  });

  it.each([
    ['根据《政府信息公开条例》（国务院令第492号）编制。', 'decree 国务院令第711号'],
    ['根据《政府信息公开条例》（国务院令第771号）编制。', 'decree 国务院令第711号'],
    ['根据《中华人民共和国信息公开条例》编制。', 'name 中华人民共和国政府信息公开条例'],
    ['根据《中国人民共和国政府信息公开条例》编制。', 'name 中华人民共和国政府信息公开条例'],
  ])('the regulation: %s', (words, found) => expect(notices(words)).toEqual([found]));

  it('in the year of the change its old name is let pass, its old number is not', () => {
    const name =
      '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》编制。';
    expect(notices(name, 2021)).toEqual([]);
    expect(notices('按照国办公开办函〔2019〕60号要求编制。', 2021)).toHaveLength(1);
  });

  it('the notice of 2019 was in force for 2020', () => {
    expect(notices('按照国办公开办函〔2019〕60号要求编制。', 2020)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { findingsOf } from './example.ts';
import { growthClaim } from './prose-growth.ts';
import { overviewItems } from './prose-items.ts';
import { toldTwice } from './prose-twice.ts';
import { staleYear } from './prose-years.ts';
import type { Example, Rule } from './rule.ts';
import { sentenceShare } from './sentence-shares.ts';
import { sentenceSum } from './sentence-sums.ts';

const verdicts = (rule: Rule, example: Omit<Example, 'note'>) =>
  findingsOf(rule, { note: '', ...example }).map(({ verdict }) => verdict);
const overview = (words: string) => ({ year: 2023, sections: { 一: words } });

describe('sums in a sentence', () => {
  test.each([
    ['公开信息20条，其中政务类5条，民生类6条，党建类5条，其他4条。', ['holds']],
    ['公开信息20条，其中政务类5条，民生类6条，党建类5条，其他2条。', ['fails']],
    ['公开信息20条。其中，机构类5条，其他14条。', ['fails']],
    ['收到申请13件，分别为网络4件、信函8件。', ['fails']],
    ['收到政府信息公开申请13件，其中网络10件，信函8件。', ['fails']],
    // Only some are named.
    ['公开信息20条，其中政务类5条，民生类6条。', []],
    ['收到政府信息公开申请13件，其中网络4件。', []],
    // Posts of two channels may be the same ones.
    ['公开信息300条，其中网站280条，微信150条。', []],
    ['公开信息20余条，其中政务类5条，其他14条。', []],
    ['公开信息20条，其中政务类约5条，其他14条。', []],
    // The second list is of the same whole.
    ['收到申请15件，其中网络10件，信函5件，予以公开10件，其他5件。', ['holds']],
    ['公开信息20条，其中视频3个，其他2条。', []],
    ['公开信息100条，其中政务类20条，民生类30条，党建类25条，城建类24条。', ['fails']],
    ['公开信息100条，其中政务类20条，民生类30条，党建类5条，城建类4条。', []],
    ['公开信息20条，包括政务类5条，民生类共计6条，公共服务类3条，其他6条。', ['holds']],
    ['公开信息20条，包括政务类5条，民生类共计6条，工作总结3条，其他7条。', ['fails']],
    ['公开信息20条：政务类5条，民生类6条，其他4条。', ['fails']],
    // The list within a part is another list.
    ['公开信息744条，其中，网站140条，具体为：建议41条、采购34条、公示62条、其他3条。', ['holds']],
    ['公开信息744条，其中，网站140条，具体为：建议41条、采购34条、公示62条、其他4条。', ['fails']],
    ['收到政府信息公开申请9件，上年结转1件，其中网络5件，信函5件，均已答复。', ['holds']],
    ['收到政府信息公开申请9件，上年结转1件，其中网络6件，信函5件，均已答复。', ['fails']],
    ['收到政府信息公开申请9件，其中网络4件，信函5件，均已答复，引发复议1件。', ['holds']],
    ['受理申请9件，具体为土地类6件，规划类2件，其他1件。', ['holds']],
    ['受理申请9件，具体为土地类6件，规划类2件，其他2件。', ['fails']],
    ['公开信息20条，其中政务类5条，全年共发布微信9条，其他平台4条。', []],
  ])('%s', (words, expected) => {
    expect(verdicts(sentenceSum, overview(words))).toEqual(expected);
  });
});

describe('outcomes beside their sum', () => {
  const row = (name: string) => `applications.outcome/${name}.total`;
  const told = (total: number, ...outcomes: (readonly [string, number])[]) => {
    const all = [['total', total] as const, ...outcomes];
    const texts = all.map(([name, value]) => `${name}${value}件`);
    return {
      sections: { 一: `${texts.join('，')}。` },
      claims: all.map(([name, value], i) => ({
        metric: name === 'disclosed' ? 'applications.disclosed' : row(name),
        value,
        unit: '件',
        text: texts[i] ?? '',
      })),
    };
  };
  const rest = [
    ['refused', 3],
    ['unavailable', 2],
    ['notProcessed', 1],
    ['other', 0],
  ] as const;
  test('all of them are told', () => {
    expect(verdicts(sentenceSum, told(11, ['disclosed', 5], ...rest))).toEqual(['holds']);
    expect(verdicts(sentenceSum, told(12, ['disclosed', 5], ...rest))).toEqual(['fails']);
    const both = [['granted', 4], ['partiallyGranted', 1], ...rest] as const;
    expect(verdicts(sentenceSum, told(11, ...both))).toEqual(['holds']);
    expect(verdicts(sentenceSum, told(13, ...both))).toEqual(['fails']);
  });
  test('one is left out: the table has to have none of it', () => {
    const example = told(12, ['disclosed', 5], ...rest.slice(0, 3));
    expect(verdicts(sentenceSum, example)).toEqual(['fails']);
    const misc = { 'applications.outcome/other/misc.total': 1 };
    expect(verdicts(sentenceSum, { ...example, figures: misc })).toEqual([]);
  });
  test('a row told beside its group may be either', () => {
    const both = [['disclosed', 5], ['unavailable/notHeld', 4], ...rest] as const;
    expect(verdicts(sentenceSum, told(12, ...both))).toEqual([]);
  });
});

describe('shares', () => {
  const list = '答复80件，予以公开20件，占25%，不予公开10件，占12.5%';
  test.each([
    [`${list}。`, ['holds', 'holds']],
    [`${list}，无法提供7件，占8.7%。`, ['holds', 'holds', 'holds']],
    [`${list}，无法提供7件，占8.8%。`, ['holds', 'holds', 'holds']],
    [`${list}，无法提供7件，占9.8%。`, ['holds', 'holds', 'fails']],
    ['答复80件，予以公开20件，占26%。', []],
  ])('%s', (words, expected) => {
    expect(verdicts(sentenceShare, overview(words))).toEqual(expected);
  });
});

describe('the year a report speaks of', () => {
  test.each([
    ['2023年，我街道推进公开。', ['holds']],
    ['2022年，我街道推进公开。', ['fails']],
    ['2022年以来，我街道推进公开。', ['holds']],
    ['2022年度考核中，我街道排名靠前。', ['holds']],
    ['2022年收到申请3件，2023年收到5件。', ['holds']],
    ['2021年，我街道成立。', ['holds']],
  ])('%s', (words, expected) => {
    expect(verdicts(staleYear, overview(words))).toEqual(expected);
  });

  test.each([
    ['2023年将从以下方面改进。', 'fails'],
    ['2024年将从以下方面改进。', 'holds'],
    ['2023年，我街道将信息公开纳入考核。', 'holds'],
  ])('plans: %s', (words, expected) => {
    const sections = { 一: '2023年，我街道推进公开。', 五: words };
    expect(verdicts(staleYear, { year: 2023, sections })).toEqual([expected]);
  });
});

describe('growth against the table of last year', () => {
  const received = 'applications.received.total';
  const grown = (words: string, now: number, then: number) =>
    verdicts(growthClaim, {
      previous: { [received]: then },
      figures: { [received]: now },
      sections: { 一: `收到申请${now}件${words}。` },
      claims: [{ metric: received, value: now, unit: '件', text: `收到申请${now}件` }],
    });
  test.each([
    ['，较上年增加11件', 40, 29, ['holds']],
    ['，较上年增加11件', 40, 30, ['fails']],
    ['，同比上升16.13%', 36, 31, ['holds']],
    ['，同比上升16.12%', 36, 31, ['holds']],
    ['，同比下降16.13%', 36, 31, ['fails']],
    ['，与上年持平', 36, 36, ['holds']],
    ['，与2022年相同', 36, 35, ['fails']],
    ['，比2021年增加3件', 36, 31, []],
    ['，与上年基本持平', 36, 35, []],
    ['，同比增长50%', 1, 0, []],
    ['', 36, 31, []],
  ])('收到申请…%s (%d, %d)', (words, now, then, expected) => {
    expect(grown(words, now, then)).toEqual(expected);
  });
});

describe('told twice', () => {
  const told = (...texts: (readonly [number, string])[]): Omit<Example, 'note'> => ({
    claims: texts.map(([value, text]) => ({
      metric: 'applications.received.total',
      value,
      unit: '件',
      text,
    })),
  });
  test.each([
    [told([5, '收到申请5件'], [6, '受理申请6件']), ['fails']],
    [told([5, '收到申请5件'], [3, '网站收到申请3件']), []],
    [told([5, '新收申请5件'], [6, '受理申请6件']), []],
    [told([5, '新收到申请5件'], [6, '共受理申请6件']), []],
    [told([5, '新收到申请5件'], [6, '新收申请6件']), ['fails']],
    [told([0, '未收到申请'], [2, '收到申请2件']), ['fails']],
    [
      {
        ...told([5, '收到申请5件'], [6, '共受理申请6件']),
        figures: { 'applications.carriedOver.total': 1 },
      },
      ['holds'],
    ],
  ])('%j', (example, expected) => {
    expect(verdicts(toldTwice, example)).toEqual(expected);
  });
});

test('which items are missing is told once', () => {
  const words =
    '（一）主动公开。公开。（二）依申请公开。答复。（三）监督保障。通过网站和平台接受监督。';
  const [finding] = findingsOf(overviewItems, { note: '', ...overview(words) });
  expect(finding).toMatchObject({
    verdict: 'fails',
    severity: 'info',
    detail: { items: '政府信息管理、平台建设' },
  });
  expect(verdicts(overviewItems, overview('有关情况见附件。'))).toEqual(['undetermined']);
});

import { describe, expect, test } from 'vitest';
import { readText } from '#lib/extract/text.ts';
import type { Report } from './fact.ts';
import { readClaims } from './prose.ts';
import { readingOf } from './reading.ts';
import { findSections } from './sections.ts';

/** Claims of a sentence of section 一, or of another section given by its heading. */
function claims(
  sentence: string,
  { heading = '一、总体情况', edition = '2021' as Report['edition'] } = {},
) {
  const reading = readingOf(readText(`${heading}\n${sentence}`, 'utf-8'));
  return readClaims(reading, findSections(reading), edition);
}
const told = (sentence: string, at = {}) =>
  claims(sentence, at).map(({ metric, value }) => `${metric} ${value}`);

const row = (path: string) => `applications.${path}.total`;

describe('what a number counts', () => {
  test.each([
    ['全年收到政府信息公开申请5件。', [`${row('received')} 5`]],
    [
      '本年度共受理依申请公开1,234件，办结1,230件，结转下年度4件。',
      [`${row('received')} 1234`, `${row('outcome/total')} 1230`, `${row('carriedForward')} 4`],
    ],
    ['收到政府信息公开申请一件。', [`${row('received')} 1`]],
    [
      '受理政府信息公开申请160件，其中新收120件、上年结转40件。',
      [`${row('received')} 120`, `${row('carriedOver')} 40`],
    ],
    [
      '上年结转政府信息公开申请2件，1件申请结转至下一年度。',
      [`${row('carriedOver')} 2`, `${row('carriedForward')} 1`],
    ],
    [
      '收到信息公开申请9件，其中予以公开3件，部分公开2件，不予公开1件，申请人撤回1件。',
      [
        `${row('received')} 9`,
        `${row('outcome/granted')} 3`,
        `${row('outcome/partiallyGranted')} 2`,
        `${row('outcome/refused')} 1`,
        `${row('outcome/other/misc')} 1`,
      ],
    ],
    [
      '依申请公开中，本机关不掌握相关政府信息4件，没有现成信息需要另行制作1件。',
      [`${row('outcome/unavailable/notHeld')} 4`, `${row('outcome/unavailable/needsCreation')} 1`],
    ],
    [
      '制发行政规范性文件3件，废止2件，现行有效16件。',
      [
        'documents.normativeDocuments.issued 3',
        'documents.normativeDocuments.repealed 2',
        'documents.normativeDocuments.inForce 16',
      ],
    ],
    [
      '作出行政处罚决定87件，办理行政许可12件。',
      ['enforcement.penalties.decisions 87', 'licensing.licences.decisions 12'],
    ],
    ['收取信息处理费400元。', ['fee.informationProcessing 400']],
    ['主动公开政府信息1.2万条。', ['disclosure.proactiveItems 12000']],
    [
      '在区政府门户网站公开政府信息115条，微信公众号推送480篇，微博发布1550条。',
      ['disclosure.websiteItems 115', 'disclosure.wechatPosts 480', 'disclosure.weiboPosts 1550'],
    ],
    [
      '召开新闻发布会2场，编发政府公报12期，开展政策解读16件。',
      [
        'disclosure.pressConferences 2',
        'disclosure.gazetteIssues 12',
        'disclosure.policyInterpretations 16',
      ],
    ],
    ['全年办理12345热线工单683个。', ['hotline12345.cases 683']],
    [
      '因政府信息公开引发行政复议2件、行政诉讼1件。',
      ['remedies.cases.reconsideration/total 2', 'remedies.litigation 1'],
    ],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  test.each([
    ['of all offices of the district', '全区收到政府信息公开申请812件，其中本机关6件。', []],
    ['of offices below', '各社区共收到政府信息公开申请3件。', []],
    [
      'of documents by how they may be disclosed',
      '本年度发文236件，主动公开98件、依申请公开26件、不予公开112件。',
      [],
    ],
    ['of cases with a fee', '收取信息处理费3件。', []],
    ['of other cases', '收到行政复议3件，行政诉讼2件，均与政府信息公开无关。', []],
    [
      'with those carried over',
      '累计收到政府信息公开申请50件，其中上年结转8件。',
      [`${row('carriedOver')} 8`],
    ],
  ])('a number %s is not taken for ours', (_, sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  test('the 2019 form counts documents otherwise', () => {
    expect(told('主动公开规章13件，行政规范性文件60件。', { edition: '2019' })).toEqual([
      'documents.regulations.newlyPublished 13',
      'documents.normativeDocuments.newlyPublished 60',
    ]);
  });
});

describe('numbers of something else are nobody’s', () => {
  test.each([
    '制发公文673件，其中主动公开561件，不予公开112件。',
    '公开行政处罚信息51条。',
    '公布行政许可事项35项。',
    '收到12345热线转办申请。',
    '通过网站收到申请3件、信函收到申请36件。',
    '较上年增加11件，同比上升16.13%。',
    '落实国办公开办函〔2021〕30号和国务院令第711号要求。',
    '收到行政许可申请120件，低保申请8件。',
    '受理群众诉求259起。',
    '推行“三个一”工作机制，一件事一次办。',
    '关注用户12345人。',
    '下一步，力争公开政府信息500条。',
    '协助兄弟单位答复5件。',
    '电子证照452149份，办理不动产登记3件。',
  ])('%s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});

describe('none, told in words', () => {
  const received = `${row('received')} 0`;
  test.each([
    ['我办全年没有收到依申请公开。', [received]],
    ['截至年底,没有收到政府信息公开申请情况。', [received]],
    ['全年未接到公民、法人和其他组织的政府信息公开申请。', [received]],
    ['本年度无政府信息公开申请。', [received]],
    ['全年收到政府信息公开申请0件。', [received]],
    ['未发生因政府信息公开申请行政复议、提起行政诉讼的情况。', ['remedies.all 0']],
    ['没有因政府信息公开引起的行政复议。', ['remedies.cases.reconsideration/total 0']],
    ['本年度未收取政府信息公开信息处理费。', ['fee.informationProcessing 0']],
    ['答复无超期情况。', []],
    ['无正当理由大量反复申请政府信息公开的予以劝导。', []],
    ['2022年无被纠错和败诉的政府信息公开行政诉讼案件。', []],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  test('in its own section a reviewer needs no more words', () => {
    const heading = '四、政府信息公开行政复议、行政诉讼情况';
    expect(told('全年未发生行政复议、行政诉讼。', { heading })).toEqual(['remedies.all 0']);
  });
});

describe('how sure and of which year', () => {
  test.each([
    ['主动公开信息300余条。', 300, 'over', null],
    ['主动公开信息900多条。', 900, 'over', null],
    ['主动公开信息约300条。', 300, 'about', null],
    ['发布微博近2000余条。', 2000, 'about', null],
    ['主动公开信息不少于300条。', 300, 'at-least', null],
    ['2022年，主动公开信息300条。', 300, null, 2022],
    ['公布《2021年度决算》，主动公开信息300条。', 300, null, null],
  ])('%s', (sentence, value, qualifier, year) => {
    expect(claims(sentence)).toMatchObject([{ value, qualifier, year }]);
  });

  test('a claim leads to its words', () => {
    const sentence = '　　全年 主动公开政府信息 １８ 条，其他见表。';
    const [claim] = claims(sentence);
    expect(claim).toMatchObject({ text: '全年 主动公开政府信息 １８ 条', section: '一' });
    expect(sentence.slice(claim?.at.start, claim?.at.end)).toBe(claim?.text);
  });
});

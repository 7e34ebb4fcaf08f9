import { describe, expect, test } from 'vitest';
import { findingsOf } from './example.ts';
import { applicationsTold } from './prose-applications.ts';
import { unfinishedText } from './prose-ends.ts';
import { missingNumber, missingUnit } from './prose-gaps.ts';
import { announcedItems } from './prose-lists.ts';
import { repealedDocuments } from './prose-repealed.ts';
import { repeatedText } from './prose-repeats.ts';
import { wordingSlip } from './prose-slips.ts';
import { templateText } from './prose-template.ts';
import type { Example, Rule } from './rule.ts';
import { rules } from './rules.ts';

const failing = (rule: Rule, example: Omit<Example, 'note'>) =>
  findingsOf(rule, { note: '', ...example }).flatMap(({ verdict, detail }) =>
    verdict === 'fails' ? [detail.text ?? detail.items ?? true] : [],
  );
const overview = (words: string, section: '一' | '五' = '一') => ({
  sections: { [section]: words },
});

/** All rules about words that speak of an overview. */
const speaking = (words: string) =>
  rules
    .filter(({ id }) => id !== 'overview-items')
    .flatMap((rule) =>
      findingsOf(rule, {
        note: '',
        sections: { 一: words, 五: '更新慢。', 六: '未收取信息处理费。' },
      })
        .filter(({ verdict }) => verdict === 'fails')
        .map(({ rule: id }) => id),
    );

describe('one word or digit changed, and the right rule speaks alone', () => {
  const right =
    '街道公开政务类5条、民生类6条、党建类4条、其他5条，召开评审会20次，其中低保评审会8次，救助评审会12次。发布微博1550余条。';
  test('of words that are right nobody speaks', () => expect(speaking(right)).toEqual([]));
  test.each([
    ['民生类6条', '民生类条', ['missing-number']],
    ['评审会20次', '评审会20', ['missing-unit']],
    ['1550余条', '近1550余条', ['wording-slip']],
    ['街道公开', '街道社区公开', []],
    ['街道公开', '街道 and 社区公开', ['wording-slip']],
    ['街道公开', '街道員工公开', ['wording-slip']],
    ['政务类5条', '政务类信息公开政务类信息公开5条', ['repeated-text']],
    ['发布微博', '（文字描述）发布微博', ['template-text']],
    ['街道公开', '收到申请____件，街道公开', ['missing-number']],
  ])('%s → %s', (from, to, expected) => {
    const changed = right.replace(from, to);
    expect(changed).not.toBe(right);
    expect([...new Set(speaking(changed))]).toEqual(expected);
  });
});

describe('a number is lacking', () => {
  test.each([
    ['全年共主动公开条，其中指南1条。', ['共主动公开条']],
    ['全年共收到申请××件。', ['申请××件']],
    ['全年共主动公开信息18条，其中指南1条。', []],
    ['登上头条，推送图文5条、视频6条、海报7条。', []],
    ['公开制度5条、职能6条、清单7条，逐条，逐项审核。', []],
    ['公开制度5条、职能6条，清单，均已审核。', []],
    ['全年制发文件，公开8条。', []],
    ['修订了服务条例，公开制度5条、职能6条、清单7条。', []],
  ])('%s', (words, expected) => {
    expect(failing(missingNumber, overview(words))).toEqual(expected);
  });
});

describe('a unit is lacking', () => {
  test.each([
    ['开展宣讲会9，其中社区宣讲会4场，学校宣讲会5场。', ['宣讲会9']],
    // Once is not enough to know the unit; two units are none.
    ['开展宣讲会9，其中社区宣讲会4场。', []],
    ['开展宣讲会9，其中社区宣讲会4场，学校宣讲会5次。', []],
    ['按照第三方测评2，公开信息8条，公开信息9条。', []],
    ['国办函30，公开信息8条，更新信息9条。', []],
  ])('%s', (words, expected) => {
    expect(failing(missingUnit, overview(words))).toEqual(expected);
  });
});

describe('announced items', () => {
  test.each([
    ['主要存在以下三个方面问题：一是更新慢。二是解读少。三是渠道窄。', []],
    ['主要存在以下三个方面问题：一是更新慢。二是解读少。', ['以下三个方面问题']],
    ['主要存在以下两个方面问题：一是更新慢。二是解读少。三是渠道窄。', ['以下两个方面问题']],
    // Two lists, each with its own numbering.
    ['存在两个问题：一是更新慢。二是解读少。改进：一是培训。二是考核。三是督查。', []],
    ['存在3个问题：\n1.更新慢。\n2.解读少。\n3.渠道窄。', []],
    ['存在3个问题：\n（一）更新慢。\n（二）解读少。', ['3个问题']],
    // An item has items of its own.
    ['做好三方面工作：一是建章立制，一是明确，二是落实。', []],
    ['存在两个问题：第一，更新慢。第二，解读少。请第三方评估。', []],
    ['存在两个问题：1.更新慢。2.解读少，仅3.5万人次看过。', []],
    ['存在两个问题：1.更新慢。2.解读少。3.渠道窄。', ['两个问题']],
    ['推进三个清单建设。一是更新。二是公示。', []],
    ['做到“四个结合”，更新栏目。', []],
  ])('%s', (words, expected) => {
    expect(failing(announcedItems, overview(words, '五'))).toEqual(expected);
  });
});

describe('repeated words', () => {
  const long =
    '街道在便民服务中心设立政务公开专区，配备查询机和意见箱，方便居民查阅各类政策文件和办事指南';
  test.each([
    ['依申请公开公开渠道畅通，逐项逐项梳理。', []],
    ['组织政务公开培训会政务公开培训会一场。', ['政务公开培训会']],
    ['组织第70周年专题展览第70周年专题展览一场。', ['第70周年专题展览']],
    [`${long}。居民满意。${long}。`, [long.replace(/，/g, ',').slice(0, 40)]],
    ['严格审核。严格审核。', []],
    ['结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计', []],
  ])('%s', (words, expected) => {
    expect(failing(repeatedText, overview(words))).toEqual(expected);
  });
});

test('the same slip in two sentences is two problems, each of its own', () => {
  const words =
    '召开政策解读专场发布会政策解读专场发布会两场。又办政策解读专场发布会政策解读专场发布会一场。';
  const found = findingsOf(repeatedText, { note: '', ...overview(words) });
  expect(found.map(({ verdict }) => verdict)).toEqual(['fails', 'fails']);
  expect(new Set(found.map(({ subject }) => subject)).size).toBe(2);
});

describe('slips', () => {
  test.each([
    ['推送近1550条。', 0],
    ['近五年公开1550余条。', 0],
    ['推送约300多篇。', 1],
    ['公开信息超过300条左右。', 1],
    ['未发生泄密事件发生。', 1],
    ['未发生泄密事件，群众满意，无舆情发生。', 0],
    ['不应公开的信息坚决在公开工作中泄露。', 1],
    ['不应公开的信息坚决不在公开工作中泄露。', 0],
    ['不应公开的信息坚决杜绝泄露。', 0],
    ['通过APP and 网站公开。', 0],
    ['通过平台 and 网站公开。', 1],
    ['使用Windows of Word打开。', 0],
    ['公开机构职能、，联系方式。', 1],
    ['公开机构职能、联系方式：一是更新。', 0],
    ['管理人員负责。', 1],
    ['推送约300条左右。', 1],
    ['推送超过500余条。', 1],
    ['推送超过500条。', 0],
    ['投诉减少2倍。', 1],
    ['原因是由于人员少。', 1],
    ['杜绝信息不发生泄露。', 1],
    ['杜绝不及时公开的现象发生。', 0],
    ['成立了以主任为组长，科长为成员的领导小组。', 0],
    ['成立了以主任为组长，科长为第一责任人，抓好落实。', 1],
    ['五是标准化建设试点为契机，完善制度。', 1],
    ['五是以标准化建设试点为契机，完善制度。', 0],
    ['将试点作为契机，把考核转化为抓手。', 0],
    ['将《2023年年度报告》的报告报上。', 1],
    ['累计收到受理申请18件。', 1],
    ['如有疑问，请与街道党政办（地址：江滨路1号，联系电话：0000）。', 1],
    ['如有疑问，请与街道党政办（地址：江滨路1号）联系。', 0],
    ['如有疑问，请与街道党政办联系（地址：江滨路1号）。', 0],
    ['截至6月31日，公开信息8条。', 1],
    ['12月31日公开，2月28日更新。', 0],
    ['办结率120%。', 1],
    ['办结率100%，占比增长120%。', 0],
    ['公开&nbsp;信息8条。', 1],
  ])('%s', (words, times) => {
    expect(failing(wordingSlip, overview(words))).toHaveLength(times);
  });
  test('a report in traditional characters is no slip', () => {
    const words =
      '本單位認真貫徹落實國務院關於政府信息公開工作的要求，及時發布財政預決算、許可審批等信息，導讀說明';
    expect(failing(wordingSlip, overview(words))).toEqual([]);
  });
});

test.each([
  ['（文字描述）', 1],
  ['（文字描述，收取信息处理费情况在此处报告。）', 1],
  ['XX街道公开信息8条。', 1],
  ['请在此处填写。', 1],
  ['文字描述与图表结合，通俗易懂。', 0],
  ['落实“一网通办”，推进XX工程。', 0],
])('the form’s own words: %s', (words, times) => {
  expect(failing(templateText, overview(words))).toHaveLength(times);
});

describe('paragraphs', () => {
  const full =
    '街道主动公开机构职能、预算决算、社会救助等信息，按月更新各个栏目，方便群众查阅和监督，没有发生泄密。';
  const cut = full.slice(0, -1);
  test.each([
    [[full, full, cut], 1],
    [[full, full, full], 0],
    // An office that never writes them.
    [[cut, cut, full], 0],
    [[full, full, `联系地址：${cut}`], 0],
    [[full, full, '未收取信息处理费'], 0],
  ])('%#', ([first = '', second = '', third = ''], times) => {
    const sections = { 一: first, 五: second, 六: third };
    expect(failing(unfinishedText, { sections })).toHaveLength(times);
  });
});

describe('applications', () => {
  const filler =
    '街道按照条例和区里的部署推进公开工作，及时更新栏目，听取群众意见，认真审核每条发布的内容，把好内容关和文字关，没有发生泄密事件。窗口设在便民服务中心，台账齐全，接受群众监督，各个栏目按月检查，对发现的问题立行立改。';
  const received = { 'applications.received.total': 5 };
  test.each([
    ['', 1],
    ['依申请公开按期办理。', 1],
    ['收到政府信息公开申请5件。', 0],
    ['收到政府信息公开申请五件。', 0],
    ['全年收到5件申请，均已答复。', 0],
    ['信息公开申请由专人负责。全年办结5件。', 0],
    ['未收到政府信息公开申请。', 0],
    ['收到低保申请的家庭5户。', 1],
  ])('%s', (words, times) => {
    const example = { ...overview(`${filler}${words}`), figures: received };
    expect(failing(applicationsTold, example)).toHaveLength(times);
  });
  test('that none came has to be told, too', () => {
    expect(failing(applicationsTold, overview(filler))).toHaveLength(1);
    expect(failing(applicationsTold, overview(`${filler}全年未收到公开申请。`))).toEqual([]);
  });
  test('of a blank total nobody knows what has to be told', () => {
    const figures = { 'applications.received.total': null };
    expect(failing(applicationsTold, { ...overview(filler), figures })).toEqual([]);
  });
});

test('another rise of the total has a reason of its own', () => {
  const example = { ...repealedDocuments.examples.breaks };
  const key = 'documents.normativeDocuments.totalPublished';
  expect(
    failing(repealedDocuments, { ...example, figures: { ...example.figures, [key]: 150 } }),
  ).toEqual([]);
});

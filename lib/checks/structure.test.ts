import { describe, expect, it } from 'vitest';
import { feeDecimals, regulationsLevel, unitInCell, wholeCount } from './cells.ts';
import { findingsOf } from './example.ts';
import { truncatedLabel } from './labels.ts';
import { earlierDocuments } from './limits.ts';
import type { Example, Rule } from './rule.ts';
import { feeStatement, reportYear, statisticsPeriod } from './statements.ts';
import {
  formEdition,
  innerNumbering,
  repeatedHead,
  sectionPresent,
  sectionTable,
} from './structure.ts';

const verdicts = (rule: Rule, example: Omit<Example, 'note'>) =>
  findingsOf(rule, { note: '', ...example }).map(({ verdict }) => verdict);

describe('the form', () => {
  it.each([
    [{ year: 2020, edition: '2019' }, ['holds']],
    [{ year: 2021, edition: '2019' }, ['fails']],
    [{ year: 2021, edition: 'pre-2019' }, ['fails']],
    [{ year: 2019, edition: '2021' }, ['fails']],
    [{ year: 2018, edition: 'pre-2019' }, []],
    // Which form it is, only the heads of the tables tell.
    [{ year: 2023, withoutTables: ['二', '三', '四'] }, ['undetermined']],
  ] as const)('%o: %o', (example, expected) => {
    expect(verdicts(formEdition, example)).toEqual(expected);
  });
});

describe('the sections', () => {
  it('may have a heading nobody knows: then that one is open', () => {
    const sections = { 一: '三、群众来信办理', 三: null };
    expect(verdicts(sectionPresent, { sections })).toContain('undetermined');
    expect(verdicts(sectionPresent, { sections })).not.toContain('fails');
  });
  it('are not found in the inner numbering of 五', () => {
    const sections = { 五: '三、下一步打算', 三: null };
    expect(verdicts(sectionPresent, { sections })).toContain('fails');
  });
  it('lack a table each', () => {
    expect(verdicts(sectionTable, { withoutTables: ['四'] })).toEqual(['holds', 'holds', 'fails']);
  });
});

describe('hints on the form', () => {
  const outcomes = '三、本年度办理结果';
  it.each([
    [outcomes, ['holds']],
    [`${outcomes}（一）予以公开${outcomes}（四）无法提供`, ['fails']],
    // A converter that prints it in every row.
    [outcomes.repeat(6), ['holds']],
    ['收到和处理情况见附表', []],
  ])('the head of the outcomes: %s', (words, expected) => {
    expect(verdicts(repeatedHead, { sections: { 三: words } })).toEqual(expected);
  });
  it.each([
    ['一、存在问题\n解读少。\n二、改进情况\n多解读。', true],
    ['一、存在问题\n解读少。', false],
    ['（一）存在问题\n解读少。\n（二）改进情况\n多解读。', false],
    ['二、存在问题\n解读少。\n三、改进情况\n多解读。', false],
  ])('numbers within a section: %s', (words, fails) => {
    const found = verdicts(innerNumbering, { sections: { 五: words } });
    expect(found.includes('fails')).toBe(fails);
  });
  it.each([
    ['现行有效件数', 'holds'],
    ['现行有效件', 'fails'],
    ['本年废止件', 'fails'],
    // A head on two lines, and words that are no head.
    ['现行有效件\n数', 'holds'],
    ['现行有效', 'fails'],
    ['本年制发', 'fails'],
    ['现行有', 'holds'],
    ['信息内容', 'holds'],
  ])('the head %s', (words, expected) => {
    expect(verdicts(truncatedLabel, { sections: { 二: words } })).toEqual([expected]);
  });
  it.each([
    [14, 14, 'fails'],
    [14, 15, 'holds'],
    [9, 9, 'holds'],
    [0, 0, 'holds'],
  ])('%d documents of the year among %d in force', (issued, inForce, expected) => {
    const figures = {
      'documents.normativeDocuments.issued': issued,
      'documents.normativeDocuments.inForce': inForce,
    };
    expect(verdicts(earlierDocuments, { figures })).toEqual([expected]);
  });
});

describe('cells', () => {
  const amount = 'fees.administrativeFees.amount';
  it.each(['0', '39.1000', '１２.３４５６'])('a fee of %s is as the head demands', (printed) => {
    const example = { sections: { 二: '保留４位小数' }, figures: { [amount]: printed } };
    expect(verdicts(feeDecimals, example)).toEqual(['holds']);
  });
  it('a fee may have any decimals where the head demands none', () => {
    expect(verdicts(feeDecimals, { figures: { [amount]: '39.1' } })).toEqual(['holds']);
  });
  it.each([
    ['0.12345', 'fails'],
    ['24252.311082', 'fails'],
    ['8998.0009²', 'holds'],
    ['8998.00', 'holds'],
  ])('a fee of %s where the head demands nothing', (printed, expected) => {
    expect(verdicts(feeDecimals, { figures: { [amount]: printed } })).toEqual([expected]);
  });
  it.each(['-3', '－3', '2.5'])('%s is no count', (printed) => {
    expect(verdicts(wholeCount, { figures: { 'applications.received.total': printed } })).toEqual([
      'fails',
    ]);
  });
  it('a change may be negative', () => {
    const figures = { 'licensing.licences.change': -8 };
    expect(verdicts(wholeCount, { year: 2019, figures })).toEqual(['holds']);
  });
  it('a count may carry its unit', () => {
    expect(verdicts(unitInCell, { figures: { 'applications.received.total': '5件' } })).toEqual([
      'fails',
    ]);
  });
  it.each([
    ['望江街道办事处', 'fails'],
    ['南湖区教育局', 'fails'],
    ['上海市人民政府办公厅', 'holds'],
    ['平潭综合实验区', 'undetermined'],
  ])('规章 of %s: %s', (publisher, verdict) => {
    const figures = { 'documents.regulations.issued': 13 };
    expect(verdicts(regulationsLevel, { publisher, figures })).toEqual([verdict]);
  });
});

describe('statements', () => {
  it.each(['本年度无收取信息处理费情况。', '2023年未收费。', '未收取任何费用。'])('%s', (words) => {
    expect(verdicts(feeStatement, { sections: { 六: words } })).toEqual(['holds']);
  });
  it('on fees are not asked of the 2019 edition', () => {
    expect(verdicts(feeStatement, { year: 2020, sections: { 六: '无' } })).toEqual([]);
  });
  it('name one year only', () => {
    expect(verdicts(reportYear, { title: '关于2022年度、2023年度的报告' })).toEqual([
      'undetermined',
    ]);
    expect(verdicts(reportYear, { title: '二〇二三年政府信息公开工作年度报告' })).toEqual([
      'holds',
    ]);
  });
  it('of last year under this year’s title are seen', () => {
    const stale = { 一: '2022年，街道公开信息。2022年制定计划。2022年未收到申请。' };
    expect(verdicts(reportYear, { sections: stale })).toEqual(['fails']);
  });
  it('of a period have to cover one whole year', () => {
    expect(verdicts(statisticsPeriod, { period: ['2023-03-01', '2023-12-31'] })).toEqual(['fails']);
  });
  it('of a period that could not be read are left open', () => {
    for (const 一 of ['统计期限为2021年至今。', '数据自2022年1月1日起统计，至2022年12月31日止。'])
      expect(verdicts(statisticsPeriod, { period: null, sections: { 一 } })).toEqual([
        'undetermined',
      ]);
  });
});

import { describe, expect, it } from 'vitest';
import { findingsOf } from '#lib/checks/example.ts';
import type { Finding } from '#lib/checks/finding.ts';
import type { Example } from '#lib/checks/rule.ts';
import { rules } from '#lib/checks/rules.ts';
import { findingSentence } from './finding.ts';

/** The first finding of an example that does not hold, else the first. */
function told(id: string, example: Omit<Example, 'note'>) {
  const rule = rules.find((r) => r.id === id);
  const found = rule === undefined ? [] : findingsOf(rule, { note: '', ...example });
  const finding = found.find(({ verdict }) => verdict !== 'holds') ?? found[0];
  if (finding === undefined) throw new Error(`${id} finds nothing`);
  return findingSentence(finding);
}

describe('sums', () => {
  const row = (total: number | null, natural: number | null = 3) => ({
    figures: {
      'applications.received.naturalPerson': natural,
      'applications.received.organisation/business': 12,
      'applications.received.total': total,
    },
  });

  it('that fail are spelled out with their numbers, zeros left out', () => {
    expect(told('row-total', row(16))).toEqual({
      title: '各列合计',
      arithmetic: '3 + 12 = 15 ≠ 16，差 1',
      sentence:
        '表三「一、本年新收政府信息公开申请数量」行：自然人 3 + 商业企业 12 = 15 ≠ 总计 16，差 1。',
    });
  });
  it('that fail by blanks say so', () => {
    expect(told('row-total', row(16, null)).arithmetic).toBe('12 ≠ 16，差 4（空白按 0 计）');
  });
  it('that stay open say why', () => {
    expect(told('row-total', row(null)).sentence).toBe(
      '表三 · 一、本年新收政府信息公开申请数量 · 总计：总计为空白而分项已填，无法判定。',
    );
  });
  it('that balance tell both sides', () => {
    const figures = {
      'applications.received.total': 18,
      'applications.carriedOver.total': 1,
      'applications.outcome/total.total': 17,
      'applications.carriedForward.total': 1,
    };
    expect(told('balance', { figures }).arithmetic).toBe('18 + 1 = 19 ≠ 17 + 1 = 18，差 1');
    expect(
      told('balance', {
        figures: {
          'applications.received.naturalPerson': 5,
          'applications.carriedForward.naturalPerson': 5,
        },
      }).arithmetic,
    ).toBe('5 = 5');
  });
  it('across years name the year before', () => {
    const example = rules.find(({ id }) => id === 'carry-over')?.examples.breaks ?? { note: '' };
    expect(told('carry-over', example).sentence).toBe(
      '表三「总计」列：上一年度报告的四、结转下年度继续办理 2 ≠ 二、上年结转政府信息公开申请数量 1，差 1。',
    );
  });
  it('of a row across years name the year before', () => {
    const previous = { 'documents.normativeDocuments.inForce': 4 };
    const figures = {
      'documents.normativeDocuments.issued': 1,
      'documents.normativeDocuments.inForce': 4,
      'documents.normativeDocuments.repealed': 2,
    };
    expect(told('document-chain', { previous, figures }).sentence).toContain(
      '上一年度报告的现行有效件数 4 + 本年制发件数 1 = 5 ≠ 现行有效件数 4 + 本年废止件数 2 = 6，差 1',
    );
  });
  it('with a negative change keep its sign', () => {
    const figures = { 'licensing.licences.priorItems': 5, 'licensing.licences.change': -8 };
    expect(told('item-count', { year: 2020, figures })).toMatchObject({
      arithmetic: '5 − 8 = −3 < 0',
      sentence:
        '表二「行政许可」行：上一年项目数量 5 + 本年增/减 −8 = −3 < 0；减少之数多于原有之数，数据存疑。',
    });
  });
});

it('marks what rests on inferred figures', () => {
  const finding: Finding = {
    rule: 'row-total',
    subject: 'applications.received.total',
    severity: 'warning',
    verdict: 'fails',
    left: [{ key: 'applications.received.naturalPerson', value: 3 }],
    right: [{ key: 'applications.received.total', value: 4 }],
    sums: [3, 4],
    detail: {},
    at: [],
    inferred: true,
  };
  expect(findingSentence(finding).sentence).toContain('推定的数字，待核');
});

it('tells a deadline of the district from that of the law', () => {
  const deadline = { setBy: '江禾区', day: '2022-01-20' };
  expect(
    told('late-publication', { year: 2021, publishedOn: '2022-01-25', deadline }).sentence,
  ).toBe(
    '公布日期为 2022年1月25日，晚于江禾区规定的期限 2022年1月20日 5 天，尚未超过法定期限 2022年1月31日，请核实。',
  );
});

it('tells how late a report is', () => {
  expect(told('late-publication', { year: 2021, publishedOn: '2022-03-17' }).sentence).toBe(
    '公布日期为 2022年3月17日，晚于期限 2022年1月31日，逾期 45 天。',
  );
});

it('sets the words beside the table', () => {
  const claims = [
    { metric: 'applications.received.total', value: 0, unit: null, text: '未收到申请' },
  ];
  const figures = { 'applications.received.total': 3 };
  expect(told('prose-claim', { claims, figures }).sentence).toBe(
    '正文写“未收到申请”，表三 · 一、本年新收政府信息公开申请数量 · 总计为 3，两处不一致。',
  );
});

it('sets the words on cases at law beside all their totals', () => {
  const claims = [{ metric: 'remedies.all', value: 0, unit: null, text: '未发生行政复议、诉讼' }];
  const figures = { 'remedies.cases.litigation/direct/total': 2 };
  expect(told('prose-claim', { claims, figures }).sentence).toBe(
    '正文写“未发生行政复议、诉讼”，表四的各项总计为 0、2、0，两处不一致。',
  );
});

describe.each(rules)('$id', (rule) => {
  const examples = [rule.examples.holds, rule.examples.breaks];
  it.each(examples)('is one whole sentence: $note', (example) => {
    for (const finding of findingsOf(rule, example))
      expect(findingSentence(finding).sentence).toMatch(/^[^。]+[^，；：]。$/);
  });
  it('leaves no gap in what it says', () => {
    for (const finding of examples.flatMap((example) => findingsOf(rule, example)))
      expect(findingSentence(finding).sentence).not.toMatch(/undefined|null|NaN|“”|「」/);
  });
});

it('names a rule that is no more', () => {
  const finding: Finding = {
    rule: 'bygone',
    subject: 'report',
    severity: 'info',
    verdict: 'fails',
    left: [],
    right: [],
    sums: null,
    detail: {},
    at: [],
  };
  expect(findingSentence(finding)).toEqual({ title: 'bygone', arithmetic: '', sentence: 'bygone' });
});

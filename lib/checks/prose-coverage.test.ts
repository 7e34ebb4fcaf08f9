import { expect, test } from 'vitest';
import { readText } from '#lib/extract/text.ts';
import type { Claim, Report } from '#lib/parse/fact.ts';
import { bareReport } from '#lib/parse/testing/bare-report.ts';
import type { Finding } from './finding.ts';
import { toldNumbers } from './prose-coverage.ts';

const words =
  '2023年收到申请5件，办结4件，结转1件。公开信息20条，其中政务类15条，其他4条。举办培训３次。';
const document = readText(`一、总体情况\n${words}`, 'utf-8');
const at = (part: string) => ({
  block: 1,
  start: words.indexOf(part),
  end: words.indexOf(part) + part.length,
});

const claim = (metric: string, value: number, text: string): Claim => ({
  metric,
  value,
  unit: '件',
  qualifier: null,
  year: null,
  text,
  section: '一',
  at: at(text),
});
const received = claim('applications.received.total', 5, '收到申请5件');
const done = claim('applications.outcome/total.total', 4, '办结4件');
const forward = claim('applications.carriedForward.total', 1, '结转1件');

const report: Report = {
  ...bareReport,
  sections: [{ id: '一', heading: '一、总体情况', at: { block: 0 }, blocks: [1, 2] }],
  facts: [{ key: 'applications.received.total', status: 'read', value: 5, text: '5', at: null }],
  claims: [received, done, forward],
};

const finding = (rule: string, verdict: Finding['verdict'], about: Claim | string): Finding => ({
  rule,
  subject: typeof about === 'string' ? about : about.metric,
  severity: 'warning',
  verdict,
  left: [],
  right: [],
  sums: null,
  detail: typeof about === 'string' ? {} : { text: about.text, claimed: about.value },
  at: [typeof about === 'string' ? at(about) : about.at],
});

test('every counted number is told apart by what contradicts or confirms it, and years are none', () => {
  const findings = [
    finding('prose-claim', 'fails', done),
    finding('prose-claim', 'undetermined', forward),
    {
      ...finding('sentence-sum', 'fails', '公开信息20条，其中政务类15条，其他4条'),
      detail: { total: 20, terms: '15 + 4', sum: 19 },
    },
  ];
  const told = toldNumbers(document, report, findings).map(
    ({ told, at: { start, end } }) => `${words.slice(start, end)} ${told}`,
  );
  expect(told).toEqual([
    '5 agrees',
    '4 table',
    '1 unchecked',
    '20 sentence',
    '15 sentence',
    '4 sentence',
    '３ unchecked',
  ]);
});

test('a number knows its sentence, what it was understood as, and why it is laid beside nothing', () => {
  const rounded: Claim = { ...done, qualifier: 'over' };
  const of = (claims: readonly Claim[]) =>
    toldNumbers(document, { ...report, claims }, []).map(({ claim, why, cells, sentence }) => [
      claim,
      why,
      cells.map(({ value }) => value),
      words.slice(sentence.start, sentence.end).slice(0, 4),
    ]);
  const [first, second, third, fourth] = of([received, rounded, forward]);
  expect(first).toEqual([0, null, [5], '2023']);
  expect(second).toEqual([1, 'rounded', [], '2023']);
  expect(third).toEqual([2, 'no-figure', [], '2023']);
  expect(fourth).toEqual([null, 'unknown', [], '公开信息']);
});

test('a part told beside the whole contradicts nothing, and a number inside another claim is none of it', () => {
  const part: Claim = { ...done, metric: received.metric };
  const [, second] = toldNumbers(document, { ...report, claims: [received, part] }, []);
  expect(second).toMatchObject({ told: 'unchecked', why: 'beside-another', claim: 1 });
  const wide: Claim = { ...received, at: { block: 1, start: 0, end: words.length } };
  const told = toldNumbers(document, { ...report, claims: [wide] }, []);
  expect(told.map(({ claim }) => claim)).toEqual([0, null, null, null, null, null, null]);
});

test('a share that is wrong says nothing of the other numbers of its paragraph', () => {
  const wrong: Finding = {
    ...finding('sentence-share', 'fails', words),
    detail: { text: '15条', part: 15, whole: 20, is: '75.00', percent: 70 },
  };
  const told = toldNumbers(document, { ...report, claims: [] }, [wrong]);
  expect(told.map((one) => one.told)).toEqual([
    'unchecked',
    'unchecked',
    'unchecked',
    'unchecked',
    'sentence',
    'unchecked',
    'unchecked',
  ]);
});

test('where a sentence adds up its numbers are told so, though no table holds them', () => {
  const line = '公开信息20条，其中政务类15条，其他5条。举办培训3次。';
  const added = readText(`一、总体情况\n${line}`, 'utf-8');
  const told = toldNumbers(added, { ...report, claims: [] }, []);
  expect(told.map(({ why, sum }) => [why, sum?.detail.terms])).toEqual([
    ['adds-up', '15 + 5'],
    ['adds-up', '15 + 5'],
    ['adds-up', '15 + 5'],
    ['unknown', undefined],
  ]);
});

import { expect, test } from 'vitest';
import type { Finding, ToldNumber } from '#lib/checks/finding.ts';
import type { Document } from '#lib/extract/document.ts';
import type { Claim, Report } from '#lib/parse/fact.ts';
import { bareReport } from '#lib/parse/testing/bare-report.ts';
import { toldFigures, toldViews } from './told-views.ts';

const words = '2023年收到申请9件，培训300余人次。';
const document: Document = {
  format: 'text',
  encoding: 'utf-8',
  meta: {},
  blocks: [{ kind: 'text', text: words, place: { start: 0, end: words.length, line: 1 } }],
};
const at = (part: string) => ({
  block: 0,
  start: words.indexOf(part),
  end: words.indexOf(part) + part.length,
});
const key = 'applications.received.total';
const claim: Claim = {
  metric: key,
  value: 9,
  unit: '件',
  qualifier: null,
  year: 2023,
  text: '收到申请9件',
  section: '一',
  at: at('收到申请9件'),
};
const report = (value: number | null): Report => ({
  ...bareReport,
  publisher: '甲街道办事处',
  facts: [{ key, status: value === null ? 'unread' : 'read', value, text: null, at: null }],
  claims: [claim],
});
const number = (part: string, more: Partial<ToldNumber>): ToldNumber => ({
  told: 'unchecked',
  at: at(part),
  sentence: at(words.slice(0, -1)),
  claim: null,
  cells: [],
  finding: null,
  sum: null,
  why: null,
  ...more,
});
const wrong: Finding = {
  rule: 'prose-claim',
  subject: key,
  severity: 'warning',
  verdict: 'fails',
  left: [{ key, value: 7 }],
  right: [],
  sums: null,
  detail: { text: '收到申请9件', claimed: 9 },
  at: [claim.at],
};

test('a number that contradicts a table tells its sentence, the cell, both numbers and the problem', () => {
  const told = number('9', { told: 'table', claim: 0, cells: wrong.left, finding: wrong });
  const [view] = toldViews(document, report(7), [wrong], [told]);
  expect(view).toMatchObject({
    id: 'told-0',
    number: '9',
    before: '2023年收到申请',
    after: '件，培训300余人次',
    arithmetic: '正文 9 件 ≠ 表格 7',
    cells: [{ key, text: '7' }],
    problem: `finding:prose-claim:${key}`,
  });
  expect(view?.understood).toContainEqual(['年度', '2023 年（正文写明）']);
  expect(view?.note).toContain('两处不一致');
});

test('what could not be checked says why, and a figure nobody could read is no blank', () => {
  const cells = [{ key, value: null }];
  const told = [
    number('9', { claim: 0, cells, why: 'no-figure' }),
    number('300', { why: 'unknown' }),
  ];
  const [first, second] = toldViews(document, report(null), [], told);
  expect(first?.cells[0]?.text).toBe('未识别');
  expect(first?.arithmetic).toBe('');
  expect(second).toMatchObject({ understood: [], cells: [], arithmetic: '' });
  expect(second?.note).toContain('没有读出');
});

test('a figure is told by the number that contradicts it rather than by one that agrees', () => {
  const cells = [{ key, value: 7 }];
  const told = [
    number('9', { told: 'agrees', cells }),
    number('300', { told: 'table', cells }),
    number('9', { told: 'agrees', cells: [...cells, { key: 'other', value: 1 }] }),
  ];
  expect([...toldFigures(told)]).toEqual([[key, { id: 'told-1', told: 'table' }]]);
});

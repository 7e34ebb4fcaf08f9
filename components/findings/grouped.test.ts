import { expect, test } from 'vitest';
import type { Accusation } from '#lib/checks/culprit/accusation.ts';
import type { Finding, Severity } from '#lib/checks/finding.ts';
import { problemsOf } from './grouped.ts';

const failing = (subject: string, severity: Severity): Finding => ({
  rule: 'row-total',
  subject,
  severity,
  verdict: 'fails',
  left: [],
  right: [],
  sums: null,
  detail: {},
  at: [],
});

const accusing = (...subjects: readonly string[]): Accusation => ({
  status: 'too-many',
  remedies: [],
  ways: 0,
  failing: subjects.map((subject) => ({ rule: 'row-total', subject, years: 0 })),
});

test('failures of one origin are told once; errors come before doubts and style', () => {
  const row = failing('row', 'error');
  const column = failing('column', 'error');
  const late = failing('late', 'info');
  const doubt = failing('doubt', 'warning');
  const open: Finding = { ...failing('open', 'error'), verdict: 'undetermined' };
  const accusation = accusing('row', 'column');
  expect(problemsOf([late, row, column, doubt, open], [accusation])).toEqual([
    { kind: 'accused', accusation, findings: [row, column] },
    { kind: 'single', finding: doubt },
    { kind: 'single', finding: late },
  ]);
});

test('what nobody found failing is nobody’s fault: an undecided sum accuses no figure', () => {
  const open: Finding = { ...failing('row', 'error'), verdict: 'undetermined' };
  expect(problemsOf([open], [accusing('row')])).toEqual([]);
});

test('sums of the years beside are told in their own reports', () => {
  const beside = { ...accusing(), failing: [{ rule: 'row-total', subject: 'row', years: 1 }] };
  const row = failing('row', 'error');
  expect(problemsOf([row], [beside as Accusation])).toEqual([{ kind: 'single', finding: row }]);
});

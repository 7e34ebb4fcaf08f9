import { expect, test } from 'vitest';
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

test('failures one cell explains are told once; errors come before doubts and style', () => {
  const row = failing('row', 'error');
  const column = failing('column', 'error');
  const late = failing('late', 'info');
  const doubt = failing('doubt', 'warning');
  const open: Finding = { ...failing('open', 'error'), verdict: 'undetermined' };
  const culprit = { key: 'a.b.c', value: 5155, difference: 5000, findings: [row, column] };
  const problems = problemsOf([late, row, column, doubt, open], [culprit]);
  expect(problems).toEqual([
    { kind: 'culprit', culprit },
    { kind: 'single', finding: doubt },
    { kind: 'single', finding: late },
  ]);
});

import { expect, test } from 'vitest';
import type { Finding } from '#lib/checks/finding.ts';
import { type Failure, failuresCsv, undecidedCsv } from './failures-csv.ts';

const finding: Finding = {
  rule: 'row-total',
  subject: 'applications.received',
  severity: 'error',
  verdict: 'fails',
  left: [
    { key: 'applications.received.naturalPerson', value: 3 },
    { key: 'applications.received.organisation/business', value: 12 },
  ],
  right: [{ key: 'applications.received.total', value: 16 }],
  sums: [15, 16],
  detail: {},
  at: [],
};
const whose = {
  district: '示例区',
  publisherName: '东湖街道办事处',
  year: 2023,
  rule: '各列合计',
  file: '东湖2023.html',
};
const failure: Failure = {
  ...whose,
  severity: 'error',
  state: 'notified',
  standing: 'again',
  finding,
};
const linesOf = (text: string) => text.replace('\uFEFF', '').trim().split('\r\n');

test('a problem is told with its state, its arithmetic and the file it is in', () => {
  const [head, line] = linesOf(failuresCsv([failure]));
  expect(head).toBe(
    '区县,单位,年度,规则,程度,状态,新旧版本,说明,算式,左边合计,右边合计,涉及栏位,来源文件',
  );
  expect(line).toContain('示例区,东湖街道办事处,2023,各列合计,不符,已通知,又出现,');
  expect(line).toContain(',15,16,');
  expect(line).toContain('· 自然人；表三 · ');
  expect(line).toContain('东湖2023.html');
});

test('what newer versions solved may have lost its arithmetic, and says so by leaving it empty', () => {
  const [, line] = linesOf(failuresCsv([{ ...failure, standing: 'solved', finding: null }]));
  expect(line).toBe(
    '示例区,东湖街道办事处,2023,各列合计,不符,已通知,新版已无此问题,,,,,,东湖2023.html',
  );
});

test('what could not be decided is a list of its own, with every reason', () => {
  const [, line] = linesOf(undecidedCsv([{ ...whose, checks: 2, reasons: [null] }]));
  expect(line).toBe('示例区,东湖街道办事处,2023,各列合计,2,入库较早，没有记下原因,东湖2023.html');
});

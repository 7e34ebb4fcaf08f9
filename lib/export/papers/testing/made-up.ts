import type { Accusation } from '#lib/checks/culprit/accusation.ts';
import type { Finding } from '#lib/checks/finding.ts';
import type { Figures } from '#lib/export/papers/pictures.ts';
import { type Beside, type Failed, problemsOf } from '#lib/export/papers/problem.ts';
import type { Subject } from '#lib/export/papers/subject.ts';
import { edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';

const finding = (rest: Partial<Finding> & Pick<Finding, 'rule'>): Finding => ({
  subject: 'report',
  severity: 'error',
  verdict: 'fails',
  left: [],
  right: [],
  sums: null,
  detail: {},
  at: [],
  ...rest,
});

const at = (row: string, column: string) => `applications.${row}.${column}`;
const outcome = (row: string, value: number) => ({ key: at(`outcome/${row}`, 'total'), value });

const columnTotal = finding({
  rule: 'column-total',
  subject: 'applications.total',
  left: [
    outcome('granted', 5),
    outcome('refused/stateSecret', 2),
    outcome('unavailable/notHeld', 6),
  ],
  right: [outcome('total', 14)],
  sums: [13, 14],
});
const balance = finding({
  rule: 'balance',
  subject: 'applications.total',
  left: [
    { key: at('received', 'total'), value: 12 },
    { key: at('carriedOver', 'total'), value: 1 },
  ],
  right: [outcome('total', 14), { key: at('carriedForward', 'total'), value: 0 }],
  sums: [13, 14],
});
const carryOver = finding({
  rule: 'carry-over',
  subject: 'applications.naturalPerson',
  left: [{ key: at('carriedForward', 'naturalPerson'), value: 3, yearsAgo: 1 }],
  right: [{ key: at('carriedOver', 'naturalPerson'), value: 1 }],
  sums: [3, 1],
});
const remedies = finding({
  rule: 'remedies-total',
  subject: 'reconsideration',
  severity: 'warning',
  inferred: true,
  left: ['upheld', 'corrected', 'other', 'pending'].map((column, i) => ({
    key: `remedies.cases.reconsideration/${column}`,
    value: i,
  })),
  right: [{ key: 'remedies.cases.reconsideration/total', value: 7 }],
  sums: [6, 7],
});
const late = finding({
  rule: 'late-publication',
  severity: 'warning',
  detail: { date: '2025-02-14', by: 'signed', deadline: '2025-01-31', days: 14 },
});
const style = finding({ rule: 'fee-decimals', severity: 'info' });
const open = finding({ rule: 'balance', verdict: 'undetermined' });

/** Three offices of a district that does not exist, one with a name a spreadsheet would calculate. */
const offices = [
  '示例区人民政府青石街道办事处',
  '示例区长桥镇人民政府',
  '=HYPERLINK("甲")街道办事处',
];

const failed = (publisherId: number, reportYear: number, findings: readonly Finding[]): Failed[] =>
  findings.map((each) => ({
    ...each,
    reportId: publisherId * 10 + (reportYear % 10),
    publisherId,
    publisherName: offices[publisherId - 1] ?? '',
    reportYear,
    state: 'pending' as const,
  }));

/** One figure that would settle two sums of the first office: 13 instead of 14 in all. */
const accusations: readonly Accusation[] = [
  {
    status: 'located',
    ways: 1,
    failing: [
      { rule: 'column-total', subject: 'applications.total', years: 0 },
      { rule: 'balance', subject: 'applications.total', years: 0 },
    ],
    remedies: [
      {
        cost: 1,
        changes: [
          {
            key: at('outcome/total', 'total'),
            years: 0,
            from: 14,
            to: 13,
            slip: 'typing',
            settled: false,
          },
        ],
      },
    ],
  },
  {
    status: 'tied',
    ways: 2,
    failing: [{ rule: 'carry-over', subject: 'applications.naturalPerson', years: 0 }],
    remedies: [],
  },
];

export const beside: Beside = {
  basisOf: (rule) => `规则 ${rule} 的依据`,
  accusationsOf: (report) => (report === 14 ? accusations : []),
  order: [1, 2, 3],
};

/** Every shape a problem has, times `copies` for what must be long. */
export const madeUp = (copies = 1) =>
  problemsOf(
    [
      ...failed(2, 2024, [late, style]),
      ...Array.from({ length: copies }, () =>
        failed(1, 2024, [columnTotal, balance, carryOver, open]),
      ).flat(),
      ...failed(1, 2023, [remedies]),
      ...failed(3, 2024, [balance]),
    ],
    beside,
  );

/** Figures of the first office: nothing but zeros, a blank and the numbers of the failing sums. */
export const madeUpFigures = (): ReadonlyMap<number, Figures> =>
  new Map(
    [2023, 2024].map((year) => [
      year,
      { year, edition: '2021' as const, figureAt: figureIn(year) },
    ]),
  );

function figureIn(year: number) {
  const values = new Map(
    [columnTotal, balance, carryOver, remedies]
      .flatMap(({ left, right }) => [...left, ...right])
      .filter(({ yearsAgo }) => (yearsAgo ?? 0) === 2024 - year || year === 2023)
      .map(({ key, value }) => [key, value]),
  );
  const known = new Set(figures(edition2021).map(({ key }) => key));
  return (key: string) => {
    if (key === at('outcome/granted', 'organisation/business'))
      return { value: null, status: 'blank' as const };
    if (key === at('outcome/refused/stateSecret', 'total'))
      return { value: 2, status: 'inferred' as const };
    return known.has(key) ? { value: values.get(key) ?? 0, status: 'read' as const } : undefined;
  };
}

export const subject: Subject = {
  units: '示例区 3 个单位',
  members: [],
  years: '2023—2024年',
  filters: [['程度', '不符、存疑']],
  rules: [
    'column-total',
    'balance',
    'carry-over',
    'remedies-total',
    'late-publication',
    'swing',
  ].map((id) => ({ id, title: `规则 ${id}`, formula: '左边之和 = 右边', basis: '年度报告格式' })),
  on: '2026-01-31',
  version: '0.1.0',
};

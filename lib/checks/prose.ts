import { cellOf } from '#lib/form/cell-of.ts';
import type { Key } from '#lib/form/editions.ts';
import type { Claim, Fact } from '#lib/parse/fact.ts';
import { partsOf } from './equations.ts';
import { ruleTitles } from './finding.ts';
import { ownClaims } from './own-claims.ts';
import { plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** What a claim says in the unit of the store; null where the form has no place for it, or the unit is unsure. */
function amount({ metric, value, unit }: Claim): number | null {
  const cell = cellOf(metric);
  if (cell === undefined) return null;
  if (cell.unit !== '万元') return value;
  if (unit === '万元') return Math.round(value * 1_000_000);
  return unit === '元' ? Math.round(value * 100) : null;
}

/** «未收到», «无»: nought in words leaves no room for another way of counting. */
const saysNone = ({ value, text }: Claim) => value === 0 && !/[0〇零]/.test(plain(text));

/** Every quantity told of the report's own year, beside the cells it is told of. */
export function judgeProse({ report }: Pick<Examined, 'report'>): Judgement[] {
  const facts = new Map<string, Fact>(report.facts.map((fact) => [fact.key, fact]));
  const ours = ownClaims(report);
  const comparable = ours.filter((claim) => amount(claim) !== null);
  const judged = [...new Set(comparable.map(({ metric }) => metric))].flatMap((metric) => {
    const fact = facts.get(metric);
    const claims = comparable.filter((claim) => claim.metric === metric);
    return fact === undefined ? [] : [judgeClaims(fact, claims, facts)];
  });
  return [...judged, ...judgeGroups(ours, facts), ...judgeNoRemedies(ours, facts)];
}

const remedyTotals: readonly Key[] = [
  'remedies.cases.reconsideration/total',
  'remedies.cases.litigation/direct/total',
  'remedies.cases.litigation/afterReconsideration/total',
];

/** «未发生行政复议、行政诉讼»: none of the three totals may be more than 0. */
function judgeNoRemedies(claims: readonly Claim[], facts: ReadonlyMap<string, Fact>): Judgement[] {
  const claim = claims.find((c) => c.metric === 'remedies.all' && c.value === 0);
  const totals = remedyTotals.flatMap((key) => facts.get(key) ?? []);
  if (claim === undefined || totals.length === 0) return [];
  const left = totals.map(({ key, value }) => ({ key, value }));
  const some = totals.filter(({ value }) => value !== null && value > 0);
  const isKnown = totals.every(({ value }) => value !== null);
  const verdict = some.length > 0 ? 'fails' : isKnown ? 'holds' : 'undetermined';
  const inferred = some.some(({ status }) => status === 'inferred');
  return [
    {
      subject: claim.metric,
      verdict,
      left,
      detail: { claimed: 0, text: claim.text },
      at: [claim.at],
      ...(inferred && { inferred }),
    },
  ];
}

/** What is told as one number and stands in the table as several: groups of rows of 表三, and 行政诉讼 of 表四. */
const groups: readonly (readonly [metric: string, rows: RegExp])[] = [
  ...['refused', 'unavailable', 'notProcessed'].map(
    (group) =>
      [
        `applications.outcome/${group}.total`,
        new RegExp(`^applications\\.outcome/${group}/\\w+\\.total$`),
      ] as const,
  ),
  ['applications.disclosed', /^applications\.outcome\/(?:granted|partiallyGranted)\.total$/],
  ['remedies.litigation', /^remedies\.cases\.litigation\/\w+\/total$/],
  ['remedies.litigationUpheld', /^remedies\.cases\.litigation\/\w+\/upheld$/],
];

/** «无法提供6件»: the rows of the group come to 6. Part of a group may be told beside it, so it is only asked. */
function judgeGroups(claims: readonly Claim[], facts: ReadonlyMap<string, Fact>): Judgement[] {
  return groups.flatMap(([metric, pattern]): Judgement[] => {
    const told = claims.filter((claim) => claim.metric === metric);
    const rows = [...facts.values()].filter(({ key }) => pattern.test(key));
    const [first] = told;
    if (first === undefined || rows.length === 0) return [];
    const figures = rows.flatMap((row) => figuresOfRow(row, facts));
    if (figures.some(({ status }) => status === 'unread')) return [];
    const numbers = figures.filter(({ value }) => value !== null);
    const sum = numbers.reduce((all, { value }) => all + (value ?? Number.NaN), 0);
    const agreeing = told.find(({ value }) => value === sum);
    const claim = agreeing ?? first;
    const hasBlank = [...rows, ...figures].some(({ status }) => status === 'blank');
    // What belongs in a blank could make up for what is told too much, never for too little.
    if (hasBlank && (agreeing !== undefined || claim.value > sum)) return [];
    return [
      {
        subject: metric,
        verdict: agreeing === undefined ? 'fails' : 'holds',
        soft: true,
        left: numbers.map(({ key, value }) => ({ key, value })),
        detail: { claimed: claim.value, text: claim.text, sum },
        at: [claim.at],
        ...(numbers.some(({ status }) => status === 'inferred') && { inferred: true as const }),
      },
    ];
  });
}

/** A total, or where it is blank the figures it is the total of. */
function figuresOfRow(row: Fact, facts: ReadonlyMap<string, Fact>): readonly Fact[] {
  if (row.status !== 'blank') return [row];
  // Both editions print the same parts.
  const parts = [...new Set(partsOf.get(row.key))].flatMap((key) => facts.get(key) ?? []);
  return parts.some(({ value }) => value !== null) ? parts : [row];
}

/** One sentence that agrees settles it: the others tell a part, by channel or by kind. */
function judgeClaims(
  fact: Fact,
  claims: readonly Claim[],
  facts: ReadonlyMap<string, Fact>,
): Judgement {
  const agreeing = claims.find((claim) => amount(claim) === fact.value);
  const claim = agreeing ?? claims.find(saysNone) ?? claims[0];
  const claimed = claim === undefined ? null : amount(claim);
  if (claim === undefined || claimed === null)
    return { subject: fact.key, verdict: 'undetermined' };
  const common = {
    subject: fact.key,
    left: [{ key: fact.key, value: fact.value }],
    detail: { claimed, text: claim.text },
    at: [claim.at],
    ...(fact.status === 'inferred' && ({ inferred: true } as const)),
  };
  if (agreeing !== undefined) return { ...common, verdict: 'holds' };
  if (fact.value === null || tellsTwoYears(fact, claimed, facts))
    return { ...common, verdict: 'undetermined' };
  return { ...common, verdict: 'fails', ...(!saysNone(claim) && { soft: true as const }) };
}

/** «共收到 13 件» often takes in what came over from last year. */
function tellsTwoYears(fact: Fact, claimed: number, facts: ReadonlyMap<string, Fact>): boolean {
  const [table, row, column] = fact.key.split('.');
  const over = facts.get(`${table}.carriedOver.${column}`)?.value ?? null;
  return row === 'received' && fact.value !== null && over !== null && over > 0
    ? claimed === fact.value + over
    : false;
}

export const proseClaim: Rule = {
  id: 'prose-claim',
  title: ruleTitles['prose-claim'],
  catalogue: 'N1-RECEIVED, N2-ZERO, N3-CARRY, N4-DONE, N5-OUTCOME, N6-REMEDY, N7-DOCS, N8-ENFORCE',
  formula: '正文所述本年度的件数 = 表格中同一项目的数字',
  source: sources.contents,
  severity: 'error',
  undecided:
    '正文用“余、近、约”的，说的是往年的，或把上年结转一并计入的，不作判断；写明“未收到”“未发生”而表格不为 0 的为错误，其余只提示数据存疑：正文的归类可以与表格不同。',
  scope: 'within',
  judge: judgeProse,
  examples: {
    holds: {
      note: '正文 5 件，表格 5 件',
      claims: [
        { metric: 'applications.received.total', value: 5, unit: '件', text: '收到申请5件' },
      ],
      figures: { 'applications.received.total': 5 },
    },
    breaks: {
      note: '正文说未收到，表格 3 件',
      claims: [{ metric: 'applications.received.total', value: 0, unit: null, text: '未收到申请' }],
      figures: { 'applications.received.total': 3 },
    },
  },
};

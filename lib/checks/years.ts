import { editions } from '#lib/form/editions.ts';
import { figures as figuresOf } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Equation } from './equations.ts';
import { type Figures, type Operand, ruleTitles } from './finding.ts';
import { judge, lookup } from './judge.ts';
import type { Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** The report of the year just before, when it is on one of the forms asked for. */
export function yearBefore(
  current: Figures,
  previous: Figures | null,
  forms: readonly Figures['edition'][],
): Figures | null {
  if (previous === null || previous.year === null || current.year === null) return null;
  if (current.edition === 'pre-2019') return null;
  const isNext = previous.year === current.year - 1;
  return isNext && forms.includes(previous.edition) ? previous : null;
}

const noPrevious = '上一年度报告未入库、相隔不止一年或所用格式没有这些栏目时，无法判定。';

/** Equations that tie two years of one form; without the year before they are not asked. */
const tied =
  (form: '2019' | '2021', equations: readonly Equation[]) =>
  (current: Figures, previous: Figures | null): Judgement[] => {
    const before = yearBefore(current, previous, [form]);
    if (current.edition !== form || before === null) return [];
    const figure = lookup(current, before);
    return equations.map((equation) => judge(equation, figure));
  };

const stockChains = ['regulations', 'normativeDocuments'].map(
  (row): Equation => ({
    subject: `documents.${row}`,
    left: [{ key: `documents.${row}.inForce`, yearsAgo: 1 }, { key: `documents.${row}.issued` }],
    right: [{ key: `documents.${row}.inForce` }, { key: `documents.${row}.repealed` }],
  }),
);

export const documentChain: Rule = {
  id: 'document-chain',
  title: ruleTitles['document-chain'],
  catalogue: 'X2-STOCK',
  formula: '表二规章、规范性文件：上年现行有效 + 本年制发 = 本年现行有效 + 本年废止',
  source: sources.form2021,
  severity: 'warning',
  undecided: `${noPrevious}文件到期失效、机构合并划转或重新清理会使此式不成立而数字无误，须由人判断。`,
  scope: 'across',
  judge: tied('2021', stockChains),
  examples: {
    holds: {
      note: '上年有效 10 件，制发 3 件，废止 1 件，现行有效 12 件',
      previous: { 'documents.normativeDocuments.inForce': 10 },
      figures: {
        'documents.normativeDocuments.issued': 3,
        'documents.normativeDocuments.repealed': 1,
        'documents.normativeDocuments.inForce': 12,
      },
    },
    breaks: {
      note: '上年有效 10 件，没有制发和废止，现行有效却为 4 件',
      previous: { 'documents.normativeDocuments.inForce': 10 },
      figures: { 'documents.normativeDocuments.inForce': 4 },
    },
  },
};

const itemRows = [
  'licensing.licences',
  'licensing.otherServices',
  'enforcement.penalties',
  'enforcement.coercion',
  'fees.administrativeFees',
] as const;
const itemChains = itemRows.map(
  (row): Equation => ({
    subject: row,
    left: [
      { key: `${row}.priorItems`, yearsAgo: 1 },
      { key: `${row}.change`, yearsAgo: 1 },
    ],
    right: [{ key: `${row}.priorItems` }],
  }),
);

export const itemChain: Rule = {
  id: 'item-chain',
  title: ruleTitles['item-chain'],
  catalogue: 'X3-ITEMS',
  formula: '表二许可、处罚、强制等各行：上年报告的上一年项目数 + 本年增减 = 本年报告的上一年项目数',
  source: sources.form2019,
  severity: 'warning',
  undecided: `${noPrevious}事项目录调整会使此式不成立而数字无误，须由人判断。`,
  scope: 'across',
  judge: tied('2019', itemChains),
  examples: {
    holds: {
      note: '2019 年报告 10 项、增加 2 项，2020 年报告上一年为 12 项',
      year: 2020,
      previous: { 'licensing.licences.priorItems': 10, 'licensing.licences.change': 2 },
      figures: { 'licensing.licences.priorItems': 12 },
    },
    breaks: {
      note: '2019 年报告 10 项、增加 2 项，2020 年报告上一年却为 10 项',
      year: 2020,
      previous: { 'licensing.licences.priorItems': 10, 'licensing.licences.change': 2 },
      figures: { 'licensing.licences.priorItems': 10 },
    },
  },
};

/** The figure of both years where both are numbers. */
function pairOf(
  key: string,
  current: Figures,
  before: Figures,
): readonly [Operand, Operand] | null {
  const [now, then] = [current.facts.get(key)?.value, before.facts.get(key)?.value];
  return typeof now === 'number' && typeof then === 'number'
    ? [
        { key, yearsAgo: 1, value: then },
        { key, value: now },
      ]
    : null;
}

/** What supervisors ask their offices to look at: three times as many or as few, and more than a few. */
const watched = [
  'applications.received.total',
  'licensing.licences.decisions',
  'enforcement.penalties.decisions',
  'remedies.cases.reconsideration/total',
] as const;
const MANY_TIMES = 3;
const MORE_THAN = 20;

function judgeSwing(current: Figures, previous: Figures | null): Judgement[] {
  const before = yearBefore(current, previous, ['2019', '2021']);
  if (before === null) return [];
  return watched.flatMap((key): Judgement[] => {
    const pair = pairOf(key, current, before);
    const [then, now] = pair?.map(({ value }) => value ?? Number.NaN) ?? [];
    if (pair === null || then === undefined || now === undefined) return [];
    const isSwing =
      Math.max(then, now) > MANY_TIMES * Math.min(then, now) && Math.abs(now - then) > MORE_THAN;
    return [{ subject: key, verdict: isSwing ? 'fails' : 'holds', left: [...pair] }];
  });
}

export const swing: Rule = {
  id: 'swing',
  title: ruleTitles.swing,
  catalogue: 'X5-SWING',
  formula: '新收申请、许可、处罚、行政复议的总数与上年相比，变动不超过 3 倍，或相差不超过 20 件',
  source: '各地核查年报时对数据大幅变动的核实要求',
  severity: 'info',
  undecided: noPrevious,
  scope: 'across',
  judge: judgeSwing,
  examples: {
    holds: {
      note: '上年 30 件，本年 45 件',
      previous: { 'applications.received.total': 30 },
      figures: { 'applications.received.total': 45 },
    },
    breaks: {
      note: '上年 30 件，本年 300 件',
      previous: { 'applications.received.total': 30 },
      figures: { 'applications.received.total': 300 },
    },
  },
};

const money = (editions as readonly Edition[])
  .flatMap(figuresOf)
  .flatMap(({ key, unit }) => (unit === '万元' ? [key] : []));

/** A figure in 元 where 万元 are due is ten thousand times too large; real amounts move by less. */
const isOtherUnit = (ratio: number) => ratio >= 5_000 && ratio <= 20_000;

function judgeMoney(current: Figures, previous: Figures | null): Judgement[] {
  const before = yearBefore(current, previous, ['2019', '2021']);
  if (before === null) return [];
  return [...new Set(money)].flatMap((key): Judgement[] => {
    const pair = pairOf(key, current, before);
    const [then, now] = pair?.map(({ value }) => value ?? Number.NaN) ?? [];
    if (pair === null || !then || !now) return [];
    const verdict = isOtherUnit(now / then) || isOtherUnit(then / now) ? 'fails' : 'holds';
    return [{ subject: key, verdict, left: [...pair] }];
  });
}

export const moneyUnit: Rule = {
  id: 'money-unit',
  title: ruleTitles['money-unit'],
  catalogue: 'X6-UNIT',
  formula: '收费、采购金额与上年相比，不应恰在一万倍上下',
  source: sources.form,
  severity: 'warning',
  undecided: noPrevious,
  scope: 'across',
  judge: judgeMoney,
  examples: {
    holds: {
      note: '上年 20 万元，本年 35 万元',
      previous: { 'fees.administrativeFees.amount': 20_000_000 },
      figures: { 'fees.administrativeFees.amount': 35_000_000 },
    },
    breaks: {
      note: '上年 20.5 万元，本年 205000 万元，疑为元',
      previous: { 'fees.administrativeFees.amount': 20_500_000 },
      figures: { 'fees.administrativeFees.amount': 205_000_000_000 },
    },
  },
};

/** Fewer figures than these may well be the same two years running. */
const FEWEST_ALIKE = 3;

function judgeAlike(current: Figures, previous: Figures | null): Judgement[] {
  const before = yearBefore(current, previous, [current.edition]);
  if (before === null) return [];
  const keys = [...current.facts.keys()];
  const pairs = keys.flatMap((key) => pairOf(key, current, before) ?? []);
  const told = pairs.filter(({ yearsAgo, value }) => yearsAgo === undefined && value !== 0).length;
  const isAlike = keys.every(
    (key) => current.facts.get(key)?.value === before.facts.get(key)?.value,
  );
  if (pairs.length === 0) return [{ verdict: 'undetermined', detail: { because: 'unread' } }];
  const verdict = isAlike && told >= FEWEST_ALIKE ? 'fails' : 'holds';
  return [{ verdict, detail: { told } }];
}

export const sameTables: Rule = {
  id: 'same-tables',
  title: ruleTitles['same-tables'],
  catalogue: 'X7-SAMETABLES',
  formula: '三张表的全部数字不应与上年报告完全相同（至少三个数字不为 0）',
  source: '公开报道过的连年照抄年报数据的问题',
  severity: 'warning',
  undecided: noPrevious,
  scope: 'across',
  judge: judgeAlike,
  examples: {
    holds: {
      note: '上年收到 5 件，本年收到 6 件',
      previous: { 'applications.received.total': 5 },
      figures: { 'applications.received.total': 6 },
    },
    breaks: {
      note: '收到、办结、许可的数字两年相同，其余均为 0',
      previous: {
        'applications.received.total': 5,
        'applications.outcome/total.total': 5,
        'licensing.licences.decisions': 31,
      },
      figures: {
        'applications.received.total': 5,
        'applications.outcome/total.total': 5,
        'licensing.licences.decisions': 31,
      },
    },
  },
};

const kinds = ['reconsideration', 'litigation/direct', 'litigation/afterReconsideration'] as const;

function judgePending(current: Figures, previous: Figures | null): Judgement[] {
  const before = yearBefore(current, previous, ['2019', '2021']);
  if (before === null) return [];
  return kinds.flatMap((kind): Judgement[] => {
    const pending = before.facts.get(`remedies.cases.${kind}/pending`)?.value;
    const total = current.facts.get(`remedies.cases.${kind}/total`)?.value;
    if (typeof pending !== 'number' || typeof total !== 'number' || pending === 0) return [];
    const left: Operand[] = [
      { key: `remedies.cases.${kind}/pending`, yearsAgo: 1, value: pending },
      { key: `remedies.cases.${kind}/total`, value: total },
    ];
    return [{ subject: `remedies.${kind}`, verdict: total === 0 ? 'fails' : 'holds', left }];
  });
}

export const pendingCases: Rule = {
  id: 'pending-cases',
  title: ruleTitles['pending-cases'],
  catalogue: 'X8-PENDING',
  formula: '表四：上年有尚未审结的，本年同类案件总计不应为 0',
  source: sources.form,
  severity: 'info',
  undecided: `${noPrevious}各地对本年是否计入上年未结案件口径不一，须由人判断。`,
  scope: 'across',
  judge: judgePending,
  examples: {
    holds: {
      note: '上年 1 件未结，本年总计 2 件',
      previous: { 'remedies.cases.reconsideration/pending': 1 },
      figures: { 'remedies.cases.reconsideration/total': 2 },
    },
    breaks: {
      note: '上年 1 件未结，本年总计为 0',
      previous: { 'remedies.cases.reconsideration/pending': 1 },
    },
  },
};

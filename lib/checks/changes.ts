import { editions } from '#lib/form/editions.ts';
import { figures as figuresOf } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { type Figures, type Operand, ruleTitles } from './finding.ts';
import type { Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';
import { noPrevious, pairOf, yearBefore } from './year-before.ts';

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
    if (pair === null) return [];
    const { then, now, operands: left } = pair;
    const isSwing =
      Math.max(then, now) > MANY_TIMES * Math.min(then, now) && Math.abs(now - then) > MORE_THAN;
    return [{ subject: key, verdict: isSwing ? 'fails' : 'holds', left }];
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
    if (pair === null || pair.then === 0 || pair.now === 0) return [];
    const { then, now, operands: left } = pair;
    const verdict = isOtherUnit(now / then) || isOtherUnit(then / now) ? 'fails' : 'holds';
    return [{ subject: key, verdict, left }];
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
  const told = pairs.filter(({ now }) => now !== 0).length;
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

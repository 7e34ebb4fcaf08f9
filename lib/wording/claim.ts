import type { Told, ToldNumber, Unchecked } from '#lib/checks/finding.ts';
import { cellOf } from '#lib/form/cell-of.ts';
import { editions } from '#lib/form/editions.ts';
import { labelPath, nodeAt } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { type Claim, proseMetrics, type Qualifier } from '#lib/parse/fact.ts';
import { cellLabel } from './cell.ts';
import { grouped } from './point.ts';

/** What a claim counts: 表三 · 新收 · 总计, or a quantity told in prose alone. */
export function metricLabel(metric: string): string {
  if (isProse(metric)) return proseMetrics[metric];
  return cellOf(metric) === undefined ? groupLabel(metric) : cellLabel(metric);
}

const isProse = (metric: string): metric is keyof typeof proseMetrics => metric in proseMetrics;

/** 不予公开, of which the form prints no sum: the head of its rows. */
function groupLabel(metric: string): string {
  const [id, row = ''] = metric.split('.');
  const table = (editions as readonly Edition[])
    .flatMap(({ tables }) => tables)
    .find((one) => one.id === id && nodeAt(one.rows, row) !== undefined);
  return table ? `表${table.section} · ${labelPath(table.rows, row).slice(-1)}` : metric;
}

const hedges: Record<Qualifier, (text: string) => string> = {
  over: (text) => `${text}余`,
  about: (text) => `约${text}`,
  'at-least': (text) => `不少于${text}`,
};

/** 300余 条: the number of a claim with its qualifier and unit. */
export function claimedText({ value, unit, qualifier }: Claim): string {
  const number = grouped(value);
  const hedged = qualifier === null ? number : hedges[qualifier](number);
  return unit === null ? hedged : `${hedged} ${unit}`;
}

/** What a number of the prose was laid beside. */
export const toldWords = {
  agrees: '与表格一致',
  table: '与表格不符',
  sentence: '与正文别处不符',
  unchecked: '无从核对',
} as const satisfies Record<Told, string>;

/** `15 + 5 = 20 条`: the sum or the share of a sentence that holds, with its numbers. */
export function sumWords({ rule, subject, detail }: NonNullable<ToldNumber['sum']>): string {
  if (rule === 'sentence-share') return `${detail.part} ÷ ${detail.whole} = ${detail.percent}%`;
  if (subject.endsWith('.balance'))
    return `上年结转 ${detail.over} + 新收 ${detail.received} = 办结 ${detail.done} + 结转下年度 ${detail.forward}`;
  // A list whose first parts make the whole goes on with another one.
  return detail.sum === detail.total
    ? `${detail.terms} = ${detail.total} ${detail.unit}`
    : `句中前几项之和 = ${detail.total} ${detail.unit}`;
}

/** Why a number of the prose could not be checked: one sentence. */
export const uncheckedWords = {
  unknown: '没有读出它说的是表格里的哪一项，也没有能确定列全的合计或占比可以验算。',
  'prose-only': '年报的表格里没有这一项，只在正文里说。',
  'adds-up': '表格里没有可以对照的数；它所在句子里的合计或占比是成立的。',
  'other-year': '说的不是本报告年度，不与本年的表格核对。',
  rounded: '用“余、近、约”等说的是概数，不与表格核对。',
  'beside-another': '同一项正文不止说了一次，已按另一处与表格核对；这一处可能只是其中一部分。',
  'with-carried': '正好等于表格的新收与上年结转之和，可能把上年结转一并计入。',
  'no-figure': '表格里对应的格空白或未识别，无从核对。',
  unit: '金额没有写明以元还是以万元计，不作核对。',
} as const satisfies Record<Unchecked, string>;

import { withUnit } from '#lib/wording/point.ts';
import { RANKED_FROM } from './order.ts';
import type { Series } from './series.ts';
import {
  type Drawn,
  gapCounts,
  isOfAll,
  type Numbered,
  numbered,
  sharing,
} from './summary-parts.ts';

/** A chart over units or districts: the most, the least, and who cannot be compared. */
export function overPlaces(chart: Drawn, lead: Series): string[] {
  const places = chart.page ? `${chart.page.of}` : `${chart.axis.points.length}`;
  const noun = chart.axis.over === 'districts' ? '个区' : '个单位';
  const numbers = numbered(lead);
  const whole = numbers.filter(isOfAll);
  const compared = whole.filter((cell) => cell.of === undefined || cell.of >= RANKED_FROM);
  const small = whole.length - compared.length;
  const partial = numbers.length - whole.length;
  return [
    `${chart.scope.years}，${places} ${noun}${extremes(chart, lead, compared)}`,
    small > 0 ? `${small} ${noun}的 n<${RANKED_FROM}，不参与比较` : '',
    partial > 0 ? `${partial} ${noun}报告不全，不参与比较` : '',
    gapCounts(lead.points, noun),
  ];
}

function extremes(chart: Drawn, lead: Series, cells: readonly Numbered[]): string {
  const [first] = cells;
  if (first === undefined) return `没有可以比较的${lead.label}`;
  const amount = (cell: Numbered) => withUnit(cell, lead.unit);
  const told = (cell: Numbered) => {
    const equal = cells.filter((one) => one.value === cell.value && amount(one) === amount(cell));
    return sharing(
      equal.map(({ at }) => labelOf(chart, at)),
      amount(cell),
      chart.axis.over === 'districts' ? '个区' : '个单位',
    );
  };
  if (cells.length === 1) return `中${lead.label}可以比较的只有${told(first)}`;
  const most = cells.reduce((high, cell) => (cell.value > high.value ? cell : high), first);
  const least = cells.reduce((low, cell) => (cell.value < low.value ? cell : low), first);
  if (most.value === least.value) return `的${lead.label}均为 ${withUnit(most, lead.unit)}`;
  const [high, low] = lead.unit === 'share' ? ['最高', '最低'] : ['最多', '最少'];
  const onPage = chart.page ? '（本页）' : '';
  return `中${lead.label}${onPage}${high}的是${told(most)}，${low}的是${told(least)}`;
}

const labelOf = (chart: Drawn, id: string) =>
  chart.axis.points.find((point) => point.id === id)?.label ?? id;

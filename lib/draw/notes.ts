import {
  type Cell,
  type Chart,
  type Gap,
  gaps,
  type Point,
  type Series,
} from '#lib/stats/series.ts';
import { gapWords, numberText, pointNotes, pointText } from '#lib/wording/point.ts';

/** Marks a number that is not as firm as it looks; what is wrong with it stands in the notes. */
export const STAR = '*';

export const isHedged = (point: Point): boolean =>
  point.state === 'number' &&
  (point.soft !== undefined || (point.sum !== undefined && point.sum.counted < point.sum.expected));

/** A number as drawn beside its mark. */
export const drawnText = (point: Point, unit: string): string =>
  point.state === 'number'
    ? `${numberText(point.value, unit)}${isHedged(point) ? STAR : ''}`
    : pointText(point, unit);

/** What a point says when it is pointed at: where, what, how much, and every reservation. */
export function pointTitle(chart: Pick<Chart, 'axis'>, series: Series, cell: Cell): string {
  const where = chart.axis.points.find(({ id }) => id === cell.at)?.label ?? cell.at;
  const suffix = chart.axis.over === 'years' ? '年' : '';
  const notes = pointNotes(cell, series.unit);
  const unit = ['share', 'growth', 'points'].includes(series.unit) ? '' : ` ${series.unit}`;
  const words =
    cell.state === 'number'
      ? `${pointText(cell, series.unit)}${unit}`
      : pointText(cell, series.unit);
  return `${where}${suffix} ${series.label}：${words}${notes.length > 0 ? `（${notes.join('；')}）` : ''}`;
}

/** The gaps a chart has, in their fixed order: each needs its hatch explained. */
export function gapsIn(chart: Chart): Gap[] {
  const states = new Set(chart.series.flatMap(({ points }) => points.map(({ state }) => state)));
  return gaps.filter((gap) => states.has(gap));
}

export const gapWord = (gap: Gap): string => gapWords[gap];

/** What stands at a line of the scale: round numbers need no decimals. */
export function tickText(tick: number, unit: string): string {
  if (unit !== 'share' && unit !== 'growth' && unit !== 'points') {
    return numberText(tick, unit).replace(/\.0+$/, '');
  }
  const hundredths = `${Math.round(tick * 1000) / 10}`.replace('-', '−');
  const sign = unit !== 'share' && tick > 0 ? '+' : '';
  return `${sign}${hundredths}${unit === 'points' ? ' 点' : '%'}`;
}

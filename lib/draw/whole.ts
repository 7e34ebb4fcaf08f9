import type { Cell, Chart } from '#lib/stats/series.ts';
import { drawnText, isHedged } from './notes.ts';

/** Marks a whole that is not the sum of its parts. */
export const UNEQUAL = '≠';

/**
 * Whether the parts of a stack add up to something else than the published whole. Told only of numbers of
 * the same reports; of inferred ones, and where blanks were left out, only that they are more than the whole.
 */
export function isUnequal(chart: Chart, at: string): boolean {
  if (chart.kind !== 'stacked' || chart.total === undefined) return false;
  const cells = [chart.total, ...chart.series].flatMap(({ points }) =>
    points.filter((cell) => cell.at === at && cell.state !== 'not-applicable'),
  );
  const numbers = cells.filter((cell) => cell.state === 'number');
  const [whole, ...parts] = numbers;
  const areShares = chart.series[0]?.unit === 'share';
  if (whole === undefined || numbers.length < cells.length) return false;
  if (!numbers.every(isComparable(areShares))) return false;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const excess = sum - (areShares ? 1 : whole.value);
  return excess > SLACK || (excess < -SLACK && !numbers.some(isHedged));
}

/** Shares are fractions: their sum is not exact to the last digit. */
const SLACK = 1e-9;

/** As it stands in tables, and of the same reports as the others: shares are stacked of one set of reports. */
const isComparable =
  (areShares: boolean) =>
  ({ soft = [], sum }: Extract<Cell, { state: 'number' }>): boolean =>
    soft.every((one) => one === 'blanks' || one === 'inferred') &&
    (sum === undefined || sum.counted === sum.expected || areShares);

/** What stands over a stack of counts, the whole as published, or over shares, their n. */
export function wholeText(chart: Chart, i: number): string {
  const { total, series } = chart;
  const cell = total?.points[i];
  if (total === undefined || cell === undefined) return '';
  const value = drawnText(cell, total.unit);
  const words = cell.state === 'number' ? value : `总计${value}`;
  const unequal = isUnequal(chart, cell.at) ? UNEQUAL : '';
  return `${series[0]?.unit === 'share' && cell.state === 'number' ? 'n=' : ''}${words}${unequal}`;
}

/** Whether a part of a stack is missing at a place, so that the stack is lower than it should be. */
export const lacksParts = (chart: Chart, i: number): boolean =>
  chart.series.some(({ points }) => {
    const state = points[i]?.state;
    return state !== 'number' && state !== 'undefined' && state !== 'not-applicable';
  });

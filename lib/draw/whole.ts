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
  if (whole === undefined || numbers.length < cells.length) return false;
  if (!numbers.every(isComparable(areShares(chart)))) return false;
  const excess = sumOf(parts) - (areShares(chart) ? 1 : whole.value);
  return excess > SLACK || (excess < -SLACK && !numbers.some(isHedged));
}

const areShares = ({ series }: Chart) => series[0]?.unit === 'share';
const sumOf = (cells: readonly Cell[]) =>
  cells.reduce((all, cell) => all + (cell.state === 'number' ? cell.value : 0), 0);

/** Shares are fractions: their sum is not exact to the last digit. */
const SLACK = 1e-9;

/** As it stands in tables, and of the same reports as the others: shares are stacked of one set of reports. */
const isComparable =
  (areShares: boolean) =>
  ({ soft = [], sum }: Extract<Cell, { state: 'number' }>): boolean =>
    soft.every((one) => one === 'blanks' || one === 'inferred') &&
    (sum === undefined || sum.counted === sum.expected || areShares);

/**
 * What stands over a stack of counts, the whole as published, or over shares, their n. Where the stack is higher
 * than its whole, because some reports leave the 总计 blank, the word stands before it: it is not the height.
 */
export function wholeText(chart: Chart, i: number): string {
  const { total } = chart;
  const cell = total?.points[i];
  if (total === undefined || cell === undefined) return '';
  const value = drawnText(cell, total.unit);
  if (cell.state !== 'number') return `总计${value}`;
  if (isUnequal(chart, cell.at)) return `${areShares(chart) ? 'n=' : ''}${value}${UNEQUAL}`;
  if (areShares(chart)) return `n=${value}`;
  const parts = chart.series.flatMap(({ points }) => points[i] ?? []);
  return sumOf(parts) > cell.value ? `总计${value}` : value;
}

/** Whether a part of a stack is missing at a place, so that the stack is lower than it should be. */
export const lacksParts = (chart: Chart, i: number): boolean =>
  chart.series.some(({ points }) => {
    const state = points[i]?.state;
    return state !== 'number' && state !== 'undefined' && state !== 'not-applicable';
  });

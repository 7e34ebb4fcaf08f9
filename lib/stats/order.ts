import { PAGE, type Position, type View } from './frame.ts';
import { isNumber } from './point.ts';
import type { Cell, Chart } from './series.ts';

/** A rate over fewer cases than this says nothing about a unit: it is shown, never ranked. */
export const RANKED_FROM = 10;

const value = (cell: Cell | undefined): number | null =>
  cell !== undefined && isNumber(cell) && (cell.of === undefined || cell.of >= RANKED_FROM)
    ? cell.value
    : null;

/**
 * Positions by value, largest first; equal values, rates with n < 10 and gaps keep the given order
 * (district, name) behind them, so that the same question always gives the same answer.
 */
export function ranked<P extends Position>(
  positions: readonly P[],
  by: ReadonlyMap<string, Cell>,
  order: View['order'],
): readonly P[] {
  if (order === 'name') return positions;
  const valued = positions.map((position) => ({ position, value: value(by.get(position.id)) }));
  const known = valued.flatMap((v) => (v.value === null ? [] : [{ ...v, value: v.value }]));
  return [
    ...known.toSorted((a, b) => b.value - a.value).map(({ position }) => position),
    ...valued.filter((v) => v.value === null).map(({ position }) => position),
  ];
}

/** One page of a long axis, and what the chart says of it; `size` points at a time. */
export function paged<P>(
  all: readonly P[],
  page: View['page'],
  size = PAGE,
): { shown: readonly P[]; page: Pick<Chart, 'page'> } {
  if (page === 'all' || all.length <= size) return { shown: all, page: {} };
  const last = Math.ceil(all.length / size);
  const start = (Math.min(Math.max(page, 1), last) - 1) * size;
  const shown = all.slice(start, start + size);
  return {
    shown,
    page: { page: { from: start + 1, to: start + shown.length, of: all.length, size } },
  };
}

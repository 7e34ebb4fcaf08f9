import { lines, sums } from '#lib/form/lines.ts';
import { once } from '#lib/form/once.ts';
import type { Table } from '#lib/form/template.ts';
import { readFigure } from '../figure.ts';
import type { Item } from './entry.ts';

/** What the form says of the figures of one row: the columns a total adds up, all by index. */
export interface RowSum {
  readonly total: number;
  readonly parts: readonly number[];
}

export const rowSums = once(({ columns }: Table): readonly RowSum[] => {
  const paths = lines(columns).map(({ path }) => path);
  return sums(columns).map(({ total, parts }) => ({
    total: paths.indexOf(total),
    parts: parts.map((part) => paths.indexOf(part)),
  }));
});

/** What the form says of the figures of one column: Σ left = Σ right, rows by path. */
export interface ColumnSum {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export const columnSums = once(({ rows, balances = [] }: Table): readonly ColumnSum[] => [
  ...sums(rows).map(({ total, parts }) => ({ left: parts, right: [total] })),
  ...balances,
]);

/** What stands in a column: an item, nothing (null), or something whose place is lost. */
export type Placed = Item | null | 'lost';

/** The count that stands there, null for anything else. */
export function countOf(cell: Placed): number | null {
  if (cell === null || cell === 'lost' || cell.kind !== 'figure') return null;
  const figure = readFigure(cell.text, 'count');
  return figure.status === 'number' ? figure.value : null;
}

/** Whether every total of a row is the sum of its parts; false when a figure is missing. */
export function sumsHold(cells: readonly Placed[], table: Table): boolean {
  const values = cells.map(countOf);
  return rowSums(table).every(({ total, parts }) => {
    const read = parts.flatMap((part) => values[part] ?? []);
    const sum = read.reduce((all, value) => all + value, 0);
    return read.length === parts.length && sum === values[total];
  });
}

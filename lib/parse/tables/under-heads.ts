import type { Table } from '#lib/form/template.ts';
import type { Content } from './contents.ts';
import type { Item } from './entry.ts';
import { countOf, type Placed, rowSums, sumsHold } from './row-sums.ts';

/** A printed table of the form, as far as its rows were found. */
interface Rows {
  readonly table: Table;
  readonly contents: readonly Content[];
}

/** Whether a cell reaches over a column of the grid. */
export const covers = ({ column, width }: Item, at: number) => column <= at && at < column + width;

/** In some row a figure stands below no head, and no head is of another column: then the heads are not above the figures. */
export const hasFiguresBeside = (at: readonly number[], { contents }: Rows): boolean =>
  contents.some((content) => content.isExplicit && hasBeside(content, at));

/**
 * The row goes on where its head has no cell: a place before its figures may have no head either, and all be
 * shifted. What is no figure, a share or a remark, is not the last of them.
 */
export const isRagged = ({ items }: Content, reach: number | null): boolean =>
  reach !== null &&
  items.some(
    ({ kind, form, column, width }) => form === 'cell' && kind !== 'text' && column + width > reach,
  );

/**
 * Under the heads the sums of nearly all rows hold, those of this one too where a figure stands beside them:
 * that is of a column without a head, of remarks or of last year.
 */
export function addUp(content: Content, at: readonly number[], { contents, table }: Rows): boolean {
  const isInCells = contents.every(({ items }) => items.every(({ form }) => form === 'cell'));
  const rows = contents.map((row) => under(row, at)).filter(isCounted);
  const held = rows.filter((row) => sumsHold(row, table)).length;
  const isUsual = rowSums(table).length > 0 && held > 1 && held * 4 >= rows.length * 3;
  const isOwn = !hasBeside(content, at) || sumsHold(under(content, at), table);
  return isInCells && isUsual && isOwn;
}

const under = ({ items }: Content, at: readonly number[]): Placed[] =>
  at.map((column) => items.find((item) => covers(item, column)) ?? null);

const isCounted = (row: readonly Placed[]) =>
  row.every((cell) => countOf(cell) !== null) && row.some((cell) => (countOf(cell) ?? 0) > 0);

const hasBeside = ({ items }: Content, at: readonly number[]): boolean =>
  items.some((item) => item.kind === 'figure' && !at.some((column) => covers(item, column)));

import { lines } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import type { Content } from './contents.ts';
import { isProven } from './crowded.ts';
import { filled, type Item, isFilled } from './entry.ts';
import type { Attempt, Fit, Found } from './fit.ts';
import { nothing, onlyTotals, withoutStranger } from './plain-rows.ts';
import { type Placed, rowSums, sumsHold } from './row-sums.ts';
import { addUp, covers, hasFiguresBeside, isRagged } from './under-heads.ts';

/** From the plainest reading to the boldest; the first that fits a row wins. */
export const attempts: readonly Attempt[] = [
  inOrder,
  underTheHeads,
  blanksAside,
  likeTheOtherRows,
  besideTheLabel,
  withoutStranger,
  onlyTotals,
  nothing,
];

/** As many cells as columns, or as many figures where blanks leave no trace. */
function inOrder(content: Content, found: Found): Fit | null {
  const cells = content.isExplicit ? content.items : filled(content.items);
  const order = orderFor(cells.length, found);
  if (order === null || cells.every((cell) => !isFilled(cell))) return null;
  // Bars or tabs at the end of a line may be all that is left of blanks that stood elsewhere.
  const hasBlanks = cells.some((cell) => cell.kind === 'empty');
  const isPacked = hasBlanks && !keepsPlaces(content, found);
  const placed = inForm(cells, order, found);
  if (isPacked || (hasBlanks && (isAskew(placed, found) || isTrimmed(content, found)))) return null;
  return orFromSums(content, placed, found);
}

/**
 * Rows of fields that neither are as long as each other nor end below each other have lost blanks at their ends:
 * a blank before the figures may belong to a label, as blanks in other rows do.
 */
function isTrimmed({ items }: Content, { contents, table }: Found): boolean {
  const columns = lines(table.columns).length;
  if (items[0]?.kind !== 'empty' || items[0].form !== 'field') return false;
  const rows = contents.filter((row) => row.isExplicit && row.items.length > 0);
  const isLonger = rows.some((row) => row.items.length > columns && row.items[0]?.kind === 'empty');
  const ends = new Set(rows.map((row) => row.items.at(-1)?.column));
  return isLonger && ends.size > 1;
}

/** Where a figure may be of another column, only the sums of the row speak for its figures. */
function orFromSums({ items }: Content, cells: readonly Placed[], found: Found): Fit | null {
  const isSure =
    !found.isCrowded || items.every(({ form }) => form === 'cell') || fillsHeads(items, found);
  if (isSure) return { how: 'read', cells };
  return isProven(cells, found.table) ? { how: 'sums-decide', cells } : null;
}

/** A figure for every head, those of other columns among them. */
const fillsHeads = (items: readonly Item[], { table, heads: { order } }: Found): boolean =>
  order.length > lines(table.columns).length && filled(items).length === order.length;

/** Not below the heads: a blank before the figures makes up by accident for a figure that is gone. */
const isAskew = (cells: readonly Placed[], { heads: { at } }: Found): boolean =>
  at?.some((column, i) => {
    const cell = cells[i];
    return cell == null || cell === 'lost' || !covers(cell, column);
  }) ?? false;

function orderFor(length: number, { table, heads }: Found): readonly (number | null)[] | null {
  const columns = lines(table.columns);
  if (columns.length === length && heads.isUsual) return columns.map((_, column) => column);
  // Where a column was not found, nothing tells which of the others is which.
  const isWhole = columns.every((_, column) => heads.order.includes(column));
  return isWhole && heads.order.length === length ? heads.order : null;
}

const inForm = (
  cells: readonly Item[],
  order: readonly (number | null)[],
  { table }: Found,
): Placed[] => lines(table.columns).map((_, column) => cells[order.indexOf(column)] ?? 'lost');

const keepsPlaces = ({ items }: Content, { habits }: Found) =>
  habits.keepsBlanks || items.every((item) => item.form === 'cell');

/** More or fewer cells than columns, each below the head of its column; one empty cell may be below several. */
function underTheHeads(content: Content, found: Found): Fit | null {
  const { at, order } = found.heads;
  if (at === null || !content.isExplicit || !keepsPlaces(content, found)) return null;
  const cells = at.flatMap((column) => content.items.find((item) => covers(item, column)) ?? []);
  const figures = filled(content.items);
  const isWhole = cells.length === at.length && cells.some(isFilled);
  const isOneEach = figures.every(
    (item, i) =>
      cells.indexOf(item) === cells.lastIndexOf(item) && figures[i - 1]?.column !== item.column,
  );
  const isShifted =
    isRagged(content, found.heads.reach) || (!order.includes(null) && hasFiguresBeside(at, found));
  const isBeside = isShifted && !addUp(content, at, found);
  const isBeyond = content.items.some(
    ({ form, column }) => form === 'field' && column > Math.max(...at),
  );
  if (found.isCrowded && isBeyond) return null;
  return isWhole && isOneEach && !isBeside ? { how: 'read', cells } : null;
}

/** All figures are there, with blanks before, after or between them that are no columns. */
function blanksAside(content: Content, found: Found): Fit | null {
  const figures = filled(content.items);
  const most = Math.max(...found.contents.map(({ items }) => filled(items).length));
  const order = orderFor(figures.length, found);
  if (order === null || most > order.length || figures.some((item) => item.kind === 'text'))
    return null;
  if (!areSpacers(content, found)) return null;
  const cells = inForm(figures, order, found);
  // A number of the row or last year's figure may be among them: only the sums can tell.
  const isSure =
    !isBesideTheHeads(content, found) || (isSummed(cells, found) && areUsuallySummed(found));
  return isSure ? orFromSums(content, cells, found) : null;
}

const isBesideTheHeads = (content: Content, found: Found): boolean => {
  const { items, isExplicit } = content;
  const { at, reach } = found.heads;
  const isInCells = isExplicit && items.every(({ form }) => form === 'cell');
  return at !== null && isInCells && (hasFiguresBeside(at, found) || isRagged(content, reach));
};

const isSummed = (cells: readonly Placed[], { table }: Found) =>
  rowSums(table).length > 0 && sumsHold(cells, table);

/** One row of as many figures as columns may add up by accident, most of them do not. */
function areUsuallySummed(found: Found): boolean {
  const columns = lines(found.table.columns).length;
  const rows = found.contents
    .map(({ items }) => filled(items))
    .filter((row) => row.length === columns);
  const held = rows.filter((row) => isSummed(row, found)).length;
  return held > 1 && held * 4 >= rows.length * 3;
}

/** In a grid a column that is none is empty in all rows: a blank where another row has a figure is a blank figure. */
function areSpacers({ items }: Content, { contents, table }: Found): boolean {
  const blanks = items.filter(({ kind, form }) => kind === 'empty' && form === 'cell');
  if (hasFarMorePlaces(items, table)) return false;
  const columns = new Set(blanks.map(({ column }) => column));
  const isColumn = (item: Item) => item.form === 'cell' && columns.has(item.column);
  return !contents.some((row) => filled(row.items).some(isColumn));
}

/** A table turned on its side has a row of as many figures now and then, among many more places. */
const hasFarMorePlaces = (items: readonly Item[], { columns }: Table): boolean =>
  items.every(({ form }) => form === 'cell') && items.length > 2 * lines(columns).length + 1;

/** Some blanks are no columns; complete rows with as many cells behind a label as deep show which. */
function likeTheOtherRows(content: Content, found: Found): Fit | null {
  if (found.isCrowded && content.items.some(({ form }) => form !== 'cell')) return null;
  if (!keepsPlaces(content, found) || !found.heads.isUsual) return null;
  if (hasFarMorePlaces(content.items, found.table)) return null;
  const columns = lines(found.table.columns);
  const complete = found.contents
    .filter(
      ({ items, isExplicit }) =>
        isExplicit === content.isExplicit &&
        items.length === content.items.length &&
        items[0]?.column === content.items[0]?.column &&
        filled(items).length === columns.length,
    )
    .map(({ items }) => items);
  // One of the figures may be of a column without a head.
  if (isBesideTheHeads(content, found)) {
    const isTold = complete.some((items) => isSummed(filled(items), found));
    if (!isTold || !areUsuallySummed(found)) return null;
  }
  const places = complete.map((items) => items.flatMap((item, i) => (isFilled(item) ? [i] : [])));
  const [first] = places;
  const isSettled = places.every((place) => place.join() === first?.join());
  if (first === undefined || !isSettled) return null;
  const cells = first.map((i) => content.items[i] ?? null);
  const isComplete = filled(content.items).every((item) => cells.includes(item));
  return isComplete && filled(content.items).length > 0 ? { how: 'columns-shifted', cells } : null;
}

/** More places than columns, those behind empty in all rows: what fills a row up stands behind it. */
function besideTheLabel(content: Content, found: Found): Fit | null {
  const columns = lines(found.table.columns).length;
  const { items, isExplicit } = content;
  const { keepsBlanks, fillsUpBehind } = found.habits;
  if (!isExplicit || !found.heads.isUsual || items.length <= columns) return null;
  if (!keepsBlanks || !fillsUpBehind || items.some(({ form }) => form !== 'field')) return null;
  const isWithin = found.contents.every(
    (row) => !row.isExplicit || filled(row.items.slice(columns)).length === 0,
  );
  // As well may what is too much stand before the figures, below the cell of a label.
  const isBehind = found.contents.some(
    (row) => row.isExplicit && filled(row.items.slice(0, -columns)).length > 0,
  );
  return isWithin && isBehind ? { how: 'read', cells: items.slice(0, columns) } : null;
}

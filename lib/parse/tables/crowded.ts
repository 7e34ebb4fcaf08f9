import { lines } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import type { Content } from './contents.ts';
import { type Entry, filled, type Item, isFilled } from './entry.ts';
import { type Heads, headsOf } from './heads.ts';
import { endsInSerials } from './numbered-rows.ts';
import type { Piece } from './pieces.ts';
import { countOf, type Placed, rowSums, sumsHold } from './row-sums.ts';
import { FEWEST } from './serials.ts';
import { hasFiguresBeside } from './under-heads.ts';

/**
 * Whether the figures of a table in running text or fields seem to be of more columns than the form has: last
 * year's, a number of the row. Behind a blank such a figure would be taken for one of the form, and a row of as
 * many figures as columns is no proof. `hasMore`: another table of the document is so, with no head that says it.
 */
export function isCrowded(
  sheet: readonly Content[],
  table: Table,
  { hasStranger, isUsual, order, at }: Heads,
  hasMore: boolean,
): boolean {
  const rows = sheet.filter(isInText);
  const own = rows.filter(({ row }) => row.table === table);
  if (rowSums(table).length === 0)
    return hasStranger || (own.length > 0 && hasMore) || !areMostlyWhole(rows);
  const columns = lines(table.columns);
  const inForm = (row: readonly Item[]) =>
    isUsual || order.length !== columns.length
      ? row
      : columns.map((_, column) => row[order.indexOf(column)] ?? null);
  const exact = own
    .map(({ items }) => filled(items))
    .filter(({ length }) => length === columns.length)
    .map(inForm);
  const counted = exact.filter((row) => row.some((item) => (countOf(item) ?? 0) > 0));
  const broken = counted.filter((row) => !sumsHold(row, table)).length;
  const isSummed = broken * 4 <= counted.length;
  const isUnderHeads = at !== null && !hasFiguresBeside(at, { table, contents: own });
  const isShort = own.some((content) => lacksPlaces(content, isUnderHeads));
  if (!isUnderHeads && own.filter(isWide).length > 1) return true;
  if (isSummed && counted.length > 1) return !areMostlyWhole(own);
  return hasStranger || !areMostlyWhole(own) || (isShort && !isSummed);
}

const isInText = ({ items }: Content) => items.some(({ form }) => form !== 'cell');

/** Figures it has more than the form has columns. */
const surplusOf = ({ row, items }: Content): number => filled(items).length - row.cells.length;

/** From its first figure to its last is a place more than the form has columns; many more only set figures apart. */
function isWide({ row, items, isExplicit }: Content): boolean {
  const more = items.findLastIndex(isFilled) - items.findIndex(isFilled) + 1 - row.cells.length;
  return isExplicit && (more === 1 || more === 2);
}

/** Fewer figures than columns, and no places that say which are blank. */
const lacksPlaces = (content: Content, isUnderHeads: boolean): boolean =>
  filled(content.items).length > 0 &&
  surplusOf(content) < 0 &&
  (!content.isExplicit || (!isUnderHeads && content.items.length !== content.row.cells.length));

/** One figure too many in the midst of the others, as their sums tell: no column of its own. */
function isStrangerWithin({ row, items }: Content): boolean {
  const figures = filled(items);
  if (rowSums(row.table).length === 0 || figures.length !== row.cells.length + 1) return false;
  const fits = figures.flatMap((_, stranger) =>
    sumsHold(
      figures.filter((_, i) => i !== stranger),
      row.table,
    )
      ? [stranger]
      : [],
  );
  return fits.length > 0 && !fits.includes(0) && !fits.includes(figures.length - 1);
}

/** One page number or note in a while adds a figure to a row, but not to one in five. */
function areMostlyWhole(rows: readonly Content[]): boolean {
  const more = rows.filter(
    (content) => surplusOf(content) > 0 && !isStrangerWithin(content),
  ).length;
  const exact = rows.filter(({ items, row }) => filled(items).length === row.cells.length).length;
  return more === 0 || more * 5 <= exact;
}

/**
 * Whether a table of sums in running text has figures of a column that no head tells of: so may the others, whose
 * rows no sum proves.
 */
export function hasMoreColumns(
  entries: readonly Entry[],
  pieces: readonly Piece[],
  contents: readonly Content[],
): boolean {
  const rows = contents.filter(isInText).filter(({ row }) => rowSums(row.table).length > 0);
  const [first] = rows;
  if (first === undefined || rows.length < FEWEST) return false;
  if (endsInSerials(rows)) return true;
  const heads = headsOf(entries, pieces, first.row.table, first.index);
  return !heads.hasStranger && isCrowded(rows, first.row.table, heads, false);
}

/** Its sums hold, and not because there is nothing to add up. */
export const isProven = (cells: readonly Placed[], table: Table): boolean =>
  rowSums(table).length > 0 &&
  sumsHold(cells, table) &&
  cells.some((cell) => (countOf(cell) ?? 0) > 0);

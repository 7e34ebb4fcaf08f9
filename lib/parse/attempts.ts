import { lines, sums } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import type { Content } from './contents.ts';
import { filled, type Item, isFilled } from './entry.ts';
import type { Reason } from './fact.ts';
import { readFigure } from './figure.ts';
import type { Heads } from './heads.ts';
import type { RowSum } from './readings.ts';

/** What stands in a column: an item, nothing (null), or something whose place is lost. */
export type Placed = Item | null | 'lost';

/** The items of a row in the columns of the form. */
export interface Fit {
  readonly how: 'read' | Reason;
  readonly cells: readonly Placed[];
}

/** A printed table of the form, as far as its rows were found. */
export interface Found {
  readonly table: Table;
  readonly contents: readonly Content[];
  readonly heads: Heads;
  /** Blank fields of its lines keep their place: some stand before figures, not only behind. */
  readonly keepsBlanks: boolean;
  /** Figures are glued together: some token could not be one figure. */
  readonly isGlued: boolean;
  /** Its office fills in totals and nothing else: here, or in the tables before. */
  readonly hasTotalsOnly: boolean;
}

type Attempt = (content: Content, found: Found) => Fit | null;

/** From the plainest reading to the boldest; the first that fits a row wins. */
export const attempts: readonly Attempt[] = [
  inOrder,
  underTheHeads,
  blanksAside,
  likeTheOtherRows,
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
  const isPacked = cells.some((cell) => cell.kind === 'empty') && !keepsPlaces(content, found);
  return isPacked ? null : { how: 'read', cells: inForm(cells, order, found) };
}

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

const keepsPlaces = ({ items }: Content, { keepsBlanks }: Found) =>
  keepsBlanks || items.every((item) => item.form === 'cell');

/** More or fewer cells than columns, each below the head of its column. */
function underTheHeads(content: Content, found: Found): Fit | null {
  const { at } = found.heads;
  if (at === null || !content.isExplicit || !keepsPlaces(content, found)) return null;
  const cells = at.map((column) => content.items.find((item) => item.column === column));
  const complete = cells.filter((cell) => cell !== undefined);
  const isWhole = complete.length === at.length && complete.some(isFilled);
  // Figures beside the columns: then the heads are not above them.
  const isBeside = filled(content.items).some((item) => !complete.includes(item));
  return isWhole && !(isBeside && found.heads.order.length === at.length)
    ? { how: 'read', cells: complete }
    : null;
}

/** All figures are there, with blanks before, after or between them that are no columns. */
function blanksAside(content: Content, found: Found): Fit | null {
  const figures = filled(content.items);
  const most = Math.max(...found.contents.map(({ items }) => filled(items).length));
  const order = orderFor(figures.length, found);
  if (order === null || most > order.length || figures.some((item) => item.kind === 'text'))
    return null;
  return { how: 'read', cells: inForm(figures, order, found) };
}

/** Some blanks are no columns; complete rows with as many cells show which. */
function likeTheOtherRows(content: Content, found: Found): Fit | null {
  if (!keepsPlaces(content, found) || !found.heads.isUsual) return null;
  const columns = lines(found.table.columns);
  const places = found.contents
    .filter(
      ({ items, isExplicit }) =>
        isExplicit === content.isExplicit &&
        items.length === content.items.length &&
        filled(items).length === columns.length,
    )
    .map(({ items }) => items.flatMap((item, i) => (isFilled(item) ? [i] : [])));
  const [first] = places;
  const isSettled = places.every((place) => place.join() === first?.join());
  if (first === undefined || !isSettled) return null;
  const cells = first.map((i) => content.items[i] ?? null);
  const isComplete = filled(content.items).every((item) => cells.includes(item));
  return isComplete && filled(content.items).length > 0 ? { how: 'columns-shifted', cells } : null;
}

/** The sums of a row of the table, by column. */
export function rowSums({ columns }: Table): RowSum[] {
  const paths = lines(columns).map(({ path }) => path);
  return sums(columns).map(({ total, parts }) => ({
    total: paths.indexOf(total),
    parts: parts.map((part) => paths.indexOf(part)),
  }));
}

/** Whether every total of a row is the sum of its parts; false when a figure is missing. */
export function sumsHold(cells: readonly Placed[], table: Table): boolean {
  const values = cells.map(countOf);
  return rowSums(table).every(({ total, parts }) => {
    const read = parts.map((part) => values[part] ?? null);
    if (read.includes(null)) return false;
    return read.reduce((all: number, value) => all + (value ?? Number.NaN), 0) === values[total];
  });
}

export function countOf(cell: Placed): number | null {
  if (cell === null || cell === 'lost' || cell.kind !== 'figure') return null;
  const figure = readFigure(cell.text, 'count');
  return figure.status === 'number' ? figure.value : null;
}

/** One figure too many, a page number among them, and the sums hold without that one alone. */
function withoutStranger(content: Content, { table }: Found): Fit | null {
  const figures = filled(content.items);
  const columns = lines(table.columns).length;
  if (rowSums(table).length === 0 || content.isExplicit || figures.length !== columns + 1)
    return null;
  const fits = figures
    .map((_, stranger) => figures.filter((_, i) => i !== stranger))
    .filter((cells) => sumsHold(cells, table));
  const distinct = new Set(fits.map((cells) => cells.map(countOf).join()));
  const [cells] = fits;
  return distinct.size === 1 && cells !== undefined ? { how: 'sums-decide', cells } : null;
}

/**
 * Whether the rows of a table have nothing but their totals: one figure in most rows, none or all in the
 * others, and no token that is no figure («0000000» tells that others may be several, too).
 */
export function fillsTotalsOnly(contents: readonly Content[], table: Table): boolean {
  const totals = rowSums(table).length;
  const columns = lines(table.columns).length;
  const rows = contents.map(({ items }) => filled(items));
  const single = rows.filter((items) => items.length === totals).length;
  return (
    totals > 0 &&
    rows.length > 2 &&
    single * 2 > rows.length &&
    rows.every(({ length }) => length === 0 || length === totals || length === columns) &&
    rows.flat().every((item) => countOf(item) !== null) &&
    !contents.some(isRunOn)
  );
}

/** Where figures follow their label without a blank, they may follow each other so. */
const isRunOn = ({ label, items: [first] }: Content): boolean =>
  first?.form === 'line' &&
  first.at.block === label.at.block &&
  first.at.cell === label.at.cell &&
  first.at.start === label.at.end;

/** Blanks have vanished and each group has one figure: by custom its 总计. */
function onlyTotals(content: Content, found: Found): Fit | null {
  const totals = rowSums(found.table).map(({ total }) => total);
  const figures = filled(content.items);
  if (!found.hasTotalsOnly || totals.length === 0 || figures.length !== totals.length) return null;
  if (figures.some((item) => countOf(item) === null)) return null;
  const cells = lines(found.table.columns).map(
    (_, column): Placed => figures[totals.indexOf(column)] ?? 'lost',
  );
  return { how: 'only-total', cells };
}

/** A label with nothing behind it: every cell of the row is blank, wherever it stands. */
function nothing(content: Content, { table, heads }: Found): Fit | null {
  if (filled(content.items).length > 0) return null;
  if (content.unclaimed.some(({ group, title }) => group === null && title === null)) return null;
  const columns = lines(table.columns);
  const isWhole = content.items.length === columns.length;
  const under = heads.at?.map((at) => content.items.find(({ column }) => column === at) ?? null);
  const cells = isWhole ? content.items : (under ?? columns.map(() => null));
  return { how: 'read', cells };
}

import { lines } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import { halfWidth } from '../figure.ts';
import type { Content } from './contents.ts';
import { filled, type Item } from './entry.ts';
import { columnSums, countOf, rowSums } from './row-sums.ts';

/** What a document does with cells that hold nothing, as its rows show. */
export interface Habits {
  /** Fields stand empty before figures: blanks are written where they are, not moved to the end of the line. */
  readonly keepsBlanks: boolean;
  /** Some row has its first figure right behind its label and more places than columns: the rest is filling. */
  readonly fillsUpBehind: boolean;
  /** Some row in running text has fewer digits than columns: blanks leave no trace. */
  readonly dropsBlanks: boolean;
  /** Some table has its totals and nothing else. */
  readonly fillsTotalsOnly: boolean;
}

export function habitsOf(tables: readonly (readonly Content[])[]): Habits {
  const contents = tables.flat();
  return {
    keepsBlanks: contents.some(hasInnerBlank),
    fillsUpBehind: contents.some(isFilledUpBehind),
    dropsBlanks: contents.some(
      ({ row, items, isExplicit }) => !isExplicit && digitsOf(items) < row.cells.length,
    ),
    fillsTotalsOnly: tables.some((rows) => {
      const table = rows[0]?.row.table;
      return table !== undefined && fillsTotalsOnly(rows, table);
    }),
  };
}

function hasInnerBlank({ items, isExplicit }: Content): boolean {
  const last = items.findLastIndex((item) => item.kind !== 'empty');
  const before = items.slice(0, Math.max(0, last));
  return isExplicit && before.some((item) => item.kind === 'empty' && item.form === 'field');
}

function isFilledUpBehind({ row, items, isExplicit }: Content): boolean {
  const [first] = items;
  const behind = items.slice(row.cells.length);
  const isFirst = first !== undefined && first.form === 'field' && first.kind !== 'empty';
  return isExplicit && isFirst && behind.length > 0 && filled(behind).length === 0;
}

const digitsOf = (items: readonly Item[]): number =>
  filled(items).reduce((sum, item) => sum + halfWidth(item.text).length, 0);

/**
 * Whether the rows of a table have nothing but their totals: one figure in most rows, none or all in the
 * others, no token that is no figure («0000000» tells that others may be several, too), and sums that
 * hold from row to row, as they need not in a column that is mixed from several.
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
    !contents.some(isRunOn) &&
    totalsAddUp(contents, table)
  );
}

function totalsAddUp(contents: readonly Content[], table: Table): boolean {
  const totals = new Map(
    contents.map(({ row, items }) => [row.path, countOf(filled(items).at(-1) ?? null)]),
  );
  const sumOf = (paths: readonly string[]) =>
    paths.flatMap((path) => totals.get(path) ?? []).reduce((all, total) => all + total, 0);
  return columnSums(table)
    .filter(({ left, right }) => [...left, ...right].every((path) => totals.has(path)))
    .every(({ left, right }) => sumOf(left) === sumOf(right));
}

/** Where figures follow their label without a blank, they may follow each other so. */
const isRunOn = ({ label, items: [first] }: Content): boolean =>
  first?.form === 'line' &&
  first.at.block === label.at.block &&
  first.at.cell === label.at.cell &&
  first.at.start === label.at.end;

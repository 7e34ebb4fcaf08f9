import { lines } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import { attempts } from './attempts.ts';
import type { Content } from './contents.ts';
import { isCrowded } from './crowded.ts';
import { type Entry, filled, isFilled } from './entry.ts';
import type { Fit, Found } from './fit.ts';
import { ungluedRows } from './glued.ts';
import type { Habits } from './habits.ts';
import { type Heads, headsOf } from './heads.ts';
import { countOff, countOffHeadless } from './lost-labels.ts';
import { withoutSerials } from './numbered-rows.ts';
import type { Piece } from './pieces.ts';
import { countOf, sumsHold } from './row-sums.ts';
import { withoutUnits } from './units.ts';
import type { Sheet, SheetRow } from './vocabulary.ts';

/** What was made of a row of the form: its label and what stands behind it, and where that belongs. */
export interface RowReading {
  readonly row: SheetRow;
  readonly content: Content | null;
  /** Null when nothing could be placed. */
  readonly fit: Fit | null;
  readonly hasOtherUnit: boolean;
}

export interface Source {
  readonly entries: readonly Entry[];
  readonly pieces: readonly Piece[];
  readonly habits: Habits;
  /** Some table in running text has a column that its heads do not tell of. */
  readonly hasMoreColumns: boolean;
}

/**
 * Reads the rows of one printed sheet; `own` is what stands in its section, should nothing of it have been
 * found. Rows without a label and not counted off are left out.
 */
export function readRows(
  source: Source,
  sheet: Sheet,
  contents: readonly Content[],
  own: readonly Entry[] = [],
): RowReading[] {
  const tables = [...new Set(sheet.rows.map(({ table }) => table))];
  const rows = withoutUnits(withoutSerials(contents));
  const labelled = tables.flatMap((table) => readTable(source, table, rows));
  const counted = contents.length > 0 ? countOff(sheet, contents) : countOffHeadless(sheet, own);
  const unlabelled = counted.flatMap(({ rows, fits }) =>
    rows.map((row, i) => ({ row, content: null, fit: fits[i] ?? null, hasOtherUnit: false })),
  );
  return [...labelled, ...unlabelled];
}

function readTable(source: Source, table: Table, sheet: readonly Content[]): RowReading[] {
  const contents = sheet.filter(({ row }) => row.table === table);
  const [first] = contents;
  if (first === undefined) return [];
  // A row without a label begins with the last of its heads.
  const start = first.index + (first.row.labels.length > 0 ? 0 : 1);
  const heads = headsOf(source.entries, source.pieces, table, start);
  const mended = heads.isTorn
    ? mendedBySums(heads, contents, table)
    : withTotalWhereSumsHold(heads, contents, table);
  const found: Found = {
    table,
    contents,
    heads: mended,
    habits: source.habits,
    isCrowded: isCrowded(sheet, table, mended, source.hasMoreColumns),
  };
  const fits = new Map(
    contents.flatMap((content): [Content, Fit][] => {
      const fit = fitOf(content, found);
      return fit === null ? [] : [[content, fit]];
    }),
  );
  const unglued = ungluedRows(found, fits);
  return contents.map((content) => ({
    row: content.row,
    content,
    fit: fits.get(content) ?? unglued.get(content) ?? null,
    hasOtherUnit: heads.hasOtherUnit,
  }));
}

function fitOf(content: Content, found: Found): Fit | null {
  if (content.isSuspect) return null;
  for (const attempt of attempts) {
    const fit = attempt(content, found);
    if (fit !== null) return fit;
  }
  return null;
}

/**
 * Where the spans of the head are wrong its columns are in the order of the form if the sums hold so, those of
 * a few rows published wrongly left aside; else they are unknown.
 */
function mendedBySums(heads: Heads, contents: readonly Content[], table: Table): Heads {
  const columns = lines(table.columns).length;
  const counted = contents
    .map(({ items }) => items.filter(isFilled))
    .filter((row) => row.length === columns && row.some((item) => (countOf(item) ?? 0) > 0));
  const held = counted.filter((row) => sumsHold(row, table)).length;
  const isUsual = counted.length > 1 && held * 4 >= counted.length * 3;
  return { ...heads, order: [], mayTotalLead: false, isUsual };
}

/**
 * Read line by line, a total whose cell reaches over several rows comes before the other heads, whether
 * its column is the first or the last. The sums of the rows know.
 */
function withTotalWhereSumsHold(heads: Heads, contents: readonly Content[], table: Table): Heads {
  if (!heads.mayTotalLead) return heads;
  const columns = lines(table.columns).length;
  const rows = contents.map(({ items, isExplicit }) =>
    (isExplicit && items.length === columns ? items : filled(items)).map(countOf),
  );
  const sized = rows.filter((row) => row.length === columns && row.some((count) => count));
  const last = sized.filter((row) => isSumOf(row.at(-1), row.slice(0, -1))).length;
  const first = sized.filter((row) => isSumOf(row[0], row.slice(1))).length;
  // A blank hides a part of the sum and makes it no larger.
  const notLast = sized.filter((row) => isLess(row.at(-1), row.slice(0, -1))).length;
  const notFirst = sized.filter((row) => isLess(row[0], row.slice(1))).length;
  const isFirst = first > last || (first === last && notFirst === 0 && notLast > 1);
  if (!isFirst) return heads;
  const total = lines(table.columns).findIndex(({ isTotal }) => isTotal);
  return {
    ...heads,
    isUsual: false,
    order: [total, ...heads.order.filter((column) => column !== total)],
  };
}

type Count = number | null | undefined;
const sumOf = (parts: readonly Count[]) =>
  parts.reduce((all: number, count) => all + (count ?? Number.NaN), 0);
const isSumOf = (total: Count, parts: readonly Count[]) => sumOf(parts) === total;
const isLess = (total: Count, parts: readonly Count[]) =>
  total != null && total < sumOf(parts.filter((count) => count != null));

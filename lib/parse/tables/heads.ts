import { lines, official } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import type { Entry } from './entry.ts';
import { type Head, type Order, orderOf } from './head-order.ts';
import { textColumn, wordColumn } from './head-words.ts';
import type { Piece } from './pieces.ts';
import { endsTable, LONGEST_HEAD, senseOf } from './runs.ts';

/** How the columns of a table are printed. Columns are indexes into those of the form. */
export interface Heads extends Order {
  /** The columns of the form that were found stand in its order, and none seems to be another. */
  readonly isUsual: boolean;
  /** Where each column of the form stands: column of the grid or index of the field. */
  readonly at: readonly number[] | null;
  /** How far the rows of the head reach, where they are rows of a grid: the column behind their last cell. */
  readonly reach: number | null;
  /** Among the heads stands one of figures the form does not ask for. */
  readonly hasStranger: boolean;
  /** Labels stand outside the cell of their group: what stands above what is lost. */
  readonly isTorn: boolean;
  /** The head names a unit of money that is not the form's: «单位：元». */
  readonly hasOtherUnit: boolean;
}

/** Reads the head above the first row of a table, `first` being the entry of that row's label. */
export function headsOf(
  entries: readonly Entry[],
  pieces: readonly Piece[],
  table: Table,
  first: number,
): Heads {
  const range = headRange(entries, table, first);
  if (hasRepeatedLabels(table)) return repeatedHeads(range, table);
  const words = new Set(range.map(({ entry }) => wordColumn(entry, table)));
  const all = range.flatMap(({ entry, index }): Head[] => {
    const column = wordColumn(entry, table) ?? textColumn(entry, table);
    if (column === undefined) return [];
    // «上年处理决定数量» is like «本年处理决定数量», and beside it another column.
    const isOther = entry.kind === 'text' && words.has(column ?? undefined);
    return [{ column: isOther ? null : column, entry, index }];
  });
  const among = all.filter((head) => isAmongHeads(head, all));
  const heads = withoutRepeats(among.filter((head) => !isBeforeLabels(head, range, table)));
  const group = range.find(
    ({ entry }) => entry.kind === 'word' && senseOf(entry.word, 'columns', table.section),
  );
  const isTorn = group?.entry.form === 'cell' && isOutside(heads, group.entry, table);
  const isFlat = areBothLevels(heads, group?.entry, table);
  const at = isFlat || isTorn ? null : positions(heads, table);
  const order =
    at === null
      ? orderOf(heads, group === undefined ? null : { ...group, column: null }, table)
      : { order: byPosition(heads), mayTotalLead: false };
  return {
    ...order,
    isUsual: !isTorn && isUsual(order.order, lines(table.columns).length),
    at,
    reach: at === null ? null : reachOf(range, heads),
    hasStranger: heads.some(isStranger),
    isTorn,
    hasOtherUnit: heads.some(({ entry }) => namesOtherUnit(entry, pieces)),
  };
}

/** In the order of the form; a strange head where one of the form is missing may have taken its place. */
function isUsual(order: readonly (number | null)[], columns: number): boolean {
  const known = order.filter((column) => column !== null);
  const isReplaced = known.length > 0 && known.length < Math.min(order.length, columns);
  return !isReplaced && known.every((column, i) => i === 0 || column > (known[i - 1] ?? column));
}

const hasRepeatedLabels = ({ columns }: Table) => {
  const labels = lines(columns).map(({ label }) => official(label));
  return new Set(labels).size < labels.length;
};

type Indexed = Pick<Head, 'entry' | 'index'>;

/** Where labels repeat (表四) only a whole head tells more than the form: it must be in its order. */
function repeatedHeads(range: readonly Indexed[], { columns, section }: Table): Heads {
  const due = lines(columns).map(({ path }) => path);
  const heads = range.flatMap(({ entry }) =>
    entry.kind === 'word' && senseOf(entry.word, 'column', section) ? [entry] : [],
  );
  const places = new Set(heads.flatMap(({ form, column }) => (form === 'line' ? [] : [column])));
  const isPlaced = heads.length === due.length && places.size === due.length;
  const sorted = isPlaced ? heads.toSorted((a, b) => a.column - b.column) : heads;
  const isDue = sorted.every(({ word }, i) =>
    word.senses.some((sense) => sense.kind === 'column' && sense.path === due[i]),
  );
  return {
    order: [],
    isUsual: heads.length !== due.length || isDue,
    at: isPlaced && isDue ? sorted.map(({ column }) => column) : null,
    reach: isPlaced
      ? reachOf(
          range,
          heads.map((entry) => ({ entry })),
        )
      : null,
    mayTotalLead: false,
    hasStranger: false,
    isTorn: false,
    hasOtherUnit: false,
  };
}

/** What stands between the figures or labels before a table and its first row. */
function headRange(entries: readonly Entry[], { section }: Table, first: number): Indexed[] {
  const range: Indexed[] = [];
  for (let index = first - 1; index >= 0 && range.length < LONGEST_HEAD; index -= 1) {
    const entry = entries[index];
    if (entry === undefined || endsTable(entry)) break;
    // A number of the row may stand before its label.
    if (entry.kind === 'figure' && entry.row !== entries[first]?.row) break;
    const isRow = entry.kind === 'word' && senseOf(entry.word, 'row', section) !== undefined;
    if (isRow && senseOf(entry.word, 'column', section) === undefined) break;
    range.unshift({ entry, index });
  }
  return range;
}

/** Blank cells beside the heads count too: they are heads of columns that the form does not have. */
function reachOf(
  range: readonly Indexed[],
  heads: readonly Pick<Indexed, 'entry'>[],
): number | null {
  const rows = new Set(heads.map(({ entry }) => entry.row));
  const cells = range.flatMap(({ entry }) =>
    entry.form === 'cell' && rows.has(entry.row) ? [entry.column + entry.width] : [],
  );
  return cells.length === 0 ? null : Math.max(...cells);
}

/** In lines, the head of a column before the labels: what stands there nobody takes for a figure of the form. */
const isBeforeLabels = ({ column, entry, index }: Head, range: readonly Indexed[], table: Table) =>
  column === null &&
  entry.form !== 'cell' &&
  range.some(
    (each) =>
      each.index > index &&
      each.entry.kind === 'word' &&
      senseOf(each.entry.word, 'head', table.section) !== undefined,
  );

/** Columns of words. */
const remark = /^(?:备注|说明|附注)$/;

const isStranger = ({ column, entry }: Head): boolean =>
  column === null && entry.kind === 'text' && !remark.test(entry.bare);

/** A text is a head beside heads of the form, or behind them; above them it is a title. */
function isAmongHeads(head: Head, heads: readonly Head[]): boolean {
  const known = heads.filter(({ column }) => column !== null);
  return (
    head.column !== null ||
    known.some(({ entry, index }) => entry.row === head.entry.row || index < head.index)
  );
}

/** A head printed again on a new page says nothing new. */
const withoutRepeats = (heads: readonly Head[]): Head[] =>
  heads.filter(
    ({ column }, i) => column === null || heads.findIndex((head) => head.column === column) === i,
  );

/** Where line ends were lost, both levels of the head stand on one line: its fields are not the columns below. */
const areBothLevels = (heads: readonly Head[], group: Entry | undefined, table: Table): boolean =>
  group !== undefined &&
  group.form !== 'cell' &&
  heads.some(({ column, entry }) => {
    const path = lines(table.columns)[column ?? -1]?.path;
    return entry.row === group.row && path?.includes('/') === true;
  });

/** A label of a group stands before its cell, or behind the cell of a label that follows it: some span is wrong. */
function isOutside(heads: readonly Head[], group: Entry, { columns }: Table): boolean {
  const isBelow = ({ column }: Head) => lines(columns)[column ?? -1]?.path.includes('/') === true;
  const others = heads.filter((head) => !isBelow(head)).map(({ entry }) => entry.column);
  const next = Math.min(...others.filter((column) => column > group.column));
  return heads
    .filter((head) => isBelow(head) && head.entry.form === 'cell')
    .some(({ entry: { column } }) => column < group.column || column > next);
}

/** The printed column of every column of the form, when cells or fields show it and none share one. */
function positions(heads: readonly Head[], table: Table): number[] | null {
  const columns = lines(table.columns);
  const at = columns.flatMap((_, column) => {
    const entry = heads.find((head) => head.column === column)?.entry;
    return entry === undefined || entry.form === 'line' ? [] : [entry.column];
  });
  return new Set(at).size === columns.length ? at : null;
}

const byPosition = (heads: readonly Head[]) =>
  heads.toSorted((a, b) => a.entry.column - b.entry.column).map((head) => head.column);

const otherUnit =
  /单\s*位\s*[:：]?\s*(?:人民币)?\s*(?:元|千元|百万元|亿元|美元)|[（(]\s*(?:人民币)?(?:元|千元|亿元)\s*[)）]/;

/** Reads on behind the label of an amount: its note is no part of the label. */
function namesOtherUnit({ at, piece }: Entry, pieces: readonly Piece[]): boolean {
  const { text = '', start = 0 } = pieces[piece] ?? {};
  const from = (at.start ?? start) - start;
  return otherUnit.test(text.slice(from, from + 40));
}

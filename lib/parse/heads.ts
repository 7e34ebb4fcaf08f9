import { lines, official, spellings } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import type { Entry } from './entry.ts';
import { distance } from './likeness.ts';
import type { Piece } from './pieces.ts';
import { isHeading, senseOf } from './runs.ts';
import { bare, parts } from './vocabulary.ts';

/** How the columns of a table are printed. Columns are indexes into those of the form. */
export interface Heads {
  /** Columns in printed order; null is a column the form does not have. */
  readonly order: readonly (number | null)[];
  /** The columns of the form that were found stand in its order. */
  readonly isUsual: boolean;
  /** Where each column of the form stands: column of the grid or index of the field. */
  readonly at: readonly number[] | null;
  /** The label of the total comes first, but perhaps only because its cell reaches over several rows. */
  readonly mayTotalLead: boolean;
  /** The head names a unit of money that is not the form's: «单位：元». */
  readonly hasOtherUnit: boolean;
}

interface Head {
  /** Index of the column of the form, or null. */
  readonly column: number | null;
  readonly entry: Entry;
  /** Place in reading order. */
  readonly index: number;
}

/** Reads the head above the first row of a table, `first` being the entry of that row's label. */
export function headsOf(
  entries: readonly Entry[],
  pieces: readonly Piece[],
  table: Table,
  first: number,
): Heads {
  const range = headRange(entries, table, first);
  if (hasRepeatedLabels(table)) return repeatedHeads(entries, range, table);
  const heads = range.flatMap((index) => {
    const entry = entries[index];
    const column = entry === undefined ? undefined : columnOf(entry, table);
    return entry === undefined || column === undefined ? [] : [{ column, entry, index }];
  });
  const found = withoutRepeats(heads.filter((head) => isAmongHeads(head, heads)));
  const at = positions(found, table);
  const { order, mayTotalLead } =
    at === null
      ? orderOf(found, entries, range, table)
      : { order: byPosition(found), mayTotalLead: false };
  const known = order.filter((column) => column !== null);
  const isOdd = known.length < order.length && known.length < lines(table.columns).length;
  return {
    order,
    // A strange head where one of the form is missing may have taken its place.
    isUsual:
      !(isOdd && known.length > 0) &&
      known.every((column, i) => i === 0 || column > (known[i - 1] ?? -1)),
    at,
    mayTotalLead,
    hasOtherUnit: found.some(({ entry }) => namesOtherUnit(entry, pieces)),
  };
}

const hasRepeatedLabels = ({ columns }: Table) => {
  const labels = lines(columns).map(({ label }) => official(label));
  return new Set(labels).size < labels.length;
};

/** Where labels repeat (表四) only a whole head tells more than the form: it must be in its order. */
function repeatedHeads(
  entries: readonly Entry[],
  range: readonly number[],
  { columns, section }: Table,
): Heads {
  const due = lines(columns).map(({ path }) => path);
  const heads = range.flatMap((index) => {
    const entry = entries[index];
    return entry?.kind === 'word' && senseOf(entry.word, 'column', section) ? [entry] : [];
  });
  const inCells = heads.every(({ form }) => form !== 'line');
  const at = inCells ? [...new Set(heads.map(({ column }) => column))].sort((a, b) => a - b) : [];
  const isPlaced = at.length === due.length && heads.length === due.length;
  const sorted = isPlaced ? heads.toSorted((a, b) => a.column - b.column) : heads;
  const isUsual =
    heads.length !== due.length ||
    sorted.every(({ word }, i) =>
      word.senses.some((s) => s.kind === 'column' && s.path === due[i]),
    );
  return {
    order: [],
    isUsual,
    at: isPlaced && isUsual ? at : null,
    mayTotalLead: false,
    hasOtherUnit: false,
  };
}

/** The entries between the figures or labels before a table and its first row. */
function headRange(entries: readonly Entry[], { section }: Table, first: number): number[] {
  const range: number[] = [];
  for (let i = first - 1; i >= 0 && range.length < 150; i -= 1) {
    const entry = entries[i];
    if (entry === undefined || isHeading(entry)) break;
    // A number of the row may stand before its label.
    if (entry.kind === 'figure' && entry.row !== entries[first]?.row) break;
    if (entry.kind === 'text' && (entry.splits || entry.bare.length > 12)) break;
    const isRow = entry.kind === 'word' && senseOf(entry.word, 'row', section) !== undefined;
    if (isRow && senseOf(entry.word, 'column', section) === undefined) break;
    range.unshift(i);
  }
  return range;
}

/** The column an entry is the label of, null for a label of no column of the form, undefined for neither. */
function columnOf(entry: Entry, table: Table): number | null | undefined {
  const columns = lines(table.columns);
  if (entry.kind === 'word') {
    const sense = senseOf(entry.word, 'column', table.section);
    const column = columns.findIndex(({ path }) => path === sense?.path);
    return column < 0 ? undefined : column;
  }
  if (entry.kind !== 'text' || entry.bare.length < 2 || !/\p{Script=Han}/u.test(entry.bare))
    return undefined;
  const printed = bare(entry.text.replace(aside, ''));
  const likely = columns.flatMap(({ label }, column) =>
    spellings(label).some((spelling) => isLike(printed, parts(spelling).text)) ? [column] : [],
  );
  const [column] = likely;
  if (likely.length === 1 && column !== undefined) return column;
  // A broken piece of a head is no column, and neither is «单位：件».
  return isPieceOf(entry.bare, table) || entry.bare.startsWith('单位') ? undefined : null;
}

/** The year and what stands in brackets: «本年(2023)制发件数», «2023年废止件数». */
const aside = /[（(〔【[][^）)〕】\]]*[）)〕】\]]|20\d\d年?度?/g;

/** A head that lost a part or has one too many: «现行有效», «自然人申请», «本年制发文件数». */
const isLike = (printed: string, label: string) =>
  (printed.length >= 3 && label.includes(printed)) ||
  printed.startsWith(label) ||
  distance(printed, label) !== null;

const isPieceOf = (printed: string, { columns }: Table) =>
  lines(columns).some(({ label }) => spellings(label).some((each) => each.includes(printed)));

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

/** The printed column of every column of the form, when cells or fields show it and none share one. */
function positions(heads: readonly Head[], table: Table): number[] | null {
  const at = lines(table.columns).map((_, column) => {
    const entry = heads.find((head) => head.column === column)?.entry;
    return entry === undefined || entry.form === 'line' ? null : entry.column;
  });
  const known = at.filter((column) => column !== null);
  return known.length === at.length && new Set(known).size === at.length ? known : null;
}

const byPosition = (heads: readonly Head[]) =>
  heads.toSorted((a, b) => a.entry.column - b.entry.column).map((head) => head.column);

/** Heads in one level are printed in order; of two levels the lower stands where its group stands in the upper. */
function orderOf(
  heads: readonly Head[],
  entries: readonly Entry[],
  range: readonly number[],
  table: Table,
): Pick<Heads, 'order' | 'mayTotalLead'> {
  const columns = lines(table.columns);
  const isBelow = (head: Head) => columns[head.column ?? -1]?.path.includes('/') === true;
  const below = heads.filter(isBelow);
  const group = range.find((index) => {
    const entry = entries[index];
    return entry?.kind === 'word' && senseOf(entry.word, 'columns', table.section) !== undefined;
  });
  const first = below[0];
  if (first === undefined || group === undefined)
    return { order: heads.map((head) => head.column), mayTotalLead: false };

  const lowest = below.at(-1) ?? first;
  const isLower = (head: Head) =>
    isBelow(head) ||
    (head.column === null &&
      head.index > first.index &&
      (head.index < lowest.index ||
        head.entry.row === lowest.entry.row ||
        head.entry.form !== 'cell'));
  const upper = heads.filter((head) => !isLower(head));
  const total = upper.find((head) => columns[head.column ?? -1]?.isTotal === true);
  const one = upper.find((head) => head !== total && head.column !== null);
  const leads = total !== undefined && one !== undefined && total.index < one.index;
  const isAbove = leads && (total.entry.row !== one.entry.row || total.entry.form === 'line');
  const inPlace = isAbove ? [...upper.filter((head) => head !== total), total] : upper;
  const before = inPlace.filter((head) => head.index < group && !(isAbove && head === total));
  const after = inPlace.filter((head) => !before.includes(head));
  const order = [...before, ...heads.filter(isLower), ...after].map((head) => head.column);
  return { order, mayTotalLead: isAbove };
}

const otherUnit = /单\s*位\s*[:：]?\s*(?:人民币)?\s*(?:元|千元|百万元|亿元|美元)/;

function namesOtherUnit(entry: Entry, pieces: readonly Piece[]): boolean {
  const from = entry.at.start;
  const piece = pieces[entry.piece];
  if (piece === undefined || from === undefined) return false;
  return otherUnit.test(piece.text.slice(from - piece.start, from - piece.start + 40));
}

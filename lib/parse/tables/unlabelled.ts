import { lines } from '#lib/form/lines.ts';
import { halfWidth } from '../figure.ts';
import { type Content, isBrokenOff } from './contents.ts';
import { type Entry, filled, type Item } from './entry.ts';
import { endsTable, senseOf } from './runs.ts';
import type { Sheet, SheetRow, Word } from './vocabulary.ts';

/** Heads of columns and what follows them up to the next heads. */
interface Stretch {
  readonly heads: Entry[];
  readonly items: Item[];
  /** Index of the last head. */
  index: number;
  /** What follows is no sentence and no figure, but holds digits: figures that run together. */
  isGlued: boolean;
}

/**
 * The one row of a table whose rows have no label (表四), once for each time it is printed: what follows
 * its heads. Where figures stand between heads, each stretch must have as many as labels of columns.
 */
export function unlabelledRow(entries: readonly Entry[], sheet: Sheet): Content[] {
  const [row] = sheet.rows;
  if (row === undefined || row.labels.length > 0) return [];
  return tablesOf(entries, sheet).flatMap((table) => contentsOf(table, row, sheet));
}

function tablesOf(entries: readonly Entry[], sheet: Sheet): Stretch[][] {
  const tables: Stretch[][] = [];
  let table: Stretch[] = [];
  entries.forEach((entry, index) => {
    const last = table.at(-1);
    if (isHead(entry, sheet)) {
      if (last !== undefined || isOwnHead(entry, sheet)) addHead(table, entry, index);
    } else if (entry.kind !== 'word' && !endsTable(entry)) last?.items.push(entry);
    else if (last !== undefined) {
      last.isGlued = last.items.length === 0 && isGlued(entry);
      tables.push(table);
      table = [];
    }
  });
  // Two words of a sentence are no head.
  return [...tables, table].filter((each) => each.flatMap(({ heads }) => heads).length > 2);
}

const isGlued = ({ kind, text }: Entry): boolean =>
  kind === 'text' && /^(?=.*\d)[\d.,，、/\\无件次条起个—-]+$/.test(halfWidth(text));

function addHead(table: Stretch[], head: Entry, index: number) {
  const last = table.at(-1);
  if (last === undefined || last.items.some((item) => item.kind === 'figure'))
    table.push({ heads: [head], items: [], index, isGlued: false });
  else {
    last.heads.push(head);
    last.index = index;
  }
}

const isHead = (entry: Entry, { section }: Sheet): boolean =>
  entry.kind === 'word' &&
  (senseOf(entry.word, 'columns', section) ?? senseOf(entry.word, 'column', section)) !== undefined;

/** Only of this table: «总计» is a head of others as well. */
const isOwnHead = (entry: Entry, sheet: Sheet): boolean =>
  entry.kind === 'word' &&
  entry.opens &&
  entry.word.senses.every(({ section }) => section === sheet.section);

function contentsOf(table: readonly Stretch[], row: SheetRow, sheet: Sheet): Content[] {
  const stretches = table.map((stretch) => ({ ...stretch, items: figuresOf(stretch, row) }));
  const whole = stretches.filter(({ items }) => filled(items).length > 0);
  const all = whole.flatMap(({ items }) => filled(items));
  const labels = whole.map(({ heads }) => columnHeads(heads, sheet));
  const isInParts =
    whole.length > 1 &&
    whole.every(({ items }, i) => labels[i]?.length === filled(items).length) &&
    isWholeHead(labels.flat(), row);
  const [first = stretches.at(-1)] = whole;
  if (first === undefined) return [];
  if (isInParts) return [contentOf({ ...first, items: all }, row)];
  return (whole.length === 0 ? [first] : whole).map((stretch) => contentOf(stretch, row));
}

const columnHeads = (heads: readonly Entry[], { section }: Sheet): Word[] =>
  heads.flatMap((head) =>
    head.kind === 'word' && senseOf(head.word, 'column', section) ? [head.word] : [],
  );

/** Every column of the form once, in its order. */
function isWholeHead(heads: readonly Word[], { table }: SheetRow): boolean {
  const columns = lines(table.columns);
  return (
    heads.length === columns.length &&
    columns.every(({ path }, i) =>
      heads[i]?.senses.some((sense) => sense.kind === 'column' && sense.path === path),
    )
  );
}

function contentOf({ heads, items, index, isGlued }: Stretch, row: SheetRow): Content {
  const [label = items[0]] = heads.slice(-1);
  if (label === undefined) throw new Error('a stretch begins with a head');
  return {
    row,
    label,
    index,
    isVariant: false,
    items,
    isExplicit: items.length > 0 && items.every((item) => isFieldOf(item, items[0])),
    unclaimed: [],
    isSuspect: isGlued,
  };
}

const isFieldOf = (item: Item, first: Item | undefined) =>
  item.form !== 'line' && item.row === first?.row;

/**
 * The rows of figures among what follows the heads: blanks beside heads are none, nor are broken pieces
 * of heads or a label before the figures («件数»).
 */
function figuresOf({ items, heads }: Stretch, row: SheetRow): Item[] {
  const headRows = new Set(heads.map((head) => head.row));
  const kept = items.filter(
    (item) =>
      !(item.kind === 'empty' && headRows.has(item.row)) &&
      !(item.kind === 'text' && isBrokenOff(item, row)),
  );
  const withFigures = new Set(kept.filter((item) => item.kind === 'figure').map(({ row }) => row));
  const rows = withFigures.size > 0 ? withFigures : new Set(kept.slice(0, 1).map(({ row }) => row));
  const inRows = kept.filter((item) => rows.has(item.row) || item.form === 'line');
  const labels = Math.max(
    0,
    inRows.findIndex((item) => item.kind !== 'text'),
  );
  const isTooLong = inRows.length > lines(row.table.columns).length;
  return labels === 1 && isTooLong ? inRows.slice(1) : inRows;
}

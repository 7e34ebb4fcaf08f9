import { lines } from '#lib/form/lines.ts';
import type { Content, Item } from './contents.ts';
import { filled } from './contents.ts';
import type { Entry } from './entries.ts';
import { isHeading, senseOf } from './runs.ts';
import { bare, type Sheet, type SheetRow } from './vocabulary.ts';

/** Heads of columns and the figures that follow them. */
interface Stretch {
  readonly heads: Entry[];
  readonly items: Item[];
}

/**
 * The one row of a table whose rows have no label (表四): what follows its heads. Where figures stand
 * between the heads, each stretch must have as many figures as column labels before them.
 */
export function unlabelledRow(entries: readonly Entry[], sheet: Sheet): Content[] {
  const [row] = sheet.rows;
  if (row === undefined || row.labels.length > 0) return [];
  return tablesOf(entries, sheet).flatMap((stretches) => contentOf(stretches, row, sheet));
}

const isHead = (entry: Entry, { section }: Sheet): boolean =>
  entry.kind === 'word' &&
  (senseOf(entry.word, 'columns', section) !== undefined ||
    senseOf(entry.word, 'column', section) !== undefined);

/** Only of this table: «总计» is a head of others as well. */
const isOwnHead = (entry: Entry, sheet: Sheet): boolean =>
  isHead(entry, sheet) &&
  entry.kind === 'word' &&
  entry.opens &&
  entry.word.senses.every(({ section }) => section === sheet.section);

function tablesOf(entries: readonly Entry[], sheet: Sheet): Stretch[][] {
  const tables: Stretch[][] = [];
  let table: Stretch[] = [];
  const close = () => {
    if (table.some(({ heads }) => heads.length > 2)) tables.push(table);
    table = [];
  };
  for (const entry of entries) {
    const last = table.at(-1);
    if (isHead(entry, sheet)) {
      if (last === undefined && !isOwnHead(entry, sheet)) continue;
      if (last === undefined || last.items.some((item) => item.kind === 'figure'))
        table.push({ heads: [entry], items: [] });
      else last.heads.push(entry);
    } else if (last === undefined) continue;
    else if (entry.kind === 'word' || endsTable(entry)) close();
    else last.items.push(entry);
  }
  close();
  return tables;
}

const endsTable = (entry: Entry) =>
  isHeading(entry) || (entry.kind === 'text' && (entry.splits || entry.bare.length > 12));

function contentOf(table: readonly Stretch[], row: SheetRow, sheet: Sheet): Content[] {
  const label = table[0]?.heads.at(-1);
  if (label === undefined) return [];
  const stretches = table.map(({ heads, items }) => ({
    heads,
    items: figuresOf(items, heads, row),
  }));
  const whole = stretches.filter(({ items }) => filled(items).length > 0);
  const content = (items: readonly Item[]): Content => ({
    row,
    label,
    items,
    isExplicit: isOneRow(items),
    unclaimed: [],
    isSuspect: false,
  });
  if (whole.length < 2) {
    const items = whole[0]?.items ?? stretches.at(-1)?.items ?? [];
    return [content(items)];
  }
  const isEach = whole.every(
    ({ heads, items }) => columnsOf(heads, sheet) === filled(items).length,
  );
  const columns = lines(row.table.columns).length;
  const all = whole.flatMap(({ items }) => filled(items));
  if (isEach && all.length === columns) return [content(all)];
  return whole.map(({ items }) => content(items));
}

const columnsOf = (heads: readonly Entry[], { section }: Sheet): number =>
  heads.filter((head) => head.kind === 'word' && senseOf(head.word, 'column', section)).length;

const isOneRow = (items: readonly Item[]): boolean =>
  items.length > 0 && items.every((item) => item.form !== 'line' && item.row === items[0]?.row);

/**
 * The rows of figures among what follows the heads: blanks beside heads are none, nor are a label before
 * the figures («件数») or broken pieces of heads.
 */
function figuresOf(items: readonly Item[], heads: readonly Entry[], row: SheetRow): Item[] {
  const headRows = new Set(heads.map((head) => head.row));
  const kept = items.filter(
    (item) =>
      !(item.kind === 'empty' && headRows.has(item.row)) &&
      !(item.kind === 'text' && isPiece(item.text, row)),
  );
  const withFigures = new Set(kept.filter((item) => item.kind === 'figure').map(({ row }) => row));
  const rows = withFigures.size > 0 ? withFigures : new Set(kept.slice(0, 1).map(({ row }) => row));
  const inRows = kept.filter((item) => rows.has(item.row) || item.form === 'line');
  const first = inRows.findIndex((item) => item.kind !== 'text');
  const labels = inRows.slice(0, Math.max(first, 0));
  return labels.length < 2 && lines(row.table.columns).length < inRows.length
    ? inRows.slice(Math.max(first, 0))
    : inRows;
}

const isPiece = (text: string, { surroundings }: SheetRow) =>
  text.split(/\s+/).every((part) => bare(part) !== '' && surroundings.includes(bare(part)));

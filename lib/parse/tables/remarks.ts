import { official } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import type { Notice } from '../fact.ts';
import type { Content } from './contents.ts';
import { type Entry, filled } from './entry.ts';
import type { RowReading } from './rows.ts';
import type { Sheet } from './vocabulary.ts';

/** What is odd about a printed sheet: how it was read, and what it holds besides the rows of the form. */
export function remarks(
  entries: readonly Entry[],
  sheet: Sheet,
  readings: readonly RowReading[],
  others: readonly (readonly Content[])[],
): Notice[] {
  const contents = readings.flatMap(({ content }) => content ?? []);
  return [
    ...duplicates(sheet, others),
    ...splitTables(entries, contents),
    ...contents.flatMap(variants),
    ...unknownRows(contents, readings),
    ...waysOfReading(readings),
    ...unreadRows(readings),
  ];
}

/** More rows than these are not told one by one. */
const MANY = 5;

/** Rows that hold figures of which some could not be placed; of a table that is so as a whole, the table. */
function unreadRows(readings: readonly RowReading[]): Notice[] {
  const unread = readings.filter(
    ({ content, fit }) => content !== null && (fit === null || fit.cells.includes('lost')),
  );
  const told = unread.filter(({ fit }) => fit === null || !(fit.how in kinds));
  return [...new Set(told.map(({ row }) => row.table))].flatMap((table) => {
    const rows = told.flatMap(({ row, content }) =>
      row.table === table && content !== null ? [content] : [],
    );
    const [first] = rows;
    return first !== undefined && rows.length > MANY
      ? [{ kind: 'row-unread', text: official(table.title), at: first.label.at } as const]
      : rows.map(({ label }) => ({ kind: 'row-unread', text: label.text, at: label.at }) as const);
  });
}

/** Two rows alone are no table, unless the sheet has no more. */
const duplicates = ({ rows }: Sheet, others: readonly (readonly Content[])[]): Notice[] =>
  others
    .filter((contents) => contents.length >= Math.min(3, rows.length))
    .map(([first]) => ({
      kind: 'duplicate-table',
      text: rows[0]?.table.title ?? '',
      at: first?.label.at ?? null,
    }));

const variants = ({ isVariant, label }: Content): Notice[] =>
  isVariant ? [{ kind: 'label-variant', text: label.text, at: label.at }] : [];

const han = /\p{Script=Han}/u;

/** Figures behind a label the form does not have, or behind that of a group: a sum somebody added. */
function unknownRows(contents: readonly Content[], readings: readonly RowReading[]): Notice[] {
  const counted = new Set(
    readings.flatMap(({ content, fit }) => (content === null ? (fit?.cells ?? []) : [])),
  );
  return contents
    .flatMap(({ unclaimed }) => unclaimed)
    .filter(({ items }) => !items.some((item) => counted.has(item)))
    .flatMap(({ title, group }): Notice[] =>
      title !== null && (group !== null || (title.kind === 'text' && han.test(title.text)))
        ? [{ kind: 'unknown-row', text: title.text, at: title.at }]
        : [],
    );
}

/** Tables whose labels stand in several grids, or whose head is printed again between its rows. */
function splitTables(entries: readonly Entry[], contents: readonly Content[]): Notice[] {
  const tables = [...new Set(contents.map(({ row }) => row.table))];
  return tables.flatMap((table): Notice[] => {
    const rows = contents.filter(({ row }) => row.table === table);
    const cut = rows.find(({ label, index }, i) => {
      const before = rows[i - 1];
      if (before === undefined) return false;
      const isOtherGrid = label.form === 'cell' && before.label.at.block !== label.at.block;
      return isOtherGrid || hasHead(entries.slice(before.index + 1, index), table);
    });
    return cut === undefined ? [] : [{ kind: 'table-split', text: table.title, at: cut.label.at }];
  });
}

const hasHead = (entries: readonly Entry[], { section }: Table): boolean =>
  entries.some(
    (entry) =>
      entry.kind === 'word' &&
      entry.word.senses.every(
        (sense) => sense.section === section && ['column', 'columns', 'head'].includes(sense.kind),
      ),
  );

const kinds = {
  'only-total': 'only-totals',
  'sums-decide': 'glued-figures',
  'all-readings-agree': 'glued-figures',
  'labels-lost': 'labels-lost',
  'columns-shifted': 'columns-shifted',
} as const;

/** One notice for each table and each way of reading that wants a human. */
function waysOfReading(readings: readonly RowReading[]): Notice[] {
  const seen = new Set<string>();
  return readings.flatMap(({ row, content, fit }) => {
    const kind = Object.entries(kinds).find(([how]) => how === fit?.how)?.[1];
    const key = `${row.table.id} ${kind}`;
    if (kind === undefined || seen.has(key)) return [];
    seen.add(key);
    const placed = (fit?.cells ?? []).flatMap((cell) =>
      cell === null || cell === 'lost' ? [] : [cell],
    );
    const at = content?.label.at ?? filled(placed)[0]?.at ?? null;
    return [{ kind, text: row.table.title, at }];
  });
}

import { type Entry, filled, type Item } from './entry.ts';
import { endsTable, type Run, senseOf } from './runs.ts';
import { bare, type Sheet, type SheetRow } from './vocabulary.ts';

/** A row label of the document with what stands behind it. */
export interface Content {
  readonly row: SheetRow;
  readonly label: Entry;
  /** Index of the label among the entries. */
  readonly index: number;
  /** The label is not spelled as on the form. */
  readonly isVariant: boolean;
  readonly items: readonly Item[];
  /** The items are the cells or fields of one printed row, empty ones included. */
  readonly isExplicit: boolean;
  /** Figures between these items and the next label; other rows', or nobody's. */
  readonly unclaimed: readonly Unclaimed[];
  /** No figures stand beside the label, and those right before it are nobody's, or another such row's: they may be its own. */
  readonly isSuspect: boolean;
}

/** Figures with no row label of the form before them. */
export interface Unclaimed {
  /** The rows of the group whose label stands right before them. */
  readonly group: { readonly first: number; readonly end: number } | null;
  /** What stands right before them, that group's label or something else. */
  readonly title: Entry | null;
  readonly items: readonly Item[];
}

export function contentsOf(entries: readonly Entry[], sheet: Sheet, run: Run): Content[] {
  const contents: Content[] = [];
  run.forEach((anchor, i) => {
    const row = sheet.rows[anchor.row];
    const label = entries[anchor.entry];
    if (row === undefined || label === undefined) return;
    const to = run[i + 1]?.entry ?? tailEnd(entries, anchor.entry);
    const claim = claimOf(entries, { at: anchor.entry, to, row, index: anchor.row, sheet });
    const isApart = claim.items.every((item) => item.row !== lastRowOf(label));
    const before = contents.at(-1)?.unclaimed.at(-1);
    const isEmpty = filled(claim.items).length === 0;
    contents.push({
      row,
      label,
      index: anchor.entry,
      isVariant: anchor.isVariant,
      items: claim.items,
      isExplicit: claim.isExplicit,
      unclaimed: unclaimedOf(entries, claim.end, to, sheet),
      // Behind the label of a group may stand a sum somebody added.
      isSuspect:
        isApart &&
        (contents.at(-1)?.isSuspect === true ||
          (before !== undefined && (isEmpty || (before.title === null && before.group === null)))),
    });
  });
  return contents;
}

const lastRowOf = (entry: Entry) => (entry.kind === 'word' ? entry.lastRow : entry.row);

/** The last row of a table ends at a heading, a word of another table, or a sentence. */
function tailEnd(entries: readonly Entry[], from: number): number {
  let end = from + 1;
  while (end < entries.length && end - from < 400 && !endsTable(entries[end])) end += 1;
  return end;
}

interface Claim {
  readonly items: Item[];
  readonly isExplicit: boolean;
  /** Index of the first entry left over. */
  readonly end: number;
}

interface Search {
  readonly at: number;
  readonly to: number;
  readonly row: SheetRow;
  readonly index: number;
  readonly sheet: Sheet;
}

function claimOf(entries: readonly Entry[], search: Search): Claim {
  const own = ownRow(entries, search);
  const n = search.row.cells.length;
  if (own.isExplicit) {
    const isPadding = own.items.every((item) => item.kind === 'empty');
    // «label |» with its figures on lines of their own; in a grid an empty row is an empty row.
    const isGrid = own.items.some((item) => item.form === 'cell');
    if (own.items.length > 0 && (isGrid || !isPadding)) return own;
  } else if (own.items.length >= n) return own;
  const following = stream(entries, search);
  return own.items.length > 0 && filled(following.items).length === 0 ? own : following;
}

/** What stands in the printed row of the label itself. */
function ownRow(entries: readonly Entry[], { at, to, row }: Search): Claim {
  const label = entries[at];
  const items: Item[] = [];
  let end = at + 1;
  for (; end < to; end += 1) {
    const entry = entries[end];
    if (label === undefined || entry?.row !== lastRowOf(label) || entry.kind === 'word') break;
    if (!isBrokenOff(entry, row)) items.push(entry);
  }
  return { items, isExplicit: label?.form !== 'line', end };
}

/** What stands on the lines after the label, up to the next word of the form or a sentence. */
function stream(entries: readonly Entry[], { at, to, row, index, sheet }: Search): Claim {
  const n = row.cells.length;
  let items: Item[] = [];
  let end = at + 1;
  for (; end < to; end += 1) {
    const entry = entries[end];
    if (entry === undefined) break;
    if (entry.kind === 'word') {
      const group = senseOf(entry.word, 'group', sheet.section);
      const isAround = group !== undefined && group.first <= index && index < group.end;
      // The label of its group, set in the middle of the group's rows.
      if (isAround && filled(items).length === 0) continue;
      break;
    }
    if (isBrokenOff(entry, row)) continue;
    if (entry.kind === 'text') {
      if (closesNote(entry.text) && filled(items).every((item) => item.kind === 'text')) {
        items = [];
        continue;
      }
      if (endsTable(entry) || filled(items).length === n) break;
    }
    items.push(entry);
  }
  return { items, isExplicit: false, end };
}

/** Part of a label or head that was broken around the figures. */
export const isBrokenOff = (entry: Entry, row: SheetRow): boolean =>
  entry.kind === 'text' &&
  entry.bare !== '' &&
  entry.text.split(/\s+/).every((part) => row.surroundings.includes(bare(part)));

const closesNote = (text: string) => /^[^（(]*[）)]/.test(text);

function unclaimedOf(
  entries: readonly Entry[],
  from: number,
  to: number,
  { section, rows }: Sheet,
): Unclaimed[] {
  const all: { group: Unclaimed['group']; title: Entry | null; items: Item[] }[] = [
    { group: null, title: null, items: [] },
  ];
  for (const entry of entries.slice(from, to)) {
    if (entry.kind === 'figure' || entry.kind === 'empty') all.at(-1)?.items.push(entry);
    else if (entry.kind === 'word') {
      const group = senseOf(entry.word, 'group', section) ?? null;
      all.push({ group, title: entry, items: [] });
    } else if (!rows.some((row) => isBrokenOff(entry, row)))
      all.push({ group: null, title: entry, items: [] });
  }
  return all.filter(({ items }) => items.some((item) => item.kind === 'figure'));
}

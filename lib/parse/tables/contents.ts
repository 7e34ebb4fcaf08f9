import { type Entry, filled, type Item } from './entry.ts';
import { endsTable, LONGEST_TAIL, type Run, senseOf } from './runs.ts';
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
  const anchors = run.toSorted((a, b) => a.entry - b.entry);
  anchors.forEach((anchor, i) => {
    const row = sheet.rows[anchor.row];
    const label = entries[anchor.entry];
    if (row === undefined || label === undefined) return;
    const to = anchors[i + 1]?.entry ?? tailEnd(entries, anchor.entry);
    const claim = claimOf(entries, { at: anchor.entry, label, to, row, index: anchor.row, sheet });
    contents.push({
      row,
      label,
      index: anchor.entry,
      isVariant: anchor.isVariant,
      items: claim.items,
      isExplicit: claim.isExplicit,
      unclaimed: unclaimedOf(entries.slice(claim.end, to), sheet),
      isSuspect: isSuspect(label, claim.items, contents.at(-1)),
    });
  });
  return contents;
}

function isSuspect(label: Entry, items: readonly Item[], before: Content | undefined): boolean {
  if (items.some((item) => item.row === lastRowOf(label))) return false;
  if (before?.isSuspect === true) return true;
  const unclaimed = before?.unclaimed.at(-1);
  if (unclaimed === undefined) return false;
  // Behind the label of a group may stand a sum somebody added, behind another label another row.
  return filled(items).length === 0 || unclaimed.title === null;
}

/** The printed row a label ends in. */
export const lastRowOf = (entry: Entry) => (entry.kind === 'word' ? entry.lastRow : entry.row);

/** The last row of a table ends at a heading or a sentence. */
function tailEnd(entries: readonly Entry[], from: number): number {
  let end = from + 1;
  while (end < entries.length && end - from < LONGEST_TAIL && !endsTable(entries[end])) end += 1;
  return end;
}

interface Claim {
  readonly items: Item[];
  readonly isExplicit: boolean;
  /** Index of the first entry left over. */
  readonly end: number;
}

/** A label, and the entries behind it up to the next one. */
interface Search {
  readonly at: number;
  readonly label: Entry;
  readonly to: number;
  readonly row: SheetRow;
  readonly index: number;
  readonly sheet: Sheet;
}

/** What stands on the line or in the cells beside the label, else what follows on the next lines. */
function claimOf(entries: readonly Entry[], search: Search): Claim {
  const beside = claimBeside(entries, search);
  const isPadding = filled(beside.items).length === 0;
  // «label |» has its figures on lines of their own; in a grid an empty row is an empty row.
  const isRow = beside.items.some((item) => item.form === 'cell') || !isPadding;
  const isWhole = beside.isExplicit ? isRow : beside.items.length >= search.row.cells.length;
  if (isWhole) return beside;
  const below = claimBelow(entries, search);
  return beside.items.length > 0 && filled(below.items).length === 0 ? beside : below;
}

function claimBeside(entries: readonly Entry[], { at, label, to, row }: Search): Claim {
  const items: Item[] = [];
  let end = at + 1;
  for (; end < to; end += 1) {
    const entry = entries[end];
    if (entry?.row !== lastRowOf(label) || entry.kind === 'word') break;
    if (!isBrokenOff(entry, row)) items.push(entry);
  }
  return { items, isExplicit: label.form !== 'line', end };
}

/** Up to the next word of the form or sentence. */
function claimBelow(entries: readonly Entry[], search: Search): Claim {
  const items: Item[] = [];
  let end = search.at + 1;
  for (; end < search.to; end += 1) {
    const entry = entries[end];
    if (entry === undefined || endsClaim(entry, items, search)) break;
    if (entry.kind === 'word' || isBrokenOff(entry, search.row)) continue;
    const isNoteEnd = entry.kind === 'text' && closesNote(entry.text);
    if (isNoteEnd && items.every((item) => item.kind !== 'figure')) items.length = 0;
    else items.push(entry);
  }
  return { items, isExplicit: false, end };
}

function endsClaim(entry: Entry, items: readonly Item[], { row, index, sheet }: Search): boolean {
  const found = filled(items).length;
  if (entry.kind === 'word') {
    // The label of its group, set in the middle of the group's rows, may come between.
    const group = senseOf(entry.word, 'group', sheet.section);
    const isAround = group !== undefined && group.first <= index && index < group.end;
    return !isAround || found > 0;
  }
  if (entry.kind !== 'text' || isBrokenOff(entry, row)) return false;
  const isNote = closesNote(entry.text) && items.every((item) => item.kind !== 'figure');
  return !isNote && (endsTable(entry) || found === row.cells.length);
}

/** Part of a label or head that was broken around the figures. */
export const isBrokenOff = (entry: Entry, row: SheetRow): boolean =>
  entry.kind === 'text' &&
  entry.bare !== '' &&
  entry.text.split(/\s+/).every((part) => row.surroundings.includes(bare(part)));

/** The rest of a note that was left open behind the label. */
const closesNote = (text: string) => /^[^（(]*[）)]/.test(text);

function unclaimedOf(entries: readonly Entry[], { section, rows }: Sheet): Unclaimed[] {
  const all: { group: Unclaimed['group']; title: Entry | null; items: Item[] }[] = [
    { group: null, title: null, items: [] },
  ];
  for (const entry of entries) {
    if (entry.kind === 'figure' || entry.kind === 'empty') all.at(-1)?.items.push(entry);
    else if (entry.kind === 'word') {
      const group = senseOf(entry.word, 'group', section) ?? null;
      all.push({ group, title: entry, items: [] });
    } else if (!rows.some((row) => isBrokenOff(entry, row)))
      all.push({ group: null, title: entry, items: [] });
  }
  return all.filter(({ items }) => items.some((item) => item.kind === 'figure'));
}

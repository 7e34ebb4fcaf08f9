import type { At } from '#lib/extract/document.ts';
import type { SectionText } from '../fact.ts';
import { type Content, contentsOf } from './contents.ts';
import type { Entry } from './entry.ts';
import { completed, runsOf } from './runs.ts';
import { unlabelledRow } from './unlabelled.ts';
import type { Sheet } from './vocabulary.ts';

/** The printings of a sheet, the one to be read first. */
export interface Copies {
  readonly all: readonly (readonly Content[])[];
  /** Nothing tells the first from the others. */
  readonly isTied: boolean;
  /** Rows that stand again in the grid of the first printing, as when one was copied and never deleted. */
  readonly again: readonly (readonly Content[])[];
  /** What stands in the section the sheet belongs to. */
  readonly own: readonly Entry[];
}

/** A printing not looked into yet. */
interface Copy {
  /** Index of its first entry. */
  readonly at: number;
  readonly rows: number;
  readonly read: () => Content[];
}

/** More printings than a page that shows its text twice and last year's tables besides. */
const MOST_COPIES = 8;

/** Of all printings those with most rows, those in their own section before others. */
export function copiesOf(
  entries: readonly Entry[],
  sheet: Sheet,
  sections: readonly SectionText[],
): Copies {
  const all = [...labelledCopies(entries, sheet), ...unlabelledCopies(entries, sheet)];
  const largest = all.reduce((most, { rows }) => Math.max(most, rows), 0);
  const whole = all.filter(({ rows }) => rows * 2 > largest);
  const range = rangeOf(entries, sheet, sections);
  const inside = whole.filter(({ at }) => range !== null && range.from <= at && at < range.to);
  const best = inside.length > 0 ? inside : whole;
  const others = inside.length > 0 ? whole.filter((copy) => !inside.includes(copy)) : [];
  const sorted = [...best.toSorted((a, b) => b.rows - a.rows), ...others].slice(0, MOST_COPIES);
  const grid = gridOf(entries, sorted[0]);
  const again = all.filter(
    (copy) => grid !== null && copy !== sorted[0] && gridOf(entries, copy) === grid,
  );
  return {
    all: sorted.map(({ read }) => read()),
    isTied: best.length > 1,
    again: again.slice(0, MOST_COPIES).map(({ read }) => read()),
    own: range === null ? [] : entries.slice(range.from, range.to),
  };
}

/** The block of the grid a printing begins in, or null when it is in none. */
const gridOf = (entries: readonly Entry[], copy: Copy | undefined): number | null => {
  const first = entries[copy?.at ?? -1];
  return first?.at.cell === undefined ? null : first.at.block;
};

const labelledCopies = (entries: readonly Entry[], sheet: Sheet): Copy[] =>
  runsOf(entries, sheet).map((run) => ({
    at: run[0]?.entry ?? 0,
    rows: run.length,
    read: () => contentsOf(entries, sheet, completed(entries, sheet, run)),
  }));

const unlabelledCopies = (entries: readonly Entry[], sheet: Sheet): Copy[] =>
  unlabelledRow(entries, sheet).map((content) => ({
    at: content.index,
    rows: 1,
    read: () => [content],
  }));

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The entries of the section a sheet belongs to. */
function rangeOf(
  entries: readonly Entry[],
  { section }: Sheet,
  sections: readonly SectionText[],
): Range | null {
  const own = sections.find(({ id }) => id === section);
  if (own === undefined) return null;
  const later = sections.map(({ at }) => at).filter((at) => isBefore(own.at, at));
  const end = later.toSorted((a, b) => (isBefore(a, b) ? -1 : 1))[0];
  const from = entries.findIndex(({ at }) => !isBefore(at, own.at));
  const to = end === undefined ? -1 : entries.findIndex(({ at }) => !isBefore(at, end));
  return { from: from < 0 ? entries.length : from, to: to < 0 ? entries.length : to };
}

const isBefore = (
  { block, cell = 0, start = 0 }: At,
  { block: otherBlock, cell: otherCell = 0, start: otherStart = 0 }: At,
): boolean => {
  if (block !== otherBlock) return block < otherBlock;
  return cell === otherCell ? start < otherStart : cell < otherCell;
};

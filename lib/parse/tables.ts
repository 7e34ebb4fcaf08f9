import type { At, Document } from '#lib/extract/document.ts';
import type { Edition } from '#lib/form/template.ts';
import { fillsTotalsOnly } from './attempts.ts';
import { type Content, contentsOf } from './contents.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { Fact, Notice, SectionText } from './fact.ts';
import { type FactsAndNotices, factsOf } from './facts.ts';
import { piecesOf } from './pieces.ts';
import { remarks } from './remarks.ts';
import { readRows, type Source } from './rows.ts';
import { completed, runsOf } from './runs.ts';
import { unlabelledRow } from './unlabelled.ts';
import { type Sheet, sheetsOf, vocabularyOf } from './vocabulary.ts';

/**
 * The figures of the three official tables, one Fact for each figure of the edition in printed order, and
 * a Notice for everything odd about them. Sections say where each table should stand; without them the
 * tables are looked for everywhere.
 */
export function readTables(
  document: Document,
  edition: Edition,
  sections: readonly SectionText[],
): { facts: Fact[]; notices: Notice[] } {
  const pieces = piecesOf(document);
  const entries = entriesOf(pieces, vocabularyOf(edition));
  const sheets = sheetsOf(edition).map((sheet) => ({
    sheet,
    copies: copiesOf(entries, sheet, rangeOf(entries, sheet, sections)),
  }));
  const keepsBlanks = sheets.some(({ copies }) => copies.all.flat().some(hasInnerBlank));
  const hasTotalsOnly = sheets.some(({ copies }) => {
    const [chosen = []] = copies.all;
    const table = chosen[0]?.row.table;
    return table !== undefined && fillsTotalsOnly(chosen, table);
  });
  const source: Source = { entries, pieces, keepsBlanks, hasTotalsOnly };
  const read = sheets.map(({ sheet, copies }) => readSheet(source, sheet, copies));
  const facts = read.flatMap((each) => each.facts);
  return { facts, notices: read.flatMap((each) => each.notices) };
}

/** Fields stand empty before figures: then blanks are written where they stand, not left out or moved to the end. */
function hasInnerBlank({ items, isExplicit }: Content): boolean {
  const last = Math.max(
    0,
    items.findLastIndex((item) => item.kind !== 'empty'),
  );
  return (
    isExplicit &&
    items.slice(0, last).some((item) => item.kind === 'empty' && item.form === 'field')
  );
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The entries of a section. */
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

const isBefore = (a: At, b: At): boolean =>
  a.block !== b.block
    ? a.block < b.block
    : (a.cell ?? 0) !== (b.cell ?? 0)
      ? (a.cell ?? 0) < (b.cell ?? 0)
      : (a.start ?? 0) < (b.start ?? 0);

/** The printings of a sheet: the one to be read first. */
interface Copies {
  readonly all: readonly (readonly Content[])[];
  /** Nothing tells the first from the others. */
  readonly isTied: boolean;
}

function copiesOf(entries: readonly Entry[], sheet: Sheet, range: Range | null): Copies {
  const all = [
    ...runsOf(entries, sheet).map((run) =>
      contentsOf(entries, sheet, completed(entries, sheet, run)),
    ),
    ...unlabelledRow(entries, sheet).map((content) => [content]),
  ];
  const size = (contents: readonly Content[]) => contents.length;
  const largest = Math.max(...all.map(size), 0);
  const whole = all.filter((contents) => size(contents) * 2 > largest);
  const inside = whole.filter((contents) => range !== null && isInside(entries, contents, range));
  const best = inside.length > 0 ? inside : whole;
  const sorted = best.toSorted((a, b) => size(b) - size(a));
  return {
    all: [...sorted, ...whole.filter((contents) => !best.includes(contents))],
    isTied: best.length > 1,
  };
}

function isInside(entries: readonly Entry[], [first]: readonly Content[], { from, to }: Range) {
  const at = first === undefined ? -1 : entries.indexOf(first.label);
  return from <= at && at < to;
}

function readSheet(source: Source, sheet: Sheet, { all, isTied }: Copies): FactsAndNotices {
  const [chosen = [], ...others] = all;
  const readings = readRows(source, sheet, chosen);
  const { facts, notices } = factsOf(sheet, readings);
  const rivals = isTied
    ? others.map((other) => factsOf(sheet, readRows(source, sheet, other)).facts)
    : [];
  return {
    facts: facts.map((fact, i) =>
      rivals.some((rival) => contradicts(rival[i], fact)) ? undecided(fact) : fact,
    ),
    notices: [...notices, ...remarks(sheet, readings, others)],
  };
}

const contradicts = (other: Fact | undefined, fact: Fact) =>
  other !== undefined && other.value !== null && fact.value !== null && other.value !== fact.value;

const undecided = (fact: Fact): Fact => ({
  ...fact,
  status: 'unread',
  value: null,
  reason: 'ambiguous',
});

import type { Entry, WordEntry } from './entry.ts';
import { distance } from './likeness.ts';
import { listNumeral } from './tokens.ts';
import { bare, type Sense, type Sheet, type Word } from './vocabulary.ts';

/** A row label of a sheet where it stands. */
export interface Anchor {
  /** Index into the rows of the sheet. */
  readonly row: number;
  /** Index into the entries. */
  readonly entry: number;
  /** Not in a spelling of the form. */
  readonly isVariant: boolean;
}

/** Row labels of one sheet in the order of the form: one printed table, or what is left of it. */
export type Run = readonly Anchor[];

export const senseOf = <K extends Sense['kind']>(
  word: Word,
  kind: K,
  section: Sheet['section'],
): Extract<Sense, { kind: K }> | undefined =>
  word.senses.find(
    (sense): sense is Extract<Sense, { kind: K }> =>
      sense.kind === kind && sense.section === section,
  );

/** A heading of a section is no part of a table. */
const isHeading = (entry: Entry | undefined): boolean =>
  entry?.kind === 'word' && entry.word.senses.some((sense) => sense.kind === 'section');

/** A heading or a sentence: no table goes on behind it. */
export const endsTable = (entry: Entry | undefined): boolean =>
  isHeading(entry) ||
  (entry?.kind === 'text' &&
    (entry.splits || (entry.bare.length > LONGEST_LABEL && !isAllDigits(entry.bare))));

/** Figures run together in one cell are no sentence, however long. */
const isAllDigits = (text: string) => /^\d+$/.test(text);

/** Longer than the labels rows of one office have; the form's own are words. */
const LONGEST_LABEL = 12;

/** «其他» and «总计» are rows and columns: only the labels around them tell. */
const isAmbiguous = (word: Word) => new Set(word.senses.map((sense) => sense.kind)).size > 1;

/**
 * A label that stands as labels of tables do: first on its line or in its cell, or behind figures and
 * labels, and with nothing but figures behind it. In a sentence it stands otherwise.
 */
function isLabel(entries: readonly Entry[], at: number): boolean {
  const label = entries[at];
  if (label?.kind !== 'word' || !label.opens) return false;
  for (let i = at + 1; entries[i]?.piece === label.lastPiece; i += 1) {
    const next = entries[i];
    if (next?.kind === 'word') break;
    if (next?.kind !== 'text') continue;
    const isLong = label.word.text.length >= 6 && next.bare.length <= 12;
    const isCell = next.bare.length <= 2;
    if (next.splits || !(isLong || isCell)) return false;
  }
  return true;
}

const isVariant = ({ word, text }: WordEntry) => !word.isOfficial || text.includes('其它');

/** All runs of a sheet, in the order of the document. */
export function runsOf(entries: readonly Entry[], sheet: Sheet): Run[] {
  const runs: Anchor[][] = [];
  let run: Anchor[] = [];
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  entries.forEach((entry, at) => {
    if (entry.kind !== 'word') return;
    if (isHeading(entry) && entry.opens) close();
    const sense = senseOf(entry.word, 'row', sheet.section);
    if (sense === undefined || isAmbiguous(entry.word) || !isLabel(entries, at)) return;
    if (sense.row <= (run.at(-1)?.row ?? -1)) close();
    run.push({ row: sense.row, entry: at, isVariant: isVariant(entry) });
  });
  close();
  return joined(entries, runs);
}

/** A stray label between two parts of a table cuts it in two, and so do rows in another order. */
function joined(entries: readonly Entry[], runs: readonly Run[]): Run[] {
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 0);
  const done: Anchor[][] = [];
  for (const run of runs) {
    if (run.length <= 2 && longest > 4) continue;
    const last = done.at(-1);
    if (last !== undefined && (follows(last, run) || completes(entries, last, run)))
      last.push(...run);
    else done.push([...run]);
  }
  return done;
}

const follows = (before: Run, run: Run) =>
  before.every(({ row }) => run.every((anchor) => row < anchor.row));

/** Right behind the other, with no row that the other has. */
function completes(entries: readonly Entry[], before: Run, run: Run): boolean {
  const from = before.at(-1)?.entry ?? 0;
  const to = run[0]?.entry ?? 0;
  const isNear = to - from < LONGEST_TAIL && !entries.slice(from, to).some(isHeading);
  return isNear && run.every(({ row }) => before.every((anchor) => anchor.row !== row));
}

/** The run with the labels that only their neighbours, or only a likeness, make sure of. */
export function completed(entries: readonly Entry[], sheet: Sheet, run: Run): Run {
  const end = endOf(entries, run);
  let anchors = run;
  for (const find of [ambiguous, alike])
    for (const gap of gapsOf(sheet, anchors, end))
      anchors = [...anchors, ...find(entries, sheet, gap)].sort((a, b) => a.row - b.row);
  return anchors;
}

/** More than stands above the first row of a table. */
export const LONGEST_HEAD = 150;

/** More than the figures of a whole table, should all labels after the last have been lost. */
export const LONGEST_TAIL = 400;

/** Where the last row of a run is over: at the next heading, or after as many things as a table can hold. */
function endOf(entries: readonly Entry[], run: Run): number {
  const last = run.reduce((most, { entry }) => Math.max(most, entry), 0);
  let end = last + 1;
  while (end < entries.length && end - last < LONGEST_TAIL && !isHeading(entries[end])) end += 1;
  return end;
}

interface Gap {
  /** Rows `[first, end)` without a label, and the entries `[from, to)` where it could stand. */
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function gapsOf(sheet: Sheet, run: Run, end: number): Gap[] {
  const bounds = [
    { row: -1, entry: Math.max(-1, (run[0]?.entry ?? 0) - LONGEST_HEAD) },
    ...run,
    { row: sheet.rows.length, entry: end },
  ];
  return bounds.slice(1).flatMap((next, i) => {
    const last = bounds[i] ?? next;
    return next.row - last.row > 1
      ? [{ first: last.row + 1, end: next.row, from: last.entry + 1, to: next.entry }]
      : [];
  });
}

function ambiguous(entries: readonly Entry[], { section }: Sheet, gap: Gap): Anchor[] {
  const found: Anchor[] = [];
  for (let at = gap.from; at < gap.to; at += 1) {
    const entry = entries[at];
    if (entry?.kind !== 'word' || !isAmbiguous(entry.word) || isInHead(entries, at)) continue;
    const row = senseOf(entry.word, 'row', section)?.row ?? -1;
    const isDue = row >= gap.first && row < gap.end && row > (found.at(-1)?.row ?? -1);
    // «合计» is a row of the form by its numeral only: «（七）合计».
    const isNamed = entry.word.isOfficial || entry.numeral === entry.word.numeral;
    if (isDue && isNamed && isLabel(entries, at))
      found.push({ row, entry: at, isVariant: isVariant(entry) });
  }
  return found;
}

/** Beside other column labels «其他» and «总计» are columns, where the head is printed again on a new page. */
function isInHead(entries: readonly Entry[], at: number): boolean {
  const isColumn = (entry: Entry | undefined) =>
    entry?.kind === 'word' &&
    entry.word.senses.every((sense) => ['column', 'columns', 'head'].includes(sense.kind));
  const skip = (from: number, step: 1 | -1) => {
    let i = from + step;
    while (entries[i]?.kind === 'empty') i += step;
    return entries[i];
  };
  return isColumn(skip(at, -1)) || isColumn(skip(at, 1));
}

function alike(entries: readonly Entry[], sheet: Sheet, gap: Gap): Anchor[] {
  const found: Anchor[] = [];
  for (let at = gap.from; at < gap.to; at += 1) {
    const entry = entries[at];
    if (entry?.kind !== 'text') continue;
    const row = likest(entry.text, sheet, found.at(-1)?.row ?? gap.first - 1, gap.end);
    if (row !== null) found.push({ row, entry: at, isVariant: true });
  }
  return found;
}

/** The row after `last` and before `end` that a text is the label of, by one best likeness. */
function likest(text: string, sheet: Sheet, last: number, end: number): number | null {
  const numeral = listNumeral.exec(text)?.[0] ?? '';
  const printed = bare(text.slice(numeral.length));
  // Its figures are glued to it.
  if (/\d/.test(printed)) return null;
  const marks = sheet.rows.map((row) => {
    // Of «（一）予以公开» broken in the middle the numeral is left.
    const begins = printed.length > 1 && row.labels.some((label) => label.startsWith(printed));
    if (begins && numeral !== '' && bare(numeral) === row.numeral) return 0;
    return Math.min(
      ...row.labels.map((label) => distance(printed, label) ?? Number.POSITIVE_INFINITY),
    );
  });
  const best = Math.min(...marks);
  if (best === Number.POSITIVE_INFINITY) return null;
  const rows = marks.flatMap((mark, row) => (mark === best ? [row] : []));
  const [row = -1] = rows;
  return rows.length === 1 && row > last && row < end ? row : null;
}

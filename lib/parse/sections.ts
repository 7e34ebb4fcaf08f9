import type { SectionId } from '#lib/form/template.ts';
import type { Notice, SectionText } from './fact.ts';
import {
  headingOf,
  isOfficialHeading,
  type Numbering,
  officialHeading,
  runningHeading,
  sectionIds,
} from './headings.ts';
import { type Piece, placeOf, printed, type Reading } from './reading.ts';

/** A section as a stretch of the reading: the heading is `[from, textFrom)`, its text `[textFrom, to)`. */
export interface Section {
  readonly id: SectionId;
  readonly from: number;
  readonly textFrom: number;
  readonly to: number;
}

interface Candidate {
  readonly order: number;
  readonly from: number;
  readonly to: number;
  /** How sure it is that this is the heading; higher is surer. */
  readonly weight: number;
}

const weights: Readonly<Record<Numbering, number>> = { own: 10, none: 6, other: 5, lower: 1 };

/**
 * The six sections by the words of their headings, not by their numerals: 五 often restarts 一、二、, and
 * sub-headings repeat the words. Of all lines that could be headings the surest ascending row is taken;
 * what is missing in it may stand out of order.
 */
export function findSections(reading: Reading): Section[] {
  const all = withoutListings(reading, candidates(reading));
  const chain = surestRow(all);
  const found = new Set(chain.map((candidate) => candidate.order));
  const astray = all.filter(
    (candidate) => candidate.weight >= weights.own && !found.has(candidate.order),
  );
  const firsts = new Map([...astray].reverse().map((candidate) => [candidate.order, candidate]));
  const headings = [...chain, ...firsts.values()].sort((a, b) => a.from - b.from);
  return headings.flatMap(({ order, from, to }, i) => {
    const id = sectionIds[order - 1];
    const end = headings[i + 1]?.from ?? reading.text.length;
    return id === undefined ? [] : [{ id, from, textFrom: to, to: end }];
  });
}

const candidates = (reading: Reading): Candidate[] =>
  reading.pieces
    .filter((piece) => piece.role !== 'chrome')
    .flatMap((piece) =>
      piece.cell === null ? [...wholeLines(piece), ...withinLine(piece)] : titleRow(piece),
    );

/** A heading printed as a row of the table itself: only in known words with its own numeral, as row labels are numbered too. */
const titleRow = (piece: Piece): Candidate[] =>
  wholeLines(piece).filter((candidate) => candidate.weight >= weights.own + 2);

function wholeLines(piece: Piece): Candidate[] {
  return headingOf(piece.plain.text).map(({ id, numbering, isKnown }) => ({
    order: sectionIds.indexOf(id) + 1,
    from: piece.from,
    to: piece.to,
    weight: weights[numbering] + (isKnown ? 2 : 0) + (piece.role === 'heading' ? 1 : 0),
  }));
}

function withinLine(piece: Piece): Candidate[] {
  const { text } = piece.plain;
  if (text.length < 8 || !/[一二三四五六][、.,:]/.test(text)) return [];
  return [...runningHeading].flatMap(([id, pattern]) =>
    [...text.matchAll(pattern)]
      .filter((match) => match[0].length < text.length)
      .map((match) => ({
        order: sectionIds.indexOf(id) + 1,
        from: piece.from + match.index,
        to: piece.from + match.index + match[0].length,
        weight: weights.own + 1,
      })),
  );
}

/** Between headings that are only listed stand page numbers and punctuation. */
const nothing = /^[\s\d.…·,;、:()和及-]*$/;

/** Leaves out headings of a table of contents or of an introduction, unless the section has no other. */
function withoutListings(reading: Reading, all: readonly Candidate[]): Candidate[] {
  const sorted = [...all].sort((a, b) => a.from - b.from);
  const follows = (a: Candidate | undefined, b: Candidate) =>
    a !== undefined &&
    b.order === a.order + 1 &&
    b.from >= a.to &&
    b.from - a.to < 40 &&
    nothing.test(reading.text.slice(a.to, b.from));
  const listed = new Set<Candidate>();
  let run: Candidate[] = [];
  for (const candidate of sorted) {
    if (!follows(run.at(-1), candidate)) run = [];
    run.push(candidate);
    if (run.length >= 3) for (const each of run) listed.add(each);
  }
  const unlisted = new Set(sorted.filter((each) => !listed.has(each)).map(({ order }) => order));
  return sorted.filter((candidate) => !listed.has(candidate) || !unlisted.has(candidate.order));
}

/**
 * The ascending row of headings of greatest weight. Of equals the later, as contents come before text;
 * but of two reports in one file the first.
 */
function surestRow(all: readonly Candidate[]): Candidate[] {
  const earlier = surestAscending(all, (a, b) => a > b);
  const later = surestAscending(all, (a, b) => a >= b);
  const end = earlier.at(-1)?.to ?? 0;
  const isApart = end <= (later[0]?.from ?? 0);
  return isApart && end - (earlier[0]?.from ?? 0) > longestContents ? earlier : later;
}

/** Characters a table of contents takes at most; a report takes thousands. */
const longestContents = 500;

function surestAscending(
  all: readonly Candidate[],
  outweighs: (weight: number, best: number) => boolean,
): Candidate[] {
  interface Row {
    readonly weight: number;
    readonly last: Candidate;
    readonly before: Row | null;
  }
  let best: Row | null = null;
  const bestUpTo: (Row | null)[] = sectionIds.map(() => null);
  for (const last of all) {
    const before = bestUpTo
      .slice(0, last.order - 1)
      .reduce<Row | null>((a, b) => ((b?.weight ?? 0) > (a?.weight ?? 0) ? b : a), null);
    const row = { weight: last.weight + (before === null ? 0 : before.weight), last, before };
    if (outweighs(row.weight, bestUpTo[last.order - 1]?.weight ?? 0))
      bestUpTo[last.order - 1] = row;
    if (outweighs(row.weight, best?.weight ?? 0)) best = row;
  }
  const chain: Candidate[] = [];
  for (let row: Row | null = best; row !== null; row = row.before) chain.unshift(row.last);
  return chain;
}

/** Sections as published: with their place, and the blocks their text stands in. */
export const publishedSections = (
  reading: Reading,
  found: readonly Section[],
): readonly SectionText[] =>
  found.flatMap(({ id, from, textFrom, to }) => {
    const at = placeOf(reading, from, textFrom);
    if (at === null) return [];
    const inside = reading.pieces.filter((piece) => piece.to > textFrom && piece.from < to);
    const first = inside[0]?.block ?? at.block + 1;
    const last = inside.at(-1)?.block ?? at.block;
    return [{ id, heading: printed(reading, from, textFrom), at, blocks: [first, last + 1] }];
  });

/** Missing, renamed and misplaced headings. */
export function sectionNotices(reading: Reading, found: readonly Section[]): Notice[] {
  const missing = sectionIds
    .filter((id) => !found.some((section) => section.id === id))
    .map(
      (id): Notice => ({
        kind: 'section-missing',
        text: `${id}、${officialHeading(id)}`,
        at: null,
      }),
    );
  const odd = found.flatMap((section, i): Notice[] => {
    const text = printed(reading, section.from, section.textFrom);
    const at = placeOf(reading, section.from, section.textFrom);
    const before = found[i - 1];
    const isAstray =
      before !== undefined && sectionIds.indexOf(before.id) > sectionIds.indexOf(section.id);
    return [
      ...(isOfficialHeading(section.id, text)
        ? []
        : [{ kind: 'section-renamed', text, at } as const]),
      ...(isAstray ? [{ kind: 'section-order', text, at } as const] : []),
    ];
  });
  return [...missing, ...odd];
}

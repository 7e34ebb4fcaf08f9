import type { At, Place } from '#lib/extract/document.ts';

/** Something of the report and where it stands in the document. */
export interface Mark {
  /** Key of a figure, or the id of a claim, a finding, a notice or a part of the identity. */
  readonly id: string;
  readonly at: At;
}

/** A stretch of text and everything that stands there. */
export interface Segment {
  readonly text: string;
  readonly ids: readonly string[];
}

type Stretch = { readonly id: string; readonly start: number; readonly end: number };

/** The text cut wherever a mark begins or ends. Marks may overlap; what lies outside is dropped. */
export function segments(text: string, marks: readonly Mark[]): Segment[] {
  const stretches = marks.map(
    ({ id, at }): Stretch => ({
      id,
      start: Math.max(0, at.start ?? 0),
      end: Math.min(text.length, at.end ?? text.length),
    }),
  );
  const edges = new Set([0, text.length, ...stretches.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? text.length;
    const over = stretches.filter((s) => s.start <= start && end <= s.end && s.start < s.end);
    return { text: text.slice(start, end), ids: over.map((s) => s.id) };
  });
}

/** Marks that are all there is in a text, so that its whole cell or line is the place. */
export function wholeMarks(text: string, marks: readonly Mark[]): Mark[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return marks.filter(({ at }) => (at.start ?? 0) <= start && (at.end ?? text.length) >= end);
}

const placeOf = (block: number, cell: number | undefined) => `${block}/${cell ?? ''}`;

/** Looks up the marks of a text block, or of a cell of a grid. */
export function marksByPlace(marks: readonly Mark[]) {
  const places = new Map<string, Mark[]>();
  for (const mark of marks) {
    const place = placeOf(mark.at.block, mark.at.cell);
    places.set(place, [...(places.get(place) ?? []), mark]);
  }
  return (block: number, cell?: number): readonly Mark[] => places.get(placeOf(block, cell)) ?? [];
}

/** Line of the file, where it has lines. */
export const lineOf = (place: Place): number | undefined =>
  'line' in place ? place.line : undefined;

/** Page of the file, where it has pages. */
export const pageOf = (place: Place): number | undefined =>
  'page' in place ? place.page : undefined;

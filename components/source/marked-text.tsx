import { Fragment } from 'react';
import { type Mark, segments } from './segments.ts';

export type MarksAt = (block: number, cell?: number) => readonly Mark[];

/** The attribute by which the desk finds an element that is, as a whole, the place of something. */
export const placesOf = (marks: readonly Mark[]) =>
  marks.length > 0 ? { 'data-places': marks.map(({ id }) => id).join(' ') } : {};

/** A text with the place of each of its marks. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return text;
  return segments(text, marks).map(({ text: piece, ids }, i) =>
    ids.length === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a stored text never move
      <Fragment key={i}>{piece}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={i} data-places={ids.join(' ')}>
        {piece}
      </span>
    ),
  );
}

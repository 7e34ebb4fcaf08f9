import { Fragment } from 'react';
import { type Mark, segments, wholeMarks } from './segments.ts';

export type MarksAt = (block: number, cell?: number) => readonly Mark[];

/** The attribute by which the desk finds an element that is, as a whole, the place of something. */
export function placesOf(text: string, marks: readonly Mark[]) {
  const ids = wholeMarks(text, marks).map((mark) => mark.id);
  return ids.length > 0 ? { 'data-places': ids.join(' ') } : {};
}

/** A text with the place of each mark that covers only a part of it. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const whole = wholeMarks(text, marks);
  const parts = marks.filter((mark) => !whole.includes(mark));
  if (parts.length === 0) return text;
  return segments(text, parts).map((piece, i) =>
    piece.ids.length === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a stored text never move
      <Fragment key={i}>{piece.text}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={i} data-places={piece.ids.join(' ')}>
        {piece.text}
      </span>
    ),
  );
}

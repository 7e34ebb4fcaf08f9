import { Fragment } from 'react';
import { cx } from '#components/ui/class-names.ts';
import type { Told, ToldNumber } from '#lib/checks/finding.ts';
import { type Mark, segments } from './segments.ts';
import { toldLooks } from './told-legend.tsx';

export type MarksAt = (block: number, cell?: number) => readonly Mark[];

/** The attribute by which the desk finds an element that is, as a whole, the place of something. */
export const placesOf = (marks: readonly Mark[]) =>
  marks.length > 0 ? { 'data-places': marks.map(({ id }) => id).join(' ') } : {};

/** A stretch that is a number of the prose goes by a mark of its own, which is no place to lead to. */
const asMark = ({ told, at }: ToldNumber): Mark => ({ id: `told:${told}`, at });
const toldBy = (ids: readonly string[]): Told | undefined =>
  ids.flatMap((id) => (id.startsWith('told:') ? [id.slice('told:'.length) as Told] : []))[0];

/** A text with the place of each of its marks, its numbers coloured by what they were laid beside. */
export function MarkedText(props: {
  text: string;
  marks: readonly Mark[];
  told?: readonly ToldNumber[];
}) {
  const { text, told = [] } = props;
  const marks = [...props.marks, ...told.map(asMark)];
  if (marks.length === 0) return text;
  return segments(text, marks).map(({ text: piece, ids }, i) => {
    const state = toldBy(ids);
    const places = ids.filter((id) => !id.startsWith('told:'));
    return ids.length === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a stored text never move
      <Fragment key={i}>{piece}</Fragment>
    ) : (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        key={i}
        {...(places.length > 0 && { 'data-places': places.join(' ') })}
        {...(state && { 'data-told': state, className: cx(toldLooks[state].look) })}
      >
        {piece}
      </span>
    );
  });
}

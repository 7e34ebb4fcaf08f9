import type { Told } from '#lib/checks/finding.ts';
import { toldWords } from '#lib/wording/claim.ts';
import { type Mark, segments } from './segments.ts';
import { toldLooks } from './told-legend.tsx';

export type MarksAt = (block: number, cell?: number) => readonly Mark[];

/** The attribute by which the desk finds an element that is, as a whole, the place of something. */
export const placesOf = (marks: readonly Pick<Mark, 'id'>[]) =>
  marks.length > 0 ? { 'data-places': marks.map(({ id }) => id).join(' ') } : {};

/** A number of the prose and where it stands; its id leads to what is known of it. */
export interface ToldMark extends Mark {
  readonly told: Told;
  /** Whether the tab key stops here: the arrow keys go on to the others. */
  readonly isFirst: boolean;
}

/** What makes a link of a number of the prose, in words and on the picture of a page. */
export const toldLink = ({ id, told, isFirst }: ToldMark, text: string) => ({
  href: `#${id}`,
  'data-told': told,
  'data-places': id,
  'aria-label': `${text}，${toldWords[told]}`,
  tabIndex: isFirst ? 0 : -1,
});

/** A text with the place of each of its marks; its numbers lead to what they were laid beside. */
export function MarkedText(props: {
  text: string;
  marks: readonly Mark[];
  told?: readonly ToldMark[];
}) {
  const { text, marks, told = [] } = props;
  if (marks.length + told.length === 0) return text;
  return segments(text, [...marks, ...told]).map(({ text: piece, ids }, i) => {
    const number = told.find(({ id }) => ids.includes(id));
    const places = ids.filter((id) => id !== number?.id);
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a stored text never move
    return <Piece key={i} text={piece} number={number} places={places} />;
  });
}

function Piece(props: { text: string; number: ToldMark | undefined; places: readonly string[] }) {
  const { text, number, places } = props;
  const words = number ? (
    <a {...toldLink(number, text)} className={toldLooks[number.told]}>
      {text}
    </a>
  ) : (
    text
  );
  return places.length === 0 ? words : <span data-places={places.join(' ')}>{words}</span>;
}

import { z } from 'zod';
import type { Place } from '#lib/extract/document.ts';
import { type Column, column, differences, sums } from './columns.ts';

/** Where texts stand in the file: offset and line of what is written, page and edges of what is drawn. */
export const filePlaces = {
  start: column,
  /** Length in the file, less the length of the text. */
  surplus: column,
  line: column,
  /** Page, left, top, right, bottom of what stands on a page; edges in hundredths. */
  spots: z.tuple([column, column, column, column, column]).exactOptional(),
};
const shape = z.object(filePlaces);

interface Placed {
  readonly text: string;
  readonly place: Place;
}

/** The places of texts in their order, column by column. */
export function packFilePlaces(placed: readonly Placed[]): z.infer<typeof shape> {
  const stretches = placed.map(({ place }) => ('line' in place ? place : null));
  const spots = placed.map(({ place }) => ('page' in place ? place : null));
  const edge = (side: 'left' | 'top' | 'right' | 'bottom') =>
    differences(spots.map((spot) => spot && hundredths(spot[side])));
  const spot: Spots = [
    differences(spots.map((found) => found?.page)),
    edge('left'),
    edge('top'),
    edge('right'),
    edge('bottom'),
  ];
  return {
    start: differences(stretches.map((stretch) => stretch?.start)),
    surplus: differences(
      stretches.map(
        (stretch, i) => stretch && stretch.end - stretch.start - (placed[i]?.text.length ?? 0),
      ),
    ),
    line: differences(stretches.map((stretch) => stretch?.line)),
    ...(spots.some((found) => found !== null) && { spots: spot }),
  };
}

type Spots = [Column, Column, Column, Column, Column];

/** Edges as whole numbers. */
export const hundredths = (length: number) => Math.round(length * 100);

/** The place of each text again, by its position in the list. */
export function filePlacesOf({
  start,
  surplus,
  line,
  spots,
}: z.infer<typeof shape>): (i: number, text: string) => Place {
  const [starts, surpluses, lines] = [sums(start), sums(surplus), sums(line)];
  const edges = spots?.map(sums) ?? [];
  const numbers = (columns: readonly Column[], i: number) =>
    columns.map((values) => values[i] ?? absent(i));
  return (i, text) => {
    if (typeof lines[i] === 'number') {
      const [from = 0, more = 0, line = 0] = numbers([starts, surpluses, lines], i);
      return { start: from, end: from + text.length + more, line };
    }
    const [page = 0, left = 0, top = 0, right = 0, bottom = 0] = numbers(edges, i);
    if (page === 0) return absent(i);
    return { page, left: left / 100, top: top / 100, right: right / 100, bottom: bottom / 100 };
  };
}

/** Throws: other columns say that something is there, and this one has ended. */
export function absent(i: number): never {
  throw new Error(`No place packed at ${i}`);
}

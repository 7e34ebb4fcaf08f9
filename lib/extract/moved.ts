import type { Block, Place, Spot } from './document.ts';

/** How places change; what is on a page stays on one. */
export interface Move {
  readonly place: (place: Place) => Place;
  readonly spot: (spot: Spot) => Spot;
}

/** The move of what stands on pages; all else stays. */
export const onPages = (spot: Move['spot']): Move => ({
  spot,
  place: (place) => ('page' in place ? spot(place) : place),
});

/** A block with all its places elsewhere. */
export function moved(block: Block, { place, spot }: Move): Block {
  if (block.kind === 'grid')
    return {
      ...block,
      place: place(block.place),
      cells: block.cells.map((cell) => ({ ...cell, place: place(cell.place) })),
    };
  const { numbers } = block;
  return {
    ...block,
    place: place(block.place),
    ...(numbers && { numbers: numbers.map((drawn) => ({ ...drawn, spot: spot(drawn.spot) })) }),
  };
}

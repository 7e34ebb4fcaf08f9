import type { z } from 'zod';
import type { At } from '#lib/extract/document.ts';
import type { places } from './json.ts';

type Places = z.infer<typeof places>;

/**
 * Places of neighbouring figures differ by one cell or one line, so differences deflate to almost
 * nothing: column by column, each number less the one before it. Null where a place has none.
 */
export const packPlaces = (list: readonly (At | null)[]): Places => ({
  block: differences(list.map((at) => at?.block)),
  cell: differences(list.map((at) => at?.cell)),
  start: differences(list.map((at) => at?.start)),
  end: differences(list.map((at) => at?.end)),
});

export function unpackPlaces(packed: Places): (At | null)[] {
  const cells = sums(packed.cell);
  const starts = sums(packed.start);
  const ends = sums(packed.end);
  return sums(packed.block).map((block, i) =>
    block === null ? null : placeOf(block, cells[i], starts[i], ends[i]),
  );
}

type Maybe = number | null | undefined;
const given = (value: Maybe): value is number => value !== null && value !== undefined;

const placeOf = (block: number, cell: Maybe, start: Maybe, end: Maybe): At => ({
  block,
  ...(given(cell) && { cell }),
  ...(given(start) && { start }),
  ...(given(end) && { end }),
});

function differences(values: readonly Maybe[]): (number | null)[] {
  let before = 0;
  return values.map((value) => {
    if (!given(value)) return null;
    const difference = value - before;
    before = value;
    return difference;
  });
}

function sums(differences: readonly (number | null)[]): (number | null)[] {
  let before = 0;
  return differences.map((difference) => {
    if (difference === null) return null;
    before += difference;
    return before;
  });
}

import { z } from 'zod';
import type { At } from '#lib/extract/document.ts';
import { type Column, column, differences, nothingElse, sums } from './columns.ts';

/** Places of a list: blocks, cells, starts, ends. A column that is null throughout is left out. */
export const places = z.object({
  b: column.exactOptional(),
  c: column.exactOptional(),
  s: column.exactOptional(),
  e: column.exactOptional(),
});
type Places = z.infer<typeof places>;

export function packPlaces(list: readonly (At | null)[]): Places {
  for (const at of list) onlyNumbers(at);
  return {
    ...kept('b', differences(list.map((at) => at?.block))),
    ...kept('c', differences(list.map((at) => at?.cell))),
    ...kept('s', differences(list.map((at) => at?.start))),
    ...kept('e', differences(list.map((at) => at?.end))),
  };
}

function onlyNumbers(at: At | null): void {
  if (at === null) return;
  const { block, cell, start, end, ...rest } = at;
  nothingElse(rest);
}

const kept = <K extends string>(name: K, values: Column) =>
  values.some((value) => value !== null) ? { [name]: values } : {};

/** The places again; `count` of them, by default as many as have a block. */
export function unpackPlaces(
  { b = [], c = [], s = [], e = [] }: Places,
  count: number = b.length,
): (At | null)[] {
  const [blocks, cells, starts, ends] = [sums(b), sums(c), sums(s), sums(e)];
  return Array.from({ length: count }, (_, i) => placeOf(blocks[i], cells[i], starts[i], ends[i]));
}

type Maybe = number | null | undefined;
const given = (value: Maybe): value is number => value !== null && value !== undefined;

const placeOf = (block: Maybe, cell: Maybe, start: Maybe, end: Maybe): At | null =>
  given(block)
    ? {
        block,
        ...(given(cell) && { cell }),
        ...(given(start) && { start }),
        ...(given(end) && { end }),
      }
    : null;

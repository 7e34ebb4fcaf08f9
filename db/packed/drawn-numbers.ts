import { z } from 'zod';
import type { Block, DrawnNumber } from '#lib/extract/document.ts';
import { column, differences, sums } from './columns.ts';
import { absent, hundredths } from './file-places.ts';

/** Numbers drawn on pages: which block, start, end, page, left, top, right, bottom; edges in hundredths. */
export const drawnNumbers = z.tuple([
  column,
  column,
  column,
  column,
  column,
  column,
  column,
  column,
]);

/** Nothing where no number is drawn. */
export function packNumbers(blocks: readonly Block[]): { numbers?: Numbers } {
  const drawn = blocks.flatMap((block, i) =>
    block.kind === 'text' ? (block.numbers ?? []).map((number) => ({ ...number, block: i })) : [],
  );
  if (drawn.length === 0) return {};
  const each = (value: (number: (typeof drawn)[number]) => number) => differences(drawn.map(value));
  const numbers: Numbers = [
    each(({ block }) => block),
    each(({ start }) => start),
    each(({ end }) => end),
    each(({ spot }) => spot.page),
    each(({ spot }) => hundredths(spot.left)),
    each(({ spot }) => hundredths(spot.top)),
    each(({ spot }) => hundredths(spot.right)),
    each(({ spot }) => hundredths(spot.bottom)),
  ];
  return { numbers };
}

type Numbers = z.infer<typeof drawnNumbers>;

/** The numbers of every block that has some. */
export function numbersOf(
  packed: Numbers | undefined,
): ReadonlyMap<number, readonly DrawnNumber[]> {
  const numbers = new Map<number, DrawnNumber[]>();
  const columns = packed?.map(sums) ?? [];
  for (const i of columns[0]?.keys() ?? []) {
    const [block = 0, start = 0, end = 0, page = 0, ...edges] = columns.map(
      (values) => values[i] ?? absent(i),
    );
    const [left = 0, top = 0, right = 0, bottom = 0] = edges.map((edge) => edge / 100);
    const drawn = { start, end, spot: { page, left, top, right, bottom } };
    numbers.set(block, [...(numbers.get(block) ?? []), drawn]);
  }
  return numbers;
}

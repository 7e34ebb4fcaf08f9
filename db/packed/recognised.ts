import { z } from 'zod';
import type { Recognised } from '#lib/extract/document.ts';
import { column, differences, nothingElse, sums } from './columns.ts';

/** How sure recognised texts are; of given ones nothing. */
export const recognitions = {
  /** Confidence in thousandths; null where the characters were given. */
  confidence: column.exactOptional(),
  /** What the second look read, where it is not the text again. */
  second: z.record(z.string(), z.string().nullable()).exactOptional(),
};
const shape = z.object(recognitions);

interface Made {
  readonly text: string;
  readonly recognised?: Recognised;
}

/** Nothing where all texts were given. */
export function packRecognised(placed: readonly Made[]): z.infer<typeof shape> {
  if (placed.every(({ recognised }) => recognised === undefined)) return {};
  const others = placed.flatMap(({ text, recognised }, i) =>
    recognised === undefined || recognised.second === text ? [] : [[i, recognised.second]],
  );
  return {
    confidence: differences(
      placed.map(({ recognised }) => recognised && Math.round(recognised.confidence * 1000)),
    ),
    second: Object.fromEntries(others),
  };
}

/** How each text was recognised again, by its position in the list; null where it was given. */
export function recognisedOf({ confidence, second = {} }: z.infer<typeof shape>) {
  const sure = confidence && sums(confidence);
  return (i: number, text: string): Recognised | null => {
    const thousandths = sure?.[i] ?? null;
    if (thousandths === null) return null;
    const other = second[i];
    return { confidence: thousandths / 1000, second: other === undefined ? text : other };
  };
}

/** It and nothing else. */
export function onlyRecognised({ confidence, second, ...rest }: Recognised): Recognised {
  nothingElse(rest);
  return { confidence, second };
}

import { z } from 'zod';

/**
 * A list of numbers as differences: neighbours in a document differ by one cell or one line, which
 * deflates to almost nothing. Null where there is no number.
 */
export const differences = (values: readonly (number | null | undefined)[]): Column => {
  let before = 0;
  return values.map((value) => {
    if (value === null || value === undefined) return null;
    const difference = value - before;
    before = value;
    return difference;
  });
};

export const sums = (differences: Column): Column => {
  let before = 0;
  return differences.map((difference) => {
    if (difference === null) return null;
    before += difference;
    return before;
  });
};

export const column = z.array(z.int().nullable());
export type Column = z.infer<typeof column>;

/** Takes numbers off a list one by one; throws when the list is too short. */
export function taker<T>(values: readonly T[]): () => NonNullable<T> {
  let next = 0;
  return () => {
    const value = values[next];
    next += 1;
    if (value === undefined || value === null) throw new Error(`Nothing packed at ${next - 1}`);
    return value;
  };
}

/** Names of a union as a shape. A name that is added to the union is missing here until it compiles. */
export const names = <T extends string>(all: Record<T, true>): z.ZodType<T> =>
  z.custom<T>((name) => typeof name === 'string' && name in all);

/** Says that nothing was left over, so that a field added to a published type is not lost in silence. */
export const nothingElse = (_: Readonly<Record<string, never>>): void => undefined;

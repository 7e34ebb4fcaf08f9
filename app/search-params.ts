import { z } from 'zod';
import { firstOf, type Query, valuesOf } from '#components/ui/query.ts';

/** What Next hands a page. */
export type SearchParams = Promise<Query>;

const whole = z.coerce.number().int().positive();

/** The id in a path, or undefined for what is none. */
export const wholeId = (text: string): number | undefined => whole.safeParse(text).data;

/** A whole number of an address, or undefined: an address typed wrongly is not an error. */
export function wholeIn(query: Query, name: string): number | undefined {
  return whole.safeParse(firstOf(query, name)).data;
}

/** The units, years and district of an address, as the queries want them. */
export const filterOf = (query: Query) => ({
  from: wholeIn(query, 'from'),
  to: wholeIn(query, 'to'),
  publishers: someOf(valuesOf(query, 'unit').flatMap((id) => whole.safeParse(id).data ?? [])),
  district: firstOf(query, 'district'),
});

/** No box ticked means all of them. */
const someOf = <T>(values: readonly T[]) => (values.length > 0 ? values : undefined);

/** One of some words, or undefined for what is none of them. */
export const oneOf = <const T extends string>(
  words: readonly T[],
  query: Query,
  name: string,
): T | undefined => words.find((word) => word === firstOf(query, name));

/** The page of a list, from 1. */
export const pageOf = (query: Query): number => wholeIn(query, 'page') ?? 1;

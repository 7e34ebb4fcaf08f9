import { redirect } from 'next/navigation';
import { z } from 'zod';
import { firstOf, hrefWith, type Query, valuesOf } from '#components/ui/query.ts';

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
  ...spanOf(wholeIn(query, 'from'), wholeIn(query, 'to')),
  publishers: someOf(valuesOf(query, 'unit').flatMap((id) => whole.safeParse(id).data ?? [])),
  district: firstOf(query, 'district'),
});

/** Two years chosen the wrong way round are the same span. */
const spanOf = (from: number | undefined, to: number | undefined) =>
  from !== undefined && to !== undefined && from > to ? { from: to, to: from } : { from, to };

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

/** A page behind the end, kept from a list that was longer, leads to the last one there is. */
export function endAtLast(path: string, query: Query, total: number, size: number): void {
  const last = Math.max(1, Math.ceil(total / size));
  if (pageOf(query) <= last) return;
  redirect(hrefWith(path, query, { page: last === 1 ? undefined : String(last) }));
}

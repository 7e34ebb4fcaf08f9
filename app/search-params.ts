import { z } from 'zod';
import { firstOf, type Query, valuesOf } from '#components/ui/query.ts';

/** What Next hands a page. */
export type SearchParams = Promise<Query>;

const whole = z.coerce.number().int().positive();

/** A whole number of an address, or undefined: an address typed wrongly is not an error. */
export function wholeIn(query: Query, name: string): number | undefined {
  return whole.safeParse(firstOf(query, name)).data;
}

/** The units, years and district of an address, as the queries want them. */
export function filterOf(query: Query) {
  const from = wholeIn(query, 'from');
  const to = wholeIn(query, 'to');
  const publishers = valuesOf(query, 'unit').flatMap((id) => whole.safeParse(id).data ?? []);
  const district = firstOf(query, 'district');
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(publishers.length > 0 && { publishers }),
    ...(district !== undefined && { district }),
  };
}

import type { Query } from '#components/ui/query.ts';

/** The search parameters of an address, as pages get them. */
export function queryOf(request: Request): Query {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries([...searchParams.keys()].map((key) => [key, searchParams.getAll(key)]));
}

/** The day here, not in Greenwich, as `YYYY-MM-DD`. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

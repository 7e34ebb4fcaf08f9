import { firstOf, type Query } from '#components/ui/query.ts';

/** What a link to a report asks to be marked: `?cell=` a figure, `?finding=` a rule and its subject. */
export function startOf(query: Query): string {
  const finding = firstOf(query, 'finding');
  return firstOf(query, 'cell') ?? (finding === undefined ? '' : `finding:${finding}`);
}

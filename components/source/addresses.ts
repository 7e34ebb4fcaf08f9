import { firstOf, type Query } from '#components/ui/query.ts';
import { proseMetrics, type Report } from '#lib/parse/fact.ts';
import { claimId } from './marks.ts';

/**
 * What a link to a report asks to be marked: `?cell=` a figure, or a quantity told in prose, which stands
 * where its claim does; `?finding=` a rule and its subject.
 */
export function startOf(query: Query, { claims, year }: Pick<Report, 'claims' | 'year'>): string {
  const cell = firstOf(query, 'cell');
  const finding = firstOf(query, 'finding');
  if (cell === undefined) return finding === undefined ? '' : `finding:${finding}`;
  if (!Object.hasOwn(proseMetrics, cell)) return cell;
  const claim = claims.findIndex((told) => told.metric === cell && (told.year ?? year) === year);
  return claim < 0 ? '' : claimId(claim);
}

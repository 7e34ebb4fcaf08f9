import { firstOf, type Query } from '#components/ui/query.ts';
import type { At } from '#lib/extract/document.ts';
import { proseMetrics, type Report } from '#lib/parse/fact.ts';
import { claimId } from './marks.ts';
import type { Mark } from './segments.ts';

const placeId = 'place';

/** Words of the document, as `?place=` of a link to the report asks for them. */
export const placeText = ({ block, cell, start, end }: At): string =>
  [block, cell ?? '', start ?? '', end ?? ''].join('.');

/**
 * The words of the document a link asks for: `?place=` block, cell (empty in a text), start and end with
 * points between. They stand beside the marks of the report.
 */
export function placeAsked(query: Query): Mark[] {
  const asked = /^(\d{1,6})\.(\d{0,6})\.(\d{1,7})\.(\d{1,7})$/.exec(firstOf(query, 'place') ?? '');
  if (asked === null) return [];
  const [, block, cell, start, end] = asked;
  const at = { block: Number(block), start: Number(start), end: Number(end) };
  return [{ id: placeId, at: cell ? { ...at, cell: Number(cell) } : at }];
}

/**
 * What a link to a report asks to be marked: `?cell=` a figure, or a quantity told in prose, which stands
 * where its claim does; `?finding=` a rule and its subject; `?place=` words of the document.
 */
export function startOf(query: Query, { claims, year }: Pick<Report, 'claims' | 'year'>): string {
  if (placeAsked(query).length > 0) return placeId;
  const cell = firstOf(query, 'cell');
  const finding = firstOf(query, 'finding');
  if (cell === undefined) return finding === undefined ? '' : `finding:${finding}`;
  if (!Object.hasOwn(proseMetrics, cell)) return cell;
  const claim = claims.findIndex((told) => told.metric === cell && (told.year ?? year) === year);
  return claim < 0 ? '' : claimId(claim);
}

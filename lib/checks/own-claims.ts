import type { At } from '#lib/extract/document.ts';
import type { Claim, Report } from '#lib/parse/fact.ts';

/** The numbers told exactly (no 余, 约, 近) of the report's own year; a sentence that names none speaks of that. */
export const ownClaims = ({ claims, year: own }: Report): Claim[] =>
  claims.filter(({ qualifier, year }) => qualifier === null && (year === null || year === own));

/** Whether a stretch of a document holds another; without an end it reaches to that of its block. */
export const holds = (stretch: At, part: At): boolean =>
  stretch.block === part.block &&
  stretch.cell === part.cell &&
  (stretch.start ?? 0) <= (part.start ?? 0) &&
  (part.end ?? Infinity) <= (stretch.end ?? Infinity);

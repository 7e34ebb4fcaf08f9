import type { At } from '#lib/extract/document.ts';
import type { Claim, Report } from '#lib/parse/fact.ts';

/** The numbers told exactly (no 余, 约, 近) of the report's own year; a sentence that names none speaks of that. */
export const ownClaims = ({ claims, year: own }: Report): Claim[] =>
  claims.filter(({ qualifier, year }) => qualifier === null && (year === null || year === own));

/** The own claims that stand within a stretch of the document; found by its block, as hostile texts have 10,000. */
export function ownClaimsIn(report: Report): (stretch: At) => readonly Claim[] {
  const byBlock = new Map<number, Claim[]>();
  for (const claim of ownClaims(report)) {
    const known = byBlock.get(claim.at.block);
    if (known === undefined) byBlock.set(claim.at.block, [claim]);
    else known.push(claim);
  }
  return (stretch) => byBlock.get(stretch.block)?.filter(({ at }) => holds(stretch, at)) ?? [];
}

/** Whether a stretch of a document holds another; without an end it reaches to that of its block. */
export const holds = (stretch: At, part: At): boolean =>
  stretch.block === part.block &&
  stretch.cell === part.cell &&
  (stretch.start ?? 0) <= (part.start ?? 0) &&
  (part.end ?? Infinity) <= (stretch.end ?? Infinity);

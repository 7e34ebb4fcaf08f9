import type { Finding } from '#lib/checks/finding.ts';
import type { At, Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import type { Mark } from './segments.ts';

/** Ids of what is marked in the original beside the figures, whose id is their key. */
export const claimId = (index: number) => `claim-${index}`;
/** A number of the prose, counted in the order of the document. */
export const toldId = (index: number) => `told-${index}`;
export const noticeId = (index: number) => `notice-${index}`;
export const findingId = ({ rule, subject }: Pick<Finding, 'rule' | 'subject'>) =>
  `finding:${rule}:${subject}`;
export type IdentityPart = 'publisher' | 'year' | 'edition' | 'publishedOn' | 'signedOn' | 'period';
export const identityId = (part: IdentityPart) => `identity-${part}`;

const markOf = (id: string, at: At | null | undefined): Mark[] => (at ? [{ id, at }] : []);

/** Everything of a report that has a place in its document. */
export function marksOf(document: Document, report: Report, findings: readonly Finding[]): Mark[] {
  return [
    ...report.facts.flatMap((fact) => markOf(fact.key, fact.at)),
    ...report.claims.flatMap((claim, i) => markOf(claimId(i), claim.at)),
    ...report.notices.flatMap((notice, i) => markOf(noticeId(i), notice.at)),
    ...findings.flatMap((finding) => finding.at.flatMap((at) => markOf(findingId(finding), at))),
    ...identityMarks(document, report),
  ];
}

/** Where the parts of the identity stand, as far as they stand anywhere. */
export function identityMarks(document: Document, report: Report): Mark[] {
  const { publisher, year, facts } = report;
  const firstFigure = facts.find((fact) => fact.at !== null)?.at;
  return [
    ...markOf(identityId('publisher'), publisher ? firstPlaceOf(document, publisher) : null),
    ...markOf(identityId('year'), firstPlaceOf(document, `${year}年`)),
    ...markOf(identityId('edition'), firstFigure && { block: firstFigure.block }),
    ...markOf(identityId('publishedOn'), report.publishedOn?.at),
    ...markOf(identityId('signedOn'), report.signedOn?.at),
    ...markOf(identityId('period'), report.period?.at),
  ];
}

/** Where some words stand first in the content of a document. */
function firstPlaceOf({ blocks }: Document, words: string): At | null {
  for (const [block, content] of blocks.entries()) {
    if (content.kind !== 'text' || content.role === 'chrome') continue;
    const start = content.text.indexOf(words);
    if (start >= 0) return { block, start, end: start + words.length };
  }
  return null;
}

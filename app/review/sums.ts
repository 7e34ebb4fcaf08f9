import type { SumView } from '#components/review/doubt.ts';
import type { StoredReport } from '#db/queries/report.ts';
import { check } from '#lib/checks/check.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { findingSentence } from '#lib/wording/finding.ts';

/** Every sum of the report with its verdict; those that hold are not stored and judged anew. */
export function sumsOf({ report, document, findings }: StoredReport): Finding[] {
  const holding = check(report, null, document).filter(({ verdict }) => verdict === 'holds');
  const known = new Set(findings.map(({ rule, subject }) => `${rule} ${subject}`));
  return [
    ...findings,
    ...holding.filter(({ rule, subject }) => !known.has(`${rule} ${subject}`)),
  ].filter(isSum);
}

/** Whether figures are laid beside each other; a rule about one cell alone is no sum. */
const isSum = ({ left, right, sums, verdict }: Finding) =>
  left.length + right.length > 1 && (sums !== null || verdict === 'undetermined');

/** A sum in words. */
export function sumView(finding: Finding): SumView {
  const { title, sentence } = findingSentence(finding);
  return { words: `${title}：${sentence}`, verdict: finding.verdict };
}

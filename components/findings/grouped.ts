import { findingId } from '#components/source/marks.ts';
import type { Finding, Severity } from '#lib/checks/finding.ts';

/** A cell that, printed otherwise, would make several failing sums hold. */
export interface Culprit {
  readonly key: string;
  /** As printed. */
  readonly value: number;
  /** Printed minus fitting. */
  readonly difference: number;
  readonly findings: readonly Finding[];
}

/** Failures that one cell explains, and failures that stand alone. */
export type Problem =
  | { readonly kind: 'culprit'; readonly culprit: Culprit }
  | { readonly kind: 'single'; readonly finding: Finding };

export const problemId = (problem: Problem): string =>
  problem.kind === 'culprit' ? problem.culprit.key : findingId(problem.finding);

const gravity: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

const gravityOf = (problem: Problem) =>
  problem.kind === 'single'
    ? gravity[problem.finding.severity]
    : Math.min(...problem.culprit.findings.map(({ severity }) => gravity[severity]));

/** What a person has to look at, the gravest first, one cell's failures told once. */
export function problemsOf(findings: readonly Finding[], culprits: readonly Culprit[]): Problem[] {
  const explained = new Set(culprits.flatMap((culprit) => culprit.findings));
  const alone = findings.filter((f) => f.verdict === 'fails' && !explained.has(f));
  const problems: Problem[] = [
    ...culprits.map((culprit) => ({ kind: 'culprit' as const, culprit })),
    ...alone.map((finding) => ({ kind: 'single' as const, finding })),
  ];
  return problems.sort((a, b) => gravityOf(a) - gravityOf(b));
}

import { findingId } from '#components/source/marks.ts';
import { type Accusation, isAbout } from '#lib/checks/culprit/accusation.ts';
import type { Finding, Severity } from '#lib/checks/finding.ts';

/** Failing sums that are explained together, and what may be wrong. */
export interface Accused {
  readonly accusation: Accusation;
  readonly findings: readonly Finding[];
}

/** Failures that are explained together, and failures that stand alone. */
export type Problem =
  | ({ readonly kind: 'accused' } & Accused)
  | { readonly kind: 'single'; readonly finding: Finding };

/** The findings of a problem. */
export const findingsIn = (problem: Problem): readonly Finding[] =>
  problem.kind === 'single' ? [problem.finding] : problem.findings;

export const problemId = (problem: Problem): string => findingsIn(problem).map(findingId).join(' ');

const gravity: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

const gravityOf = (problem: Problem) =>
  Math.min(...findingsIn(problem).map(({ severity }) => gravity[severity]));

/** What a person has to look at, the gravest first, failures of one origin told once. */
export function problemsOf(
  findings: readonly Finding[],
  accusations: readonly Accusation[],
): Problem[] {
  const failing = findings.filter(({ verdict }) => verdict === 'fails');
  const accused = accusations
    .map((accusation) => ({ accusation, findings: findingsOf(failing, accusation) }))
    .filter((one) => one.findings.length > 0);
  const explained = new Set(accused.flatMap((one) => one.findings));
  const problems: Problem[] = [
    ...accused.map((one) => ({ kind: 'accused' as const, ...one })),
    ...failing
      .filter((finding) => !explained.has(finding))
      .map((finding) => ({ kind: 'single' as const, finding })),
  ];
  return problems.sort((a, b) => gravityOf(a) - gravityOf(b));
}

/** The failures of the report an accusation is about; those of its neighbours are told in theirs. */
const findingsOf = (failing: readonly Finding[], accusation: Accusation): Finding[] =>
  failing.filter((finding) => isAbout(accusation, finding));

import type { CheckOf } from '#components/form/form-tables.tsx';
import type { Accusation } from '#lib/checks/culprit/accusation.ts';
import type { Finding } from '#lib/checks/finding.ts';

/**
 * Marks the figures failing checks speak of, and those named as the likely culprits. Of a long sum only its total is marked: with 24 parts
 * marked beside it the eye would find nothing.
 */
export function checkOf(findings: readonly Finding[], accusations: readonly Accusation[]): CheckOf {
  const involved = new Set(
    findings
      .filter(({ verdict, severity }) => verdict === 'fails' && severity === 'error')
      .flatMap(({ left, right }) => [left, right].filter((side) => side.length <= 2).flat())
      .flatMap(({ key, yearsAgo }) => (yearsAgo === undefined ? [key] : [])),
  );
  const suspects = new Set(
    accusations
      .filter(({ status }) => status === 'located')
      .flatMap(({ remedies }) => remedies[0]?.changes ?? [])
      .flatMap(({ key, years }) => (years === 0 ? [key] : [])),
  );
  return (key) => (suspects.has(key) ? 'suspect' : involved.has(key) ? 'involved' : null);
}

import type { CheckOf } from '#components/form/form-tables.tsx';
import type { Finding } from '#lib/checks/finding.ts';
import { suspect } from '#lib/checks/suspect.ts';

/**
 * Marks the figures failing checks speak of. Of a long sum only its total is marked: with 24 parts
 * marked beside it the eye would find nothing.
 */
export function checkOf(findings: readonly Finding[]): CheckOf {
  const involved = new Set(
    findings
      .filter(({ verdict, severity }) => verdict === 'fails' && severity === 'error')
      .flatMap(({ left, right }) => [left, right].filter((side) => side.length <= 2).flat())
      .flatMap(({ key, yearsAgo }) => (yearsAgo === undefined ? [key] : [])),
  );
  const suspects = new Set(suspect(findings).map(({ key }) => key));
  return (key) => (suspects.has(key) ? 'suspect' : involved.has(key) ? 'involved' : null);
}

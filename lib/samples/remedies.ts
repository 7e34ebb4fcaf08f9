import type { Chain, Counts } from './chain.ts';
import type { Dice } from './random.ts';

/** Few cases; one left pending is decided the year after. Gives how many are left pending. */
export function remedies(counts: Counts, chain: Chain, applied: number, roll: Dice): number {
  const block = (name: string, upheld: number, corrected: number, pending: number) => {
    counts.set(`remedies.cases.${name}/upheld`, upheld);
    counts.set(`remedies.cases.${name}/corrected`, corrected);
    counts.set(`remedies.cases.${name}/pending`, pending);
  };
  const pending = applied > 25 ? roll.between(0, 1) : 0;
  const busy = applied > 25 ? roll.between(1, 3) : applied > 6 ? roll.weighted([5, 2, 1]) : 0;
  block('reconsideration', busy + chain.pending, applied > 40 ? 1 : 0, pending);
  block('litigation/direct', applied > 25 ? roll.between(0, 2) : 0, 0, 0);
  block('litigation/afterReconsideration', applied > 40 ? roll.between(0, 1) : 0, 0, 0);
  return pending;
}

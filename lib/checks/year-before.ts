import type { Figures, Operand } from './finding.ts';

/** The report of the year just before, when it is on one of the forms asked for. */
export function yearBefore(
  current: Figures,
  previous: Figures | null,
  forms: readonly Figures['edition'][],
): Figures | null {
  if (previous === null || previous.year === null || current.year === null) return null;
  if (current.edition === 'pre-2019') return null;
  const isNext = previous.year === current.year - 1;
  return isNext && forms.includes(previous.edition) ? previous : null;
}

/** What keeps a rule that lays two years side by side from judging, in Chinese. */
export const noPrevious = '上一年度报告未入库、相隔不止一年或所用格式没有这些栏目时，无法判定。';

/** A figure in both years, and as operands of a finding. */
export interface Pair {
  readonly then: number;
  readonly now: number;
  readonly operands: readonly Operand[];
}

/** The figure of both years; null where one of them is no number. */
export function pairOf(key: string, current: Figures, before: Figures): Pair | null {
  const [now, then] = [current.facts.get(key)?.value, before.facts.get(key)?.value];
  if (typeof now !== 'number' || typeof then !== 'number') return null;
  return {
    then,
    now,
    operands: [
      { key, yearsAgo: 1, value: then },
      { key, value: now },
    ],
  };
}

import type { Qualifier } from './fact.ts';

/** A number of a sentence and what it counts: `[from, to)`, the words before it included. */
export interface Counting {
  /** Null where nobody knows. */
  readonly metric: string | null;
  readonly value: number;
  readonly unit: string | null;
  readonly qualifier: Qualifier | null;
  readonly from: number;
  readonly to: number;
  /** Where its unit ends. */
  readonly unitEnds: number;
}

/** «均获维持», «全部维持原行政行为», «结果均为维持». */
const upheld = /[,、:(]?[^,。;:()\d]{0,6}(?:均|都|全部|一律)[^,。;:()\d]{0,8}维持/g;

const outcomeOf: Readonly<Record<string, string>> = {
  'remedies.cases.reconsideration/total': 'remedies.cases.reconsideration/upheld',
  'remedies.litigation': 'remedies.litigationUpheld',
};

/** «复议7件，诉讼9件，均获维持»: as many as were counted right before were upheld. */
export const findUpheld = (text: string, counted: readonly Counting[]): Counting[] =>
  [...text.matchAll(upheld)].flatMap((match) => {
    const to = match.index + match[0].length;
    const cases = casesBefore(counted, match.index);
    const from = Math.min(...cases.map((one) => one.from));
    return cases.map((one) => ({ ...one, metric: outcomeOf[one.metric ?? ''] ?? null, from, to }));
  });

/** Numbers of cases that follow each other up to a place, with nothing else counted between. */
function casesBefore(counted: readonly Counting[], until: number): Counting[] {
  const cases: Counting[] = [];
  let next = until;
  for (const one of [...counted].reverse()) {
    if (one.unitEnds > next) continue;
    // One sign at most stands between two of a list.
    if (next - one.unitEnds > 1 || outcomeOf[one.metric ?? ''] === undefined) break;
    cases.unshift(one);
    next = one.from;
  }
  return cases.filter(({ value }) => value > 0);
}

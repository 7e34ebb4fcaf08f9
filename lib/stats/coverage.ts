import type { RuleId } from '#lib/checks/finding.ts';
import type { Expects } from './expected.ts';
import type { ReceivedRow, TallyRow, Unit } from './rows.ts';

/** Which reports of a year are in, and who has not sent one. */
export interface YearCoverage<U extends Unit> {
  readonly year: number;
  readonly received: number;
  readonly expected: number;
  readonly missing: readonly U[];
}

export function coverageOf<U extends Unit>(
  year: number,
  units: readonly U[],
  received: readonly Pick<ReceivedRow, 'publisherId' | 'year'>[],
  expects: Expects,
): YearCoverage<U> {
  const sent = new Set(received.filter((r) => r.year === year).map((r) => r.publisherId));
  const due = units.filter(({ id }) => sent.has(id) || expects({ unit: id, year }));
  const missing = due.filter(({ id }) => !sent.has(id));
  return { year, received: due.length - missing.length, expected: due.length, missing };
}

/** The sums printed on the form: the checks 勾稽一致率 is about. */
const sums = ['row-total', 'column-total', 'balance', 'remedies-total'] as const satisfies RuleId[];

/** Reports by what their sums say; only those that could be checked throughout count for the rate. */
export interface Consistency {
  readonly consistent: number;
  readonly failing: number;
  /** No failure, but some sum could not be decided: the reader's trouble or a blank, not the publisher's fault. */
  readonly open: number;
}

export function consistencyOf(
  received: readonly Pick<ReceivedRow, 'reportId' | 'edition'>[],
  tallies: readonly TallyRow[],
): Consistency {
  const relevant = tallies.filter(({ rule }) => sums.some((sum) => sum === rule));
  const failed = new Set(relevant.filter((t) => t.fails > 0).map((t) => t.reportId));
  const open = new Set(relevant.filter((t) => t.undetermined > 0).map((t) => t.reportId));
  const checked = received.filter(({ edition }) => edition !== 'pre-2019');
  const failing = checked.filter(({ reportId }) => failed.has(reportId)).length;
  const undecided = checked.filter(({ reportId }) => !failed.has(reportId) && open.has(reportId));
  return {
    consistent: checked.length - failing - undecided.length,
    failing,
    open: undecided.length,
  };
}

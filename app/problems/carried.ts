import type { Carried, ProblemKey } from '#components/problems/problem.ts';
import { findingId } from '#components/source/marks.ts';
import { db } from '#db/client.ts';
import { problems } from '#db/queries/problems.ts';
import { type SolvedRow, solvedProblems } from '#db/queries/problems-solved.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { ruleTitle } from './history-entries.ts';

/** More than the reports of a page have findings. */
const most = 4096;

type Named = Pick<Finding, 'rule' | 'subject'>;

/** Problems of a page, and which of them some findings of a report are. */
export interface CarriedIn {
  readonly all: readonly Carried[];
  readonly keysOf: (reportId: number, findings: readonly Named[]) => readonly ProblemKey[];
}

/** How far the problems of some reports have been carried; a report that does not count has none. */
export function carriedIn(reports: readonly number[]): CarriedIn {
  const rows = problems(db, { reports }, { limit: most, offset: 0 });
  const keys = new Map(rows.map((row) => [`${row.reportId} ${findingId(row)}`, keyOf(row)]));
  return {
    all: rows.map((row) => ({
      problem: keyOf(row),
      label: `${row.publisherName} ${row.reportYear} ${findingSentence(row).title}`,
      state: row.state,
      standing: row.standing,
    })),
    keysOf: (reportId, findings) =>
      findings.flatMap((one) => keys.get(`${reportId} ${findingId(one)}`) ?? []),
  };
}

const keyOf = (row: { publisherId: number; reportYear: number; checkId: number }): ProblemKey => ({
  publisherId: row.publisherId,
  year: row.reportYear,
  checkId: row.checkId,
});

/** The problems of an office that fail no longer and that nobody closed; of one year, or of all. */
export function solvedIn(
  publisherId: number,
  year?: number,
): CarriedIn & { rows: readonly SolvedRow[] } {
  const rows = solvedProblems(db, { publishers: [publisherId], from: year, to: year });
  const keys = new Map(
    rows.flatMap((row): [string, ProblemKey][] =>
      row.before === null ? [] : [[findingId(row.before.finding), solvedKey(row)]],
    ),
  );
  return {
    rows,
    all: rows.map((row) => ({
      problem: solvedKey(row),
      label: `${row.publisherName} ${row.year} ${ruleTitle(row.rule)}`,
      state: row.state,
      standing: row.standing,
    })),
    keysOf: (_, findings) => findings.flatMap((one) => keys.get(findingId(one)) ?? []),
  };
}

export const solvedKey = ({ publisherId, year, checkId }: SolvedRow): ProblemKey => ({
  publisherId,
  year,
  checkId,
});

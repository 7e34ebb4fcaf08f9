import type { Scope } from '#app/charts/scope.ts';
import { listAsked, problemsAsked, shownOf } from '#app/checks/asked.ts';
import { ruleTitle } from '#app/problems/history-entries.ts';
import { db } from '#db/client.ts';
import { problems } from '#db/queries/problems.ts';
import { solvedProblems } from '#db/queries/problems-solved.ts';
import { undecided } from '#db/queries/undecided.ts';
import { type Failure, failuresCsv, undecidedCsv } from '#lib/export/failures-csv.ts';

/** What fits into a spreadsheet, and more than any province has. */
const all = { limit: 1_000_000, offset: 0 };

/** The list of 勾稽问题 as the address asks for it: filters, state, what newer versions did, what has no verdict. */
export function failuresOf(scope: Scope): { what: string; content: string } {
  const shown = shownOf(scope);
  const files = new Map(scope.received.map(({ reportId, fileName }) => [reportId, fileName]));
  const fileOf = (reportId: number) => files.get(reportId) ?? null;
  if (shown === 'undetermined') return { what: '无法判定清单', content: openOf(scope, fileOf) };
  const rows = shown === 'solved' ? solvedOf(scope, fileOf) : failingOf(scope, fileOf);
  return { what: '勾稽问题清单', content: failuresCsv(rows) };
}

type FileOf = (reportId: number) => string | null;

const failingOf = (scope: Scope, fileOf: FileOf): Failure[] =>
  problems(db, listAsked(scope, shownOf(scope)), all).map((row) => ({
    ...row,
    year: row.reportYear,
    rule: ruleTitle(row.rule),
    file: fileOf(row.reportId),
    finding: row,
  }));

const solvedOf = (scope: Scope, fileOf: FileOf): Failure[] =>
  solvedProblems(db, problemsAsked(scope)).map((row) => ({
    ...row,
    rule: ruleTitle(row.rule),
    file: fileOf(row.reportId),
    finding: row.before?.finding ?? null,
  }));

function openOf(scope: Scope, fileOf: FileOf): string {
  const districts = new Map(scope.units.map(({ id, district }) => [id, district]));
  const { rows } = undecided(db, problemsAsked(scope), all);
  return undecidedCsv(
    rows.map((row) => ({
      ...row,
      district: districts.get(row.publisherId) ?? null,
      rule: ruleTitle(row.rule),
      file: fileOf(row.reportId),
    })),
  );
}

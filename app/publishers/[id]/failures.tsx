import Link from 'next/link';
import type { HrefOf } from '#components/findings/equation.tsx';
import { type Problem, problemId, problemsOf } from '#components/findings/grouped.ts';
import { ProblemCard } from '#components/findings/problem-card.tsx';
import type { FailureRow } from '#db/queries/failures.ts';
import type { Received } from '#db/queries/received.ts';
import { suspect } from '#lib/checks/suspect.ts';
import { grouped } from '#lib/wording/point.ts';

/** What fails in the reports of a unit, the newest report first. */
export function Failures(props: {
  rows: readonly FailureRow[];
  total: number;
  reports: readonly Received[];
}) {
  const reportOf = new Map(props.reports.map(({ year, reportId }) => [year, reportId]));
  const byYear = new Map<number, FailureRow[]>();
  for (const row of props.rows) {
    byYear.set(row.reportYear, [...(byYear.get(row.reportYear) ?? []), row]);
  }
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-lead font-semibold">勾稽问题 {grouped(props.total)}</h2>
      {props.total === 0 && <p className="text-soft">能够判定的勾稽全部成立。</p>}
      {[...byYear]
        .sort(([a], [b]) => b - a)
        .map(([year, rows], i) => (
          <details key={year} className="mb-2" open={i === 0}>
            <summary className="py-1 font-semibold">
              {year} 年 <span className="font-normal text-soft">{grouped(rows.length)} 处</span>
            </summary>
            <div className="grid items-start gap-2 xl:grid-cols-2">
              {problemsOf(rows, suspect(rows)).map((problem) => (
                <ProblemCard
                  key={problemId(problem)}
                  problem={problem}
                  hrefOf={hrefsIn(rows, reportOf)}
                >
                  <Link href={placeHref(rows, problem)} className="link text-note">
                    在原文中查看
                  </Link>
                </ProblemCard>
              ))}
            </div>
          </details>
        ))}
    </section>
  );
}

/** The report of these rows, with the problem marked in it. */
function placeHref(rows: readonly FailureRow[], problem: Problem): string {
  const path = `/reports/${rows[0]?.reportId}`;
  if (problem.kind === 'culprit') return `${path}#${problem.culprit.key}`;
  const { rule, subject } = problem.finding;
  return `${path}?finding=${encodeURIComponent(`${rule}:${subject}`)}`;
}

/** Where the figures of a finding stand: in its own report, or in the one of the year before. */
const hrefsIn =
  ([row]: readonly FailureRow[], reportOf: ReadonlyMap<number, number>): HrefOf =>
  ({ key, yearsAgo }) => {
    const report = yearsAgo && row ? reportOf.get(row.reportYear - yearsAgo) : row?.reportId;
    return report === undefined ? null : `/reports/${report}#${key}`;
  };

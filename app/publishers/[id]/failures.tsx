import Link from 'next/link';
import { type CarriedIn, carriedIn, solvedIn, solvedKey } from '#app/problems/carried.ts';
import { InPlace } from '#app/problems/in-place.tsx';
import { Solved } from '#app/problems/solved.tsx';
import { findingsIn, type Problem, problemId, problemsOf } from '#components/findings/grouped.ts';
import { placesIn, trialHref } from '#components/findings/places.ts';
import { ProblemCard } from '#components/findings/problem-card.tsx';
import { idOf } from '#components/problems/problem.ts';
import { StateMenu } from '#components/problems/state-menu.tsx';
import { db } from '#db/client.ts';
import type { FailureRow } from '#db/queries/failures.ts';
import { type Around, neighbourhoods } from '#db/queries/neighbourhoods.ts';
import { culprits } from '#lib/checks/culprit/culprits.ts';
import { grouped } from '#lib/wording/point.ts';

/** What fails in the reports of a unit, the newest report first. */
export function Failures(props: {
  publisherId: number;
  rows: readonly FailureRow[];
  total: number;
  /** How many reports there are to judge. */
  reports: number;
}) {
  const ids = [...new Set(props.rows.map(({ reportId }) => reportId))];
  const around = neighbourhoods(db, ids);
  const carried = carriedIn(ids);
  const solved = solvedIn(props.publisherId);
  const byYear = new Map<number, FailureRow[]>();
  for (const row of props.rows) {
    byYear.set(row.reportYear, [...(byYear.get(row.reportYear) ?? []), row]);
  }
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-lead font-semibold">勾稽问题 {grouped(props.total)}</h2>
      {props.total === 0 && (
        <p className="text-soft">
          {props.reports === 0 ? '还没有收到报告。' : '能够判定的勾稽全部成立。'}
        </p>
      )}
      <InPlace problems={[...carried.all, ...solved.all]}>
        {[...byYear]
          .sort(([a], [b]) => b - a)
          .map(([year, rows], i) => (
            <details key={year} className="mb-2" open={i === 0}>
              <summary className="py-1 font-semibold">
                {year} 年 <span className="font-normal text-soft">{grouped(rows.length)} 处</span>
              </summary>
              <div className="grid items-start gap-2 xl:grid-cols-2">
                <OfReport rows={rows} around={around} carried={carried} />
              </div>
            </details>
          ))}
        {solved.rows.length > 0 && (
          <details className="mb-2" open>
            <summary className="py-1 font-semibold">
              已无此问题、尚未销号{' '}
              <span className="font-normal text-soft">{grouped(solved.rows.length)} 处</span>
            </summary>
            <div className="grid items-start gap-2 xl:grid-cols-2">
              {solved.rows.map((row) => (
                <Solved key={idOf(solvedKey(row))} row={row} isAmongYears />
              ))}
            </div>
          </details>
        )}
      </InPlace>
    </section>
  );
}

/** The failures of one report. */
function OfReport(props: {
  rows: readonly FailureRow[];
  around: ReadonlyMap<number, Around>;
  carried: CarriedIn;
}) {
  const { rows, carried } = props;
  const reportId = rows[0]?.reportId;
  const around = reportId === undefined ? undefined : props.around.get(reportId);
  if (reportId === undefined || around === undefined) return null;
  return problemsOf(rows, culprits(around)).map((problem) => (
    // Many sums of one origin take the whole width: beside them would be nothing.
    <div
      key={problemId(problem)}
      className={findingsIn(problem).length > 2 ? 'xl:col-span-2' : undefined}
    >
      <ProblemCard
        problem={problem}
        placeOf={placesIn({ ...around, reportId })}
        trialOf={(remedy) => trialHref(reportId, remedy)}
      >
        <div className="flex flex-wrap items-end justify-between gap-x-4">
          <StateMenu of={carried.keysOf(reportId, findingsIn(problem))} />
          <Link href={placeHref(reportId, problem)} className="link text-note print:hidden">
            在原文中查看
          </Link>
        </div>
      </ProblemCard>
    </div>
  ));
}

/** The report, with the problem marked in it. */
function placeHref(reportId: number, problem: Problem): string {
  const [finding] = findingsIn(problem);
  const name = finding === undefined ? '' : `${finding.rule}:${finding.subject}`;
  return `/reports/${reportId}?finding=${encodeURIComponent(name)}`;
}

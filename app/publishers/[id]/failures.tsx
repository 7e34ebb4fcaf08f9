import Link from 'next/link';
import type { HrefOf } from '#components/findings/equation.tsx';
import { FindingCard } from '#components/findings/finding-card.tsx';
import type { FailureRow } from '#db/queries/failures.ts';
import type { Received } from '#db/queries/received.ts';
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
        .map(([year, rows]) => (
          <details key={year} className="mb-2" open>
            <summary className="py-1 font-semibold">
              {year} 年 <span className="font-normal text-soft">{grouped(rows.length)} 处</span>
            </summary>
            <div className="grid gap-2 xl:grid-cols-2">
              {rows.map((row) => (
                <FindingCard key={row.id} finding={row} hrefOf={hrefsIn(row, reportOf)}>
                  <Link
                    href={`/reports/${row.reportId}?finding=${encodeURIComponent(`${row.rule}:${row.subject}`)}`}
                    className="text-note link"
                  >
                    在原文中查看
                  </Link>
                </FindingCard>
              ))}
            </div>
          </details>
        ))}
    </section>
  );
}

/** Where the figures of a finding stand: in its own report, or in the one of the year before. */
const hrefsIn =
  ({ reportId, reportYear }: FailureRow, reportOf: ReadonlyMap<number, number>): HrefOf =>
  ({ key, yearsAgo }) => {
    const report = yearsAgo ? reportOf.get(reportYear - yearsAgo) : reportId;
    return report === undefined ? null : `/reports/${report}#${key}`;
  };

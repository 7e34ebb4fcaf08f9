import Link from 'next/link';
import { failing } from '#app/charts/failing.ts';
import type { Scope } from '#app/charts/scope.ts';
import { pageOf } from '#app/search-params.ts';
import { FailureCard } from '#components/findings/failure-card.tsx';
import type { Beside } from '#components/findings/places.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { hrefWith } from '#components/ui/query.ts';
import { db } from '#db/client.ts';
import { type Around, neighbourhoods } from '#db/queries/neighbourhoods.ts';
import { culprits } from '#lib/checks/culprit/culprits.ts';
import { grouped } from '#lib/wording/point.ts';

const size = 20;

/** The failing checks an address asks for, each as its arithmetic with the cell most likely wrong. */
export async function FailureList({ path, scope }: { path: string; scope: Scope }) {
  const { query } = scope;
  const page = pageOf(query);
  const { rows, total } = await failing(scope, { limit: size, offset: (page - 1) * size });
  const ids = [...new Set(rows.map(({ reportId }) => reportId))];
  const around = neighbourhoods(db, ids);
  const accusations = new Map([...around].map(([id, reports]) => [id, culprits(reports)]));
  return (
    <section id="list" className="mt-8 scroll-mt-4" aria-label="问题清单">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-4">
        <h2 className="text-lead font-semibold">问题清单 {grouped(total)} 处</h2>
        <a
          href={hrefWith('/export/failures.csv', query)}
          download
          className="text-note link print:hidden"
        >
          导出清单 CSV
        </a>
      </div>
      {total === 0 && <EmptyState title="没有符合条件的问题" />}
      <div className="grid items-start gap-2 xl:grid-cols-2">
        {rows.map((row) => (
          <FailureCard
            key={row.id}
            finding={row}
            beside={besideOf(row.reportId, around.get(row.reportId))}
            accusations={accusations.get(row.reportId) ?? []}
          >
            <Link href={`/publishers/${row.publisherId}`} className="hover:link">
              {row.publisherName}
            </Link>{' '}
            <Link href={`/reports/${row.reportId}`} className="link">
              {row.reportYear} 年
            </Link>
          </FailureCard>
        ))}
      </div>
      {total > size && (
        <Pagination path={path} query={query} page={page} size={size} total={total} />
      )}
    </section>
  );
}

const besideOf = (reportId: number, around: Around | undefined): Beside => ({
  reportId,
  previousId: around?.previousId ?? null,
  nextId: around?.nextId ?? null,
});

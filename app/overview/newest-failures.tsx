import Link from 'next/link';
import { failing } from '#app/charts/failing.ts';
import type { Scope } from '#app/charts/scope.ts';
import { carriedIn } from '#app/problems/carried.ts';
import { InPlace } from '#app/problems/in-place.tsx';
import { FailureCard } from '#components/findings/failure-card.tsx';
import { Whose } from '#components/findings/whose.tsx';
import { StateMenu } from '#components/problems/state-menu.tsx';
import { hrefWith } from '#components/ui/query.ts';
import { grouped } from '#lib/wording/point.ts';

const SHOWN = 6;

/** What contradicts itself in the reports received last. */
export async function NewestFailures({ scope }: { scope: Scope }) {
  const first = { limit: SHOWN, offset: 0 };
  const errors = { ...scope, query: { ...scope.query, severity: 'error' } };
  const { rows, total } = await failing(errors, first);
  if (total === 0) return <p className="text-soft">所选范围内没有勾稽不符。</p>;
  const carried = carriedIn([...new Set(rows.map(({ reportId }) => reportId))]);
  const reportOf = new Map(scope.received.map((r) => [`${r.publisherId}/${r.year}`, r.reportId]));
  return (
    <section aria-labelledby="newest">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="newest" className="text-lead font-semibold">
          最近入库的勾稽不符
        </h2>
        <Link href={hrefWith('/checks', errors.query, { at: undefined })} className="link">
          全部 {grouped(total)} 处
        </Link>
      </div>
      <InPlace problems={carried.all}>
        <div className="grid items-start gap-2 xl:grid-cols-2">
          {rows.map((row) => (
            <FailureCard
              key={row.id}
              finding={row}
              beside={{
                reportId: row.reportId,
                previousId: reportOf.get(`${row.publisherId}/${row.reportYear - 1}`) ?? null,
                nextId: null,
              }}
              accusations={[]}
              state={<StateMenu of={carried.keysOf(row.reportId, [row])} />}
            >
              <Whose row={row} />
            </FailureCard>
          ))}
        </div>
      </InPlace>
    </section>
  );
}

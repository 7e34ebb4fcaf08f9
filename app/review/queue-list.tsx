import Link from 'next/link';
import { CurrentInSight } from '#components/review/current-in-sight.tsx';
import { cx } from '#components/ui/class-names.ts';
import { Pagination } from '#components/ui/pagination.tsx';
import { hrefWith, type Query } from '#components/ui/query.ts';
import type { Publisher } from '#db/queries/publishers.ts';
import type { QueueRow } from '#db/queries/review.ts';
import { grouped } from '#lib/wording/point.ts';

/** Reports a page of the list. */
export const size = 50;

/** 古槐街道 2023; what is not known yet is said so. */
export const nameOf = (publisher: Publisher | null, year: number | null): string =>
  [publisher?.shortName ?? '单位待定', year ?? '年度待定'].join(' ');

/** The reports that wait, the worst first. */
export function QueueList(props: {
  rows: readonly QueueRow[];
  total: number;
  page: number;
  query: Query;
  chosen: number | null;
}) {
  const { rows, total, page, query, chosen } = props;
  return (
    <nav aria-label="待核报告" className="print:hidden">
      <CurrentInSight
        current={chosen}
        className="max-h-[11rem] divide-y divide-hairline overflow-y-auto border border-hairline bg-sheet xl:max-h-[calc(100dvh-9rem)]"
      >
        {rows.map((row) => (
          <li key={row.reportId}>
            <Link
              href={hrefWith('/review', query, { report: String(row.reportId), at: undefined })}
              aria-current={row.reportId === chosen ? 'true' : undefined}
              scroll={false}
              className={cx(
                'block border-l-3 px-3 py-1.5 no-underline hover:bg-accent-wash',
                row.reportId === chosen ? 'border-l-accent bg-accent-wash' : 'border-l-transparent',
              )}
            >
              <span className="flex justify-between gap-2">
                <span className="font-semibold text-ink">{nameOf(row.publisher, row.year)}</span>
                <span className="shrink-0 text-doubt">{grouped(row.open)} 处</span>
              </span>
              <span className="block break-words text-note text-soft">{wordsOf(row)}</span>
            </Link>
          </li>
        ))}
        {rows.length === 0 && <li className="px-3 py-2 text-soft">没有这一类的待核报告</li>}
      </CurrentInSight>
      {total > size && (
        <Pagination path="/review" query={query} page={page} size={size} total={total} />
      )}
    </nav>
  );
}

/** What is doubtful, kind by kind; whose report it is comes first where nobody knows. */
function wordsOf(row: QueueRow): string {
  const counts: [string, number][] = [
    ['读数已变', row.changed],
    ['未识别', row.unread],
    ['缺表缺行', row.missing],
    ['推定', row.inferred],
    ['提示', row.notices],
  ];
  const told = counts.flatMap(([word, n]) => (n > 0 ? [`${word} ${grouped(n)}`] : []));
  const isUnfiled = row.publisher === null || row.year === null;
  return [...(isUnfiled ? [row.fileName] : []), ...told].join(' · ');
}

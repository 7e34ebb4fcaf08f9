import Link from 'next/link';
import { hrefWith, type Query } from '#components/ui/query.ts';
import type { Chart } from '#lib/stats/series.ts';

/** Which part of a long axis is shown, and the way to the others; `rows` in the address. */
export function AxisPager(props: { chart: Chart; path: string; query: Query }) {
  const { page } = props.chart;
  if (page === undefined) return null;
  const { size } = page;
  const number = Math.ceil(page.to / size);
  const to = (rows: number) =>
    hrefWith(props.path, props.query, { rows: rows === 1 ? undefined : String(rows) });
  return (
    <nav aria-label={`${props.chart.title} 分页`} className="flex gap-4 text-note text-soft">
      <span>
        第 {page.from}—{page.to} 个，共 {page.of} 个
      </span>
      {page.from > 1 && (
        <Link href={to(number - 1)} scroll={false} className="link">
          前 {size} 个
        </Link>
      )}
      {page.to < page.of && (
        <Link href={to(number + 1)} scroll={false} className="link">
          后 {Math.min(size, page.of - page.to)} 个
        </Link>
      )}
    </nav>
  );
}

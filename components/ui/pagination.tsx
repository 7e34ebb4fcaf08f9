import Link from 'next/link';
import { grouped } from '#lib/wording/point.ts';
import { hrefWith, type Query } from './query.ts';

/** Pages of a list, `page` counted from 1 and left out of the address when it is 1. */
export function Pagination(props: {
  path: string;
  query: Query;
  page: number;
  size: number;
  total: number;
}) {
  const last = Math.max(1, Math.ceil(props.total / props.size));
  const to = (page: number) =>
    hrefWith(props.path, props.query, { page: page === 1 ? undefined : String(page) });
  return (
    <nav
      aria-label="分页"
      className="flex items-center justify-between gap-4 py-3 text-note text-soft"
    >
      <span>
        共 {grouped(props.total)} 条，第 {grouped(props.page)} / {grouped(last)} 页
      </span>
      {last > 1 && (
        <span className="flex gap-4">
          {props.page > 1 && <Step href={to(props.page - 1)} rel="prev" label="上一页" />}
          {props.page < last && <Step href={to(props.page + 1)} rel="next" label="下一页" />}
        </span>
      )}
    </nav>
  );
}

function Step(props: { href: string; rel: 'prev' | 'next'; label: string }) {
  return (
    <Link href={props.href} rel={props.rel} className="link">
      {props.label}
    </Link>
  );
}

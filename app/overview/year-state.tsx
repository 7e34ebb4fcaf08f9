import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Scope } from '#app/charts/scope.ts';
import { hrefWith } from '#components/ui/query.ts';
import { db } from '#db/client.ts';
import type { Publisher } from '#db/queries/publishers.ts';
import { reports } from '#db/queries/reports.ts';
import type { YearCoverage } from '#lib/stats/coverage.ts';
import { grouped } from '#lib/wording/point.ts';

/** How the year stands: reports in and missing, what fails, what wants a human. */
export async function YearState(props: { scope: Scope; coverage: YearCoverage<Publisher> }) {
  const { scope, coverage } = props;
  const { query, view, filter } = scope;
  const year = { from: String(view.at), to: String(view.at), at: undefined };
  const received = scope.received.filter((report) => report.year === view.at);
  const those = { ...filter, from: view.at, to: view.at };
  const countOf = async (problem: 'late' | 'late-locally') =>
    (await reports(db, { ...those, problem }, { limit: 1, offset: 0 })).total;
  const [late, locally] = await Promise.all([countOf('late'), countOf('late-locally')]);
  const sum = (of: 'failing' | 'warnings' | 'inferred' | 'unread') =>
    received.reduce((all, report) => all + report[of], 0);
  const among = (of: 'failing' | 'warnings' | 'inferred' | 'unread') =>
    received.filter((report) => report[of] > 0).length;
  const to = (path: string, more: Record<string, string> = {}) =>
    hrefWith(path, query, { ...year, ...more });
  return (
    <section aria-label={`${view.at} 年度状况`} className="grid gap-3">
      <dl className="grid grid-cols-2 gap-px border border-hairline bg-hairline max-lg:[&>:last-child]:col-span-2 lg:grid-cols-5">
        <Fact label="已入库" href={to('/reports')}>
          {grouped(coverage.received)}/{grouped(coverage.expected)} 份
        </Fact>
        <Fact
          label="勾稽不符"
          href={to('/checks', { severity: 'error' })}
          tone={sum('failing') > 0 ? 'text-fail' : ''}
          note={`涉及 ${grouped(among('failing'))} 份`}
        >
          {grouped(sum('failing'))} 处
        </Fact>
        <Fact
          label="数据存疑"
          href={to('/checks', { severity: 'warning' })}
          tone={sum('warnings') > 0 ? 'text-doubt' : ''}
          note={`涉及 ${grouped(among('warnings'))} 份`}
        >
          {grouped(sum('warnings'))} 处
        </Fact>
        <Fact
          label="未识别的数字"
          href={to('/reports', { problem: among('unread') > 0 ? 'unread' : 'inferred' })}
          {...(sum('inferred') > 0 && {
            note: `另有 ${grouped(sum('inferred'))} 个为推定，请核对原文`,
          })}
        >
          {grouped(sum('unread'))} 个
        </Fact>
        <Fact
          label="逾期公布"
          href={to('/reports', { problem: late === 0 && locally > 0 ? 'late-locally' : 'late' })}
          {...(locally > 0 && { note: `另有 ${grouped(locally)} 份仅超过本地期限` })}
        >
          {grouped(late)} 份
        </Fact>
      </dl>
      <Missing coverage={coverage} />
    </section>
  );
}

function Fact(props: {
  label: string;
  href: string;
  tone?: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <div className="bg-sheet px-4 py-3">
      <dt className="text-note text-soft">{props.label}</dt>
      <dd>
        <Link
          href={props.href}
          className={`text-title font-semibold hover:underline ${props.tone ?? ''}`}
        >
          <span className="sr-only">{props.label} </span>
          {props.children}
        </Link>
        {props.note && <span className="block text-note text-soft">{props.note}</span>}
      </dd>
    </div>
  );
}

/** Names told at once; a province of missing units is told by its number. */
const NAMED = 24;

function Missing({ coverage: { year, missing } }: { coverage: YearCoverage<Publisher> }) {
  if (missing.length === 0) return <p>{year} 年度报告已收齐。</p>;
  return (
    <p>
      <span className="font-semibold">未报送 {grouped(missing.length)} 份：</span>
      {missing.slice(0, NAMED).map((unit, i) => (
        <span key={unit.id}>
          {i > 0 && '、'}
          <Link href={`/publishers/${unit.id}`} className="link" title={unit.name}>
            {unit.shortName}
          </Link>
        </span>
      ))}
      {missing.length > NAMED && (
        <>
          {' '}
          等{' '}
          <Link href="/publishers" className="link">
            {grouped(missing.length)} 个单位
          </Link>
        </>
      )}
      。
    </p>
  );
}

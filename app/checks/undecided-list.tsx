import Link from 'next/link';
import { ruleOf } from '#app/charts/checks.ts';
import type { Scope } from '#app/charts/scope.ts';
import { pageOf } from '#app/search-params.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { hrefWith } from '#components/ui/query.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { db } from '#db/client.ts';
import { undecided, undecidedCounts } from '#db/queries/undecided.ts';
import { rules } from '#lib/checks/rules.ts';
import { openReason } from '#lib/wording/openings.ts';
import { grouped } from '#lib/wording/point.ts';
import { problemsAsked } from './asked.ts';

const size = 50;
const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;

/** How many checks could not be decided and why, by rule; each leads to the reports it counts. */
export function UndecidedReasons({ path, scope }: { path: string; scope: Scope }) {
  const counts = undecidedCounts(db, problemsAsked(scope));
  const total = counts.reduce((all, { checks }) => all + checks, 0);
  if (total === 0) return null;
  const isAsked = scope.query.count === 'undetermined';
  return (
    <details className="mt-4" open={isAsked}>
      <summary className="py-1 font-semibold">
        无法判定 {grouped(total)} 项及其原因（不计入问题）
      </summary>
      <Table
        label="无法判定的原因"
        head={
          <tr>
            <Th>规则</Th>
            <Th>原因</Th>
            <Th figure>检查（项）</Th>
            <Th figure>报告（份）</Th>
          </tr>
        }
      >
        {counts.map(({ rule, because, checks, reports }) => (
          <tr key={`${rule} ${because}`}>
            <Td>{titleOf(rule)}</Td>
            <Td>{openReason(because)}</Td>
            <Td figure>
              <Link
                className="link"
                href={`${hrefWith(path, scope.query, { count: 'undetermined', rule, page: undefined })}#list`}
              >
                {grouped(checks)}
              </Link>
            </Td>
            <Td figure>{grouped(reports)}</Td>
          </tr>
        ))}
      </Table>
    </details>
  );
}

/** What could not be decided, report by report: there each is told with its cells. */
export function UndecidedList({ path, scope }: { path: string; scope: Scope }) {
  const page = pageOf(scope.query);
  const asked = problemsAsked(scope);
  const { rows, total } = undecided(db, asked, { limit: size, offset: (page - 1) * size });
  const rule = ruleOf(scope.query);
  return (
    <section id="list" className="mt-4 scroll-mt-4" aria-label="无法判定清单">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-4">
        <h2 className="text-lead font-semibold">无法判定{rule && `：${titleOf(rule)}`}</h2>
        <a
          href={hrefWith('/export/failures.csv', scope.query)}
          download
          className="text-note link print:hidden"
        >
          导出清单 CSV
        </a>
      </div>
      {total === 0 && <EmptyState title="所选范围内全部能够判定" />}
      {total > 0 && (
        <Table
          label="无法判定的检查"
          head={
            <tr>
              <Th>单位</Th>
              <Th figure>年度</Th>
              <Th>规则</Th>
              <Th figure>检查（项）</Th>
              <Th>原因</Th>
            </tr>
          }
        >
          {rows.map((row) => (
            <tr key={`${row.reportId} ${row.rule}`}>
              <Td>{row.publisherName}</Td>
              <Td figure>
                <Link href={`/reports/${row.reportId}#problems`} className="link">
                  {row.year}
                </Link>
              </Td>
              <Td>{titleOf(row.rule)}</Td>
              <Td figure>{grouped(row.checks)}</Td>
              <Td>{row.reasons.map(openReason).join('；')}</Td>
            </tr>
          ))}
        </Table>
      )}
      {total > size && (
        <Pagination path={path} query={scope.query} page={page} size={size} total={total} />
      )}
    </section>
  );
}

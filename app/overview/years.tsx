import Link from 'next/link';
import type { Scope } from '#app/charts/scope.ts';
import { hrefWith } from '#components/ui/query.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { coverageOf } from '#lib/stats/coverage.ts';
import { grouped } from '#lib/wording/point.ts';

/** Every year at a glance: what is in, what is missing, what fails. */
export function Years({ scope }: { scope: Scope }) {
  const { query, units, received } = scope;
  return (
    <section aria-labelledby="years">
      <h2 id="years" className="mb-2 text-lead font-semibold">
        各年度
      </h2>
      <Table
        label="各年度状况"
        head={
          <tr>
            <Th>年度</Th>
            <Th figure>已入库</Th>
            <Th figure>未报送</Th>
            <Th figure>勾稽不符</Th>
            <Th figure>数据存疑</Th>
            <Th figure>无法判定</Th>
          </tr>
        }
      >
        {scope.years.toReversed().map((year) => {
          const reports = received.filter((report) => report.year === year);
          const sum = (of: 'failing' | 'warnings' | 'undetermined') =>
            reports.length === 0 ? '—' : grouped(reports.reduce((all, r) => all + r[of], 0));
          const only = { from: String(year), to: String(year), at: undefined };
          const coverage = coverageOf(year, units, received, scope.expects);
          const { missing } = coverage;
          return (
            <tr key={year}>
              <Th scope="row" className="text-left">
                <Link href={hrefWith('/', query, { at: String(year) })} className="link">
                  {year}
                </Link>
              </Th>
              <Td figure>
                <Link href={hrefWith('/reports', query, only)} className="hover:link">
                  {grouped(coverage.received)}/{grouped(coverage.expected)}
                </Link>
              </Td>
              <Td figure title={missing.map(({ shortName }) => shortName).join('、')}>
                {grouped(missing.length)}
              </Td>
              <Td
                figure
                className={reports.some((report) => report.failing > 0) ? 'text-fail' : 'text-soft'}
              >
                <Link
                  href={hrefWith('/checks', query, { ...only, severity: 'error' })}
                  className="hover:underline"
                >
                  {sum('failing')}
                </Link>
              </Td>
              <Td figure>
                <Link
                  href={hrefWith('/checks', query, { ...only, severity: 'warning' })}
                  className="hover:underline"
                >
                  {sum('warnings')}
                </Link>
              </Td>
              <Td figure>
                <Link
                  href={hrefWith('/checks', query, { ...only, count: 'undetermined' })}
                  className="hover:underline"
                >
                  {sum('undetermined')}
                </Link>
              </Td>
            </tr>
          );
        })}
      </Table>
    </section>
  );
}

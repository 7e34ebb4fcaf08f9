import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { hrefWith, type Query } from '#components/ui/query.ts';
import { type Direction, SortHead, Table, Td, Th } from '#components/ui/table.tsx';
import type { Lateness } from '#db/queries/lateness.ts';
import type { ReportRow, Sort } from '#db/queries/reports.ts';
import { grouped } from '#lib/wording/point.ts';
import { dayText } from '#lib/wording/settling.ts';
import { statusWord } from '#lib/wording/status.ts';

interface Props {
  readonly rows: readonly ReportRow[];
  /** Reports published after their deadline, by id. */
  readonly late: ReadonlyMap<number, Lateness>;
  readonly query: Query;
  readonly sort: Sort;
}

/** Every report that answers the filters: who, when, what was read, what fails. */
export function Ledger(props: Props) {
  if (props.rows.length === 0) return <EmptyState title="没有符合条件的报告" />;
  return (
    <div className="mt-4">
      <Table label="报告" head={<Head {...props} />}>
        {props.rows.map((row) => (
          <Row key={row.reportId} row={row} late={props.late.get(row.reportId)} />
        ))}
      </Table>
    </div>
  );
}

const directions: Record<Sort, Direction> = {
  publisher: 'ascending',
  year: 'descending',
  published: 'descending',
  failing: 'descending',
  stored: 'descending',
};

function Head({ query, sort }: Props) {
  const by = (name: Sort) => ({
    // The newest year first is how the ledger opens.
    href: hrefWith('/reports', query, {
      sort: name === 'year' ? undefined : name,
      page: undefined,
    }),
    sorted: sort === name ? directions[name] : null,
  });
  return (
    <tr>
      <SortHead {...by('publisher')}>单位</SortHead>
      <SortHead {...by('year')}>年度</SortHead>
      <Th>格式</Th>
      <SortHead {...by('published')}>公布日期</SortHead>
      <SortHead figure {...by('failing')}>
        不符
      </SortHead>
      <Th figure>存疑</Th>
      <Th figure>无法判定</Th>
      <Th figure>{statusWord('read')}</Th>
      <Th figure>{statusWord('inferred')}</Th>
      <Th figure>{statusWord('blank')}</Th>
      <Th figure>{statusWord('unread')}</Th>
      <SortHead {...by('stored')}>入库</SortHead>
    </tr>
  );
}

function Row({ row, late }: { row: ReportRow; late: Lateness | undefined }) {
  return (
    <tr>
      <Td className="min-w-48">
        <Link
          href={`/publishers/${row.publisher.id}`}
          title={row.publisher.name}
          className="hover:link"
        >
          {row.publisher.shortName}
        </Link>
        {row.publisher.district && <span className="text-soft"> {row.publisher.district}</span>}
      </Td>
      <Td className="whitespace-nowrap">
        <Link
          href={`/reports/${row.reportId}`}
          className="font-semibold link"
          aria-label={`${row.publisher.shortName} ${row.year} 年报告`}
        >
          {row.year}
        </Link>
        {row.versions > 1 && <span className="text-soft"> 第 {row.version} 版</span>}
      </Td>
      <Td className="whitespace-nowrap">{row.edition === 'pre-2019' ? '旧格式' : row.edition}</Td>
      <Td className="whitespace-nowrap">
        {row.publishedOn ?? <span className="text-soft">未写明</span>}{' '}
        {late === 'late' && <Badge tone="fail">逾期</Badge>}
        {late === 'late-locally' && <Badge tone="doubt">过本地期限</Badge>}
      </Td>
      <Count n={row.failing} tone="font-semibold text-fail" />
      <Count n={row.warnings} tone="text-doubt" />
      <Count n={row.undetermined} />
      <Count n={row.read} />
      <Count n={row.inferred} tone="text-doubt" />
      <Count n={row.blank} />
      <Count n={row.unread} tone="text-doubt" />
      <Td className="whitespace-nowrap text-soft">{dayText(row.storedAt)}</Td>
    </tr>
  );
}

/** A count that is heard only when it is not 0. */
function Count({ n, tone = '' }: { n: number; tone?: string }) {
  return (
    <Td figure className={n === 0 ? 'text-soft' : tone}>
      {grouped(n)}
    </Td>
  );
}

import type { Metadata } from 'next';
import { endAtLast, filterOf, oneOf, pageOf, type SearchParams } from '#app/search-params.ts';
import { loadSamples } from '#app/upload/actions.ts';
import { Field, Input, Select } from '#components/ui/field.tsx';
import { FilterBar } from '#components/ui/filter-bar.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { firstOf, type Query } from '#components/ui/query.ts';
import { NoReports } from '#components/upload/no-reports.tsx';
import { db } from '#db/client.ts';
import { refusedFiles } from '#db/queries/files.ts';
import { lateness } from '#db/queries/lateness.ts';
import { publishers, totals, years } from '#db/queries/publishers.ts';
import { type Problem, problems, reports, sorts } from '#db/queries/reports.ts';
import { grouped } from '#lib/wording/point.ts';
import { Ledger } from './ledger.tsx';
import { Outdated } from './outdated.tsx';
import { RefusedFiles } from './refused-files.tsx';

export const metadata: Metadata = { title: '报告库' };

const size = 50;

export default async function ReportsPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  const filter = {
    ...filterOf(query),
    text: firstOf(query, 'text'),
    sort: oneOf(sorts, query, 'sort'),
    problem: oneOf(problems, query, 'problem'),
  };
  const page = pageOf(query);
  const [sum, units, span, found, refused] = await Promise.all([
    totals(db),
    publishers(db),
    years(db),
    reports(db, filter, { limit: size, offset: (page - 1) * size }),
    refusedFiles(db),
  ]);
  endAtLast('/reports', query, found.total, size);
  const late = lateness(
    db,
    found.rows.map(({ reportId }) => reportId),
  );
  return (
    <>
      <PageHeader
        title="报告库"
        lead={
          sum.files > 0 &&
          `${grouped(sum.publishers)} 个单位的 ${grouped(sum.reports)} 份年报，收到文件 ${grouped(sum.files)} 个。`
        }
      />
      {sum.reports === 0 ? (
        <NoReports loadSamples={loadSamples} />
      ) : (
        <>
          <FilterBar action="/reports" query={query} units={units} years={span} keep={['sort']}>
            <ProblemSelect query={query} />
            <Field label="查找名称和正文">
              <Input type="search" name="text" defaultValue={filter.text} />
            </Field>
          </FilterBar>
          <Outdated />
          <Ledger rows={found.rows} late={late} query={query} sort={filter.sort ?? 'year'} />
          <Pagination path="/reports" query={query} page={page} size={size} total={found.total} />
        </>
      )}
      <RefusedFiles files={refused} />
    </>
  );
}

const problemWords: Record<Problem, string> = {
  failing: '有勾稽不符',
  inferred: '有推定的数',
  unread: '有未识别的数',
  late: '逾期公布',
  'late-locally': '仅超过本地期限',
};

function ProblemSelect({ query }: { query: Query }) {
  return (
    <Field label="问题">
      <Select name="problem" defaultValue={firstOf(query, 'problem') ?? ''}>
        <option value="">不限</option>
        {problems.map((problem) => (
          <option key={problem} value={problem}>
            {problemWords[problem]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

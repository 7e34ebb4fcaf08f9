import { YearChoice } from '#app/charts/filters.tsx';
import { nothingIn } from '#app/charts/nothing.tsx';
import { scopeOf } from '#app/charts/scope.ts';
import { FilterBar } from '#components/ui/filter-bar.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { PaperLinks } from '#components/ui/paper-links.tsx';
import type { Query } from '#components/ui/query.ts';
import { coverageOf } from '#lib/stats/coverage.ts';
import { Headlines } from './overview/headlines.tsx';
import { NewestFailures } from './overview/newest-failures.tsx';
import { YearState } from './overview/year-state.tsx';
import { Years } from './overview/years.tsx';
import type { SearchParams } from './search-params.ts';

export default async function OverviewPage({ searchParams }: { searchParams: SearchParams }) {
  const scope = await scopeOf('/', await searchParams);
  const { query, choices, view, units, received } = scope;
  const nothing = nothingIn(scope);
  return (
    <>
      <PageHeader
        title={nothing === null ? `${view.at} 年度总览` : '总览'}
        lead="政府信息公开工作年度报告：收齐没有，数字对不对，与往年、与别的单位比怎么样。"
      />
      {choices.years.length > 0 && (
        <FilterBar action="/" query={query} units={choices.units} years={choices.years}>
          <YearChoice scope={scope} />
        </FilterBar>
      )}
      {nothing ?? (
        <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-6">
          <YearState scope={scope} coverage={coverageOf(view.at, units, received, scope.expects)} />
          <PaperLinks query={yearOf(query, view.at)} />
          <Headlines scope={scope} />
          <Years scope={scope} />
          <NewestFailures scope={scope} />
        </div>
      )}
    </>
  );
}

/** Papers of one year have it as their span. */
const yearOf = (query: Query, year: number): Query => ({
  ...query,
  from: String(year),
  to: String(year),
  at: undefined,
});

import type { Metadata } from 'next';
import { type ChartName, chartsOf } from '#app/charts/charts.ts';
import { exportsOf } from '#app/charts/exports.ts';
import { Choice, ScopeFilters } from '#app/charts/filters.tsx';
import { nothingIn } from '#app/charts/nothing.tsx';
import { groupOf } from '#app/charts/plans.ts';
import { type Scope, scopeOf } from '#app/charts/scope.ts';
import { Trail } from '#app/charts/trail.tsx';
import type { SearchParams } from '#app/search-params.ts';
import { AxisPager } from '#components/charts/axis-pager.tsx';
import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { Focus } from '#components/charts/focus.tsx';
import { SmallChart } from '#components/charts/small-chart.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { applicantLabel, applicantPaths } from '#lib/stats/keys.ts';
import { outcome, rates } from '#lib/stats/metrics.ts';
import type { Chart } from '#lib/stats/series.ts';

export const metadata: Metadata = { title: '办理结果' };

const path = '/outcomes';

export default async function OutcomesPage({ searchParams }: { searchParams: SearchParams }) {
  const scope = await scopeOf(path, await searchParams);
  const group = groupOf(scope.query);
  const inside = group && {
    label: outcome(group).label,
    without: {},
  };
  return (
    <>
      <PageHeader
        title="办理结果"
        above={<Trail path={path} scope={scope} {...(inside && { inside })} />}
        lead="政府信息公开申请的办理结果：六类结果及其理由、申请人构成、行政复议与行政诉讼。"
      />
      <ScopeFilters path={path} scope={scope} shares keep={['group']}>
        <Choice name="applicant" label="申请人" scope={scope} options={applicantOptions} />
        {scope.view.over === 'units' && (
          <Choice name="rate" label="比率" scope={scope} options={rateOptions} />
        )}
      </ScopeFilters>
      {nothingIn(scope) ?? <Charts scope={scope} />}
    </>
  );
}

const applicantOptions = [
  ['', '全部'],
  ...applicantPaths.map((column) => [column, applicantLabel(column)] as const),
] as const;

// The first rate is the one shown when none is chosen.
const rateOptions = rates.map(({ id, label }, i) => [i === 0 ? '' : id, label] as const);

async function Charts({ scope }: { scope: Scope }) {
  const { query } = scope;
  const [main, ...others] = await chartsOf(
    ['outcomes', 'rates', 'applicants', 'reconsideration', 'litigation'],
    scope,
  );
  if (main === undefined) return null;
  return (
    <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
      <ChartFigure
        chart={main.chart}
        exports={exportsOf(main.name, query)}
        picture={
          <>
            <Focus chart={main.chart} />
            <AxisPager chart={main.chart} path={path} query={query} />
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        {others.map(({ name, chart }) => (
          <Small key={name} name={name} chart={chart} scope={scope} />
        ))}
      </div>
    </div>
  );
}

const Small = ({ name, chart, scope }: { name: ChartName; chart: Chart; scope: Scope }) => (
  <ChartFigure
    small
    chart={chart}
    exports={exportsOf(name, scope.query)}
    picture={<SmallChart chart={chart} />}
  />
);

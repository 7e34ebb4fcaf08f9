import { chartNamed } from '#app/charts/charts.ts';
import { countedOf, facingOf, narrowed, unnarrowed } from '#app/charts/checks.ts';
import { Choices } from '#app/charts/choices.tsx';
import { exportsOf } from '#app/charts/exports.ts';
import type { Scope } from '#app/charts/scope.ts';
import { oneOf } from '#app/search-params.ts';
import { AxisPager } from '#components/charts/axis-pager.tsx';
import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { gridOf } from '#components/charts/heat-cells.ts';
import { HeatGrid } from '#components/charts/heat-grid.tsx';
import { HeatLegend } from '#components/charts/heat-legend.tsx';
import { RecurringTable } from '#components/charts/heat-recurring.tsx';
import { hrefWith } from '#components/ui/query.ts';

/** The map of findings by rule, unit and year, or by two of them, as picture or as table. */
export async function Heat({ path, scope }: { path: string; scope: Scope }) {
  const { query } = scope;
  const chart = await chartNamed('checks', scope);
  const grid = gridOf(chart, { path, query: { ...query, ...unnarrowed }, narrow: narrowed });
  const pager = <AxisPager chart={chart} path={path} query={query} />;
  return (
    <div className="mt-4">
      <ChartFigure
        chart={chart}
        exports={exportsOf('checks', query)}
        views={{
          shown: oneOf(['table'], query, 'form') ?? 'picture',
          hrefs: {
            picture: hrefWith(path, query, { form: undefined }),
            table: hrefWith(path, query, { form: 'table' }),
          },
        }}
        controls={<Views path={path} scope={scope} />}
        table={
          chart.axis.over === 'rule-years' ? (
            <>
              <RecurringTable chart={chart} />
              {pager}
            </>
          ) : undefined
        }
        picture={
          chart.series.length === 0 || chart.axis.points.length === 0 ? (
            <p className="text-soft">所选范围内没有。</p>
          ) : (
            <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
              <HeatLegend chart={chart} />
              <HeatGrid grid={grid} />
              {pager}
            </div>
          )
        }
      />
    </div>
  );
}

function Views({ path, scope: { query } }: { path: string; scope: Scope }) {
  const shared = { path, query };
  return (
    <div className="flex flex-wrap gap-x-8">
      <Choices
        {...shared}
        label="行与列"
        name="view"
        current={facingOf(query)}
        choices={[
          ['unit-rule-year', '单位 × 规则 × 年度'],
          ['unit-rule', '单位 × 规则'],
          ['unit-year', '单位 × 年度'],
          ['rule-year', '规则 × 年度'],
        ]}
      />
      <Choices
        {...shared}
        label="计数"
        name="count"
        current={countedOf(query)}
        choices={[
          ['fails', '问题'],
          ['undetermined', '无法判定'],
        ]}
      />
    </div>
  );
}

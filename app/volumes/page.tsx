import type { Metadata } from 'next';
import { chartsOf } from '#app/charts/charts.ts';
import { exportsOf } from '#app/charts/exports.ts';
import { ScopeFilters } from '#app/charts/filters.tsx';
import { nothingIn } from '#app/charts/nothing.tsx';
import { quantityOf } from '#app/charts/plans.ts';
import { type Scope, scopeOf } from '#app/charts/scope.ts';
import { Trail } from '#app/charts/trail.tsx';
import type { SearchParams } from '#app/search-params.ts';
import { AxisPager } from '#components/charts/axis-pager.tsx';
import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { Focus } from '#components/charts/focus.tsx';
import { HeatTable } from '#components/charts/heat-table.tsx';
import { Field, Select } from '#components/ui/field.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { proactiveItems, toldVolumes, volumes } from '#lib/stats/quantities.ts';

export const metadata: Metadata = { title: '公开量' };

const path = '/volumes';

export default async function VolumesPage({ searchParams }: { searchParams: SearchParams }) {
  const scope = await scopeOf(path, await searchParams);
  return (
    <>
      <PageHeader
        title="公开量"
        above={<Trail path={path} scope={scope} />}
        lead="正文叙述的数量，和表二公布的数量。正文里的“余”“约”照原文标出；2020年与2021年之间表格格式有变，口径不同的不连线、不比较。"
      />
      <ScopeFilters path={path} scope={scope} shares={false}>
        <QuantityChoice scope={scope} />
      </ScopeFilters>
      {nothingIn(scope) ?? <Charts scope={scope} />}
    </>
  );
}

function QuantityChoice({ scope }: { scope: Scope }) {
  const chosen = quantityOf(scope.query).id;
  const option = ({ id, label }: { id: string; label: string }) => (
    <option key={id} value={id === proactiveItems.id ? '' : id}>
      {label}
    </option>
  );
  return (
    <Field label="指标">
      <Select
        name="metric"
        defaultValue={chosen === proactiveItems.id ? '' : chosen}
        className="max-w-[calc(100vw-2rem)]"
      >
        <optgroup label="正文叙述的数量">{toldVolumes.map(option)}</optgroup>
        <optgroup label="表二公布的数量">{volumes.map(option)}</optgroup>
      </Select>
    </Field>
  );
}

async function Charts({ scope }: { scope: Scope }) {
  const { query } = scope;
  const [focused, matrix] = await chartsOf(['volumes', 'matrix'], scope);
  if (focused === undefined || matrix === undefined) return null;
  return (
    <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
      <ChartFigure
        chart={focused.chart}
        exports={exportsOf('volumes', query)}
        picture={
          <>
            <Focus chart={focused.chart} />
            <AxisPager chart={focused.chart} path={path} query={query} />
          </>
        }
      />
      <ChartFigure
        chart={matrix.chart}
        exports={exportsOf('matrix', query)}
        unlabelled
        picture={
          <>
            <HeatTable chart={matrix.chart} sparklines />
            <AxisPager chart={matrix.chart} path={path} query={query} />
          </>
        }
      />
    </div>
  );
}

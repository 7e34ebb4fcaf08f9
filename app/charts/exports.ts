import type { Exports } from '#components/charts/chart-figure.tsx';
import { hrefWith, type Query } from '#components/ui/query.ts';
import type { ChartName } from './charts.ts';

/** Where the files of a chart are, with the filters of the page it stands on. */
export const exportsOf = (name: ChartName, query: Query): Exports => ({
  png: hrefWith(`/export/${name}.png`, query),
  svg: hrefWith(`/export/${name}.svg`, query),
  csv: hrefWith(`/export/${name}.csv`, query),
});

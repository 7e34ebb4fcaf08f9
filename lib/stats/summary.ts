import type { Series } from './series.ts';
import { largest, overAll } from './summary-maps.ts';
import type { Drawn } from './summary-parts.ts';
import { overPlaces } from './summary-places.ts';
import { overYears } from './summary-years.ts';

/** What the picture shows, in a sentence made of its own numbers; also its text alternative. */
export function summaryOf(chart: Drawn): string {
  const lead = chart.total ?? chart.series[0];
  if (lead === undefined || chart.axis.points.length === 0) return '没有可以显示的数据。';
  const said = partsOf(chart, lead).filter((part) => part !== '');
  return `${said.join('；')}。`;
}

function partsOf(chart: Drawn, lead: Series): string[] {
  if (chart.kind === 'heat') return chart.total ? largest(chart) : overAll(chart);
  return chart.axis.over === 'years'
    ? overYears(chart, lead)
    : overPlaces(chart, rankedBy(chart, lead));
}

/** Shares are compared by their first part, counts by their whole: as they are ordered. */
const rankedBy = (chart: Drawn, lead: Series): Series =>
  chart.series[0]?.unit === 'share' ? chart.series[0] : lead;

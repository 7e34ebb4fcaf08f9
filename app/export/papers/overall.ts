import { chartsOf } from '#app/charts/charts.ts';
import type { Scope } from '#app/charts/scope.ts';
import { db } from '#db/client.ts';
import { type Tally, tallies } from '#db/queries/tallies.ts';
import type { Overall, Place } from '#lib/export/papers/standing.ts';
import { consistencyOf, coverageOf } from '#lib/stats/coverage.ts';
import { districtOf } from '#lib/stats/frame.ts';
import type { Chart } from '#lib/stats/series.ts';

/** What a 通报 tells beside the problems: what came in, what could be checked, and the charts of the pages. */
export async function overallOf(
  scope: Scope,
): Promise<{ readonly overall: Overall; readonly charts: readonly Chart[] }> {
  const { years, units, received, expects, filter } = scope;
  const counted = await tallies(db, filter);
  const reports = new Map<number, number>();
  for (const { publisherId } of received)
    reports.set(publisherId, (reports.get(publisherId) ?? 0) + 1);
  const drawn = await chartsOf(['problems', 'checks', 'applications'], scope);
  return {
    overall: {
      years: years.map((year) => {
        const coverage = coverageOf(year, units, received, expects);
        return { ...coverage, missing: coverage.missing.map(({ shortName }) => shortName) };
      }),
      sums: checkedOf(received, counted),
      districts: districtsOf(scope, counted),
      reports,
    },
    charts: drawn.flatMap(({ chart }) => (chart.series.length > 0 ? [chart] : [])),
  };
}

/** Of these reports: all sums could be judged; one fails; some stayed open. */
function checkedOf(received: Scope['received'], counted: readonly Tally[]) {
  const { consistent, failing, open } = consistencyOf(received, counted);
  return { checked: consistent + failing, failing, open };
}

/** Each district with its own tallies: there may be hundreds of districts and ten thousands of tallies. */
function districtsOf({ units, received }: Scope, counted: readonly Tally[]): Place[] {
  const placeOf = new Map(units.map((unit) => [unit.id, districtOf(unit)]));
  const reports = byPlace(received, placeOf);
  const failed = byPlace(counted, placeOf);
  return [...reports].map(([name, rows]) => ({ name, ...checkedOf(rows, failed.get(name) ?? []) }));
}

function byPlace<R extends { readonly publisherId: number }>(
  rows: readonly R[],
  placeOf: ReadonlyMap<number, string>,
): ReadonlyMap<string, readonly R[]> {
  const places = new Map<string, R[]>();
  for (const row of rows) {
    const place = placeOf.get(row.publisherId);
    if (place === undefined) continue;
    const known = places.get(place);
    if (known === undefined) places.set(place, [row]);
    else known.push(row);
  }
  return places;
}

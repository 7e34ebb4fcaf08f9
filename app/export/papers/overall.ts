import { chartsOf } from '#app/charts/charts.ts';
import type { Scope } from '#app/charts/scope.ts';
import { db } from '#db/client.ts';
import { type Tally, tallies } from '#db/queries/tallies.ts';
import { chartPicture } from '#lib/export/papers/pictures.ts';
import type { Overall, Place } from '#lib/export/papers/standing.ts';
import { consistencyOf, coverageOf } from '#lib/stats/coverage.ts';

/** What a 通报 tells beside the problems: what came in, what could be checked, and the charts. */
export async function overallOf(scope: Scope, on: string): Promise<Overall> {
  const { years, units, received, expects, filter } = scope;
  const counted = await tallies(db, filter);
  const reports = new Map<number, number>();
  for (const { publisherId } of received)
    reports.set(publisherId, (reports.get(publisherId) ?? 0) + 1);
  return {
    years: years.map((year) => {
      const coverage = coverageOf(year, units, received, expects);
      return { ...coverage, missing: coverage.missing.map(({ shortName }) => shortName) };
    }),
    sums: checkedOf(received, counted),
    districts: districtsOf(scope, counted),
    reportsOf: (unit) => reports.get(unit) ?? 0,
    charts: await pictures(scope, on),
  };
}

/** Of these reports: all sums could be judged; one fails; some stayed open. */
function checkedOf(received: Scope['received'], counted: readonly Tally[]) {
  const { consistent, failing, open } = consistencyOf(received, counted);
  return { checked: consistent + failing, failing, open };
}

function districtsOf({ units, received }: Scope, counted: readonly Tally[]): Place[] {
  const districtOf = new Map(units.map(({ id, district }) => [id, district ?? '未写明区县']));
  const reports = new Map<string, Scope['received'][number][]>();
  for (const report of received) {
    const district = districtOf.get(report.publisherId);
    if (district === undefined) continue;
    const known = reports.get(district);
    if (known === undefined) reports.set(district, [report]);
    else known.push(report);
  }
  return [...reports].map(([name, rows]) => ({ name, ...checkedOf(rows, counted) }));
}

/** The pictures of the pages, as far as there is anything in them. */
async function pictures(scope: Scope, on: string) {
  const drawn = await chartsOf(['problems', 'checks', 'applications'], scope);
  const full = drawn.filter(({ chart }) => chart.series.length > 0);
  return Promise.all(full.map(({ chart }) => chartPicture(chart, on)));
}

import { db } from '#db/client.ts';
import { claims } from '#db/queries/claims.ts';
import { figures } from '#db/queries/figures.ts';
import { chartOf, metricsOf, overOf, type Plan } from '#lib/stats/build.ts';
import { keysOf } from '#lib/stats/metrics.ts';
import type { Chart } from '#lib/stats/series.ts';
import { sourcesOf } from '#lib/stats/sources.ts';
import type { Scope } from './scope.ts';

/** Asks the store once for all that some plans look at, and draws them. */
export async function draw(plans: readonly Plan[], scope: Scope): Promise<Chart[]> {
  const metrics = plans.flatMap(metricsOf);
  const keys = keysOf(metrics);
  const told = metrics.flatMap(({ told: id }) => id ?? []);
  const filter = { ...scope.filter, ...yearsOf(plans, scope) };
  const [rows, sentences] = await Promise.all([
    keys.length === 0 ? [] : figures(db, filter, keys),
    told.length === 0 ? [] : claims(db, filter, told),
  ]);
  const sources = sourcesOf({ keys, figures: rows, claims: sentences, received: scope.received });
  return plans.map((plan) => chartOf(plan, scope.view, { ...scope.frame, sources }));
}

/** The years some plans look at; 同比 of the first looks at the year before it. */
function yearsOf(plans: readonly Plan[], { view, filter }: Scope): { from?: number; to?: number } {
  if (plans.every((plan) => overOf(plan, view) === 'units'))
    return { from: view.at - 1, to: view.at };
  return filter.from === undefined ? {} : { from: filter.from - 1 };
}

import { db } from '#db/client.ts';
import { claims } from '#db/queries/claims.ts';
import { figures } from '#db/queries/figures.ts';
import { chartOf, metricsOf, type Plan } from '#lib/stats/build.ts';
import type { View } from '#lib/stats/frame.ts';
import { sourcesOf } from '#lib/stats/lookup.ts';
import { keysOf } from '#lib/stats/metrics.ts';
import type { Chart } from '#lib/stats/series.ts';
import type { Scope } from './scope.ts';

/** Asks the store for what a plan looks at, and draws it. */
export async function draw(plan: Plan, scope: Scope, view: View = scope.view): Promise<Chart> {
  const metrics = metricsOf(plan);
  const keys = keysOf(metrics);
  const told = metrics.flatMap(({ told: id }) => id ?? []);
  // 同比 of the first year looks at the year before it.
  const filter = {
    ...scope.filter,
    ...(scope.filter.from !== undefined && { from: scope.filter.from - 1 }),
    ...(view.over === 'units' && { from: view.at - 1, to: view.at }),
  };
  const [rows, sentences] = await Promise.all([
    keys.length === 0 ? [] : figures(db, filter, keys),
    told.length === 0 ? [] : claims(db, filter, told),
  ]);
  const answered = { keys, figures: rows, claims: sentences, received: scope.received };
  return chartOf(plan, view, { ...scope.frame, sources: sourcesOf(answered) });
}

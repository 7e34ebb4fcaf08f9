import { cache } from 'react';
import { oneOf } from '#app/search-params.ts';
import { firstOf, hrefWith, type Query } from '#components/ui/query.ts';
import { db } from '#db/client.ts';
import { type Tally, tallies } from '#db/queries/tallies.ts';
import { rules } from '#lib/checks/rules.ts';
import type { Drill } from '#lib/stats/frame.ts';
import { type Counted, type Facing, problemsHeat } from '#lib/stats/problems.ts';
import type { Chart } from '#lib/stats/series.ts';
import type { Scope } from './scope.ts';

export const facingOf = (query: Query): Facing =>
  oneOf(['unit-year', 'rule-year'], query, 'view') ?? 'unit-rule';

export const countedOf = (query: Query): Counted =>
  oneOf(['undetermined'], query, 'count') ?? 'fails';

export const ruleOf = (query: Query): string | undefined =>
  rules.find(({ id }) => id === firstOf(query, 'rule'))?.id;

/** Tallies of the reports in scope, of one rule when one is chosen; read once for all of a page. */
export const talliesOf = cache(async ({ filter, query }: Scope): Promise<readonly Tally[]> => {
  const rule = ruleOf(query);
  const all = await tallies(db, filter);
  return rule === undefined ? all : all.filter((tally) => tally.rule === rule);
});

/** The heat map of an address; each cell leads to the list of what it counts. */
export async function checksChart(scope: Scope): Promise<Chart> {
  const { query, frame, view } = scope;
  return problemsHeat(
    { ...frame, link: (to) => linkTo(scope, to) },
    {
      facing: facingOf(query),
      counted: countedOf(query),
      tallies: await talliesOf(scope),
      rules,
      page: view.page,
    },
  );
}

/** A cell opens the list of what it counts. */
const linkTo = ({ query }: Scope, to: Drill): string =>
  `${hrefWith('/checks', query, narrowed(to))}#list`;

/** The same page with the filters a cell stands for; the map counts whatever severity and state. */
function narrowed({ at, unit, district, rule }: Drill): Query {
  return {
    page: undefined,
    rows: undefined,
    severity: undefined,
    state: undefined,
    ...(at !== undefined && { from: String(at), to: String(at) }),
    ...(unit !== undefined && { unit: String(unit) }),
    ...(district !== undefined && { district, unit: undefined }),
    ...(rule !== undefined && { rule }),
  };
}

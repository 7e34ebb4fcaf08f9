import { cache } from 'react';
import { oneOf } from '#app/search-params.ts';
import { firstOf, hrefWith, type Query } from '#components/ui/query.ts';
import { db } from '#db/client.ts';
import { type Tally, tallies } from '#db/queries/tallies.ts';
import { restsOnForm } from '#lib/checks/rule.ts';
import { rules } from '#lib/checks/rules.ts';
import { type Counted, type Facing, facings, problemsHeat } from '#lib/stats/problems.ts';
import type { Chart, Drill } from '#lib/stats/series.ts';
import type { Scope } from './scope.ts';

export const facingOf = (query: Query): Facing => oneOf(facings, query, 'view') ?? facings[0];

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

const ruleNames = rules.map((rule) => ({
  id: rule.id,
  title: rule.title,
  restsOnForm: restsOnForm(rule),
}));

/** The heat map of an address; each cell leads to the list of what it counts. */
export async function checksChart(scope: Scope): Promise<Chart> {
  const { query, frame, view } = scope;
  return problemsHeat(
    { ...frame, link: (to) => linkTo(scope, to) },
    {
      facing: facingOf(query),
      counted: countedOf(query),
      tallies: await talliesOf(scope),
      rules: ruleNames,
      page: view.page,
    },
  );
}

/** A cell opens the list of what it counts. */
const linkTo = ({ query }: Scope, to: Drill): string =>
  `${hrefWith('/checks', query, { ...unnarrowed, ...narrowed(to) })}#list`;

/** The map counts whatever severity and state. */
export const unnarrowed: Query = {
  page: undefined,
  rows: undefined,
  severity: undefined,
  state: undefined,
};

/** The filters a row, a column or a cell stands for. */
export const narrowed = ({ at, unit, district, rule }: Drill): Query => ({
  ...(at !== undefined && { from: String(at), to: String(at) }),
  ...(unit !== undefined && { unit: String(unit) }),
  ...(district !== undefined && { district, unit: undefined }),
  ...(rule !== undefined && { rule }),
});

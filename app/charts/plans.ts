import { oneOf } from '#app/search-params.ts';
import { firstOf, hrefWith, type Query } from '#components/ui/query.ts';
import type { Plan } from '#lib/stats/build.ts';
import { applicantPaths } from '#lib/stats/keys.ts';
import { disclosed, groupIds, type Metric, rates } from '#lib/stats/metrics.ts';
import { hasReasons, outcomeReasons, outcomes, ratePlan, ratesPlan } from '#lib/stats/outcomes.ts';
import { proactiveItems, toldVolumes, volumes } from '#lib/stats/quantities.ts';
import { matrix, volume } from '#lib/stats/volumes.ts';
import type { Scope } from './scope.ts';

/** The group of outcomes an address drills into, or undefined. */
export const groupOf = (query: Query) => oneOf(groupIds.filter(hasReasons), query, 'group');

/** The kind of applicants looked at; `total` for all. */
const columnOf = (query: Query): string =>
  applicantPaths.find((path) => path === firstOf(query, 'applicant')) ?? 'total';

export function outcomesOf({ query, view }: Scope): Plan {
  const group = groupOf(query);
  const column = columnOf(query);
  const drill = (to: string) => hrefWith('/outcomes', query, { group: to, rows: undefined });
  return group === undefined
    ? outcomes(view.as, column, drill)
    : outcomeReasons(view.as, column, group);
}

/** All rates over the years; unit by unit, the one asked for. */
export function ratesOf({ query, view }: Scope): Plan {
  return view.over === 'years' ? ratesPlan(view.as) : ratePlan(view.as, rateOf(query));
}

const rateOf = (query: Query): Metric =>
  rates.find(({ id }) => id === firstOf(query, 'rate')) ?? disclosed;

const quantities: readonly Metric[] = [...toldVolumes, ...volumes];

/** The quantity looked at: by default what the report says it disclosed. */
export const quantityOf = (query: Query): Metric =>
  quantities.find(({ id }) => id === firstOf(query, 'metric')) ?? proactiveItems;

export const volumesOf = ({ query, view, units }: Scope): Plan =>
  volume(quantityOf(query), view, units);

/** What all units together say they disclosed. */
export const disclosedOf = ({ view }: Scope): Plan => ({
  ...volume(proactiveItems, view, []),
  id: 'disclosed',
});

export const matrixOf = ({ query, view, frame }: Scope): Plan =>
  matrix('matrix', quantityOf(query), view, frame);

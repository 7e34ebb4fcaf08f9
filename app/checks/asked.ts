import { countedOf, ruleOf } from '#app/charts/checks.ts';
import type { Scope } from '#app/charts/scope.ts';
import { oneOf } from '#app/search-params.ts';
import type { ProblemFilter } from '#db/queries/problems.ts';
import { problemStates } from '#lib/handling/state.ts';

const severities = ['error', 'warning', 'info'] as const;

/** What the list shows: problems in a state, what a newer version did to them, or what has no verdict. */
const shown = [...problemStates, 'new', 'again', 'solved'] as const;
export type Shown = (typeof shown)[number] | 'undetermined' | undefined;

export const shownOf = ({ query }: Pick<Scope, 'query'>): Shown =>
  countedOf(query) === 'undetermined' ? 'undetermined' : oneOf(shown, query, 'state');

/** The problems an address asks for, whatever their state. */
export const problemsAsked = ({ query, filter, units }: Scope): ProblemFilter => ({
  from: filter.from,
  to: filter.to,
  publishers: filter.district === undefined ? filter.publishers : units.map((unit) => unit.id),
  rule: ruleOf(query),
  severity: oneOf(severities, query, 'severity'),
});

/** The problems the list of an address shows, its state or standing included. */
export const listAsked = (scope: Scope, shown: Shown): ProblemFilter => ({
  ...problemsAsked(scope),
  ...standingOf(shown),
});

/** The state or standing a list is narrowed to. */
export function standingOf(shown: Shown): Pick<ProblemFilter, 'state' | 'standing'> {
  switch (shown) {
    case undefined:
    case 'solved':
    case 'undetermined':
      return {};
    case 'new':
    case 'again':
      return { standing: shown };
    default:
      return { state: shown };
  }
}

/** Problems that are carried on at one stroke; more are narrowed first. */
export const mostAtOnce = 5000;

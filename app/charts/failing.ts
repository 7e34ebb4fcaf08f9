import { oneOf } from '#app/search-params.ts';
import { db } from '#db/client.ts';
import { failures } from '#db/queries/failures.ts';
import type { Page } from '#db/queries/filter.ts';
import { ruleOf } from './checks.ts';
import type { Scope } from './scope.ts';

const severities = ['error', 'warning', 'info'] as const;
const severityOf = ({ query }: Pick<Scope, 'query'>) => oneOf(severities, query, 'severity');

/** The failing checks an address asks for, newest reports first. */
export function failing(scope: Scope, page: Page) {
  const rule = ruleOf(scope.query);
  const filter = {
    ...scope.filter,
    rules: rule === undefined ? undefined : [rule],
    severity: severityOf(scope),
  };
  return failures(db, filter, page);
}

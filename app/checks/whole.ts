'use server';

import { scopeOf } from '#app/charts/scope.ts';
import { ruleTitle } from '#app/problems/history-entries.ts';
import type { Carried } from '#components/problems/problem.ts';
import type { Query } from '#components/ui/query.ts';
import { db } from '#db/client.ts';
import { problemHandles } from '#db/queries/problems.ts';
import { solvedProblems } from '#db/queries/problems-solved.ts';
import { listAsked, mostAtOnce, shownOf } from './asked.ts';

/** Every problem of a list, of which a page is shown: enough to carry them on at one stroke. */
export async function wholeList(query: Query): Promise<Carried[]> {
  const scope = await scopeOf('/checks', query);
  const shown = shownOf(scope);
  const asked = listAsked(scope, shown);
  const found =
    shown === 'solved' ? solvedProblems(db, asked) : problemHandles(db, asked, mostAtOnce);
  return found.map(({ publisherId, publisherName, year, checkId, rule, state, standing }) => ({
    problem: { publisherId, year, checkId },
    label: `${publisherName} ${year} ${ruleTitle(rule)}`,
    state,
    standing,
  }));
}

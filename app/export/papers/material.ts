import { ruleOf } from '#app/charts/checks.ts';
import { type Scope, scopeOf } from '#app/charts/scope.ts';
import { problemsAsked } from '#app/checks/asked.ts';
import { oneOf } from '#app/search-params.ts';
import type { Query } from '#components/ui/query.ts';
import { db } from '#db/client.ts';
import { problems } from '#db/queries/problems.ts';
import { rules } from '#lib/checks/rules.ts';
import { gradeWords, problemsOf, type UnitProblems } from '#lib/export/papers/problem.ts';
import type { Subject } from '#lib/export/papers/subject.ts';
import { problemStates } from '#lib/handling/state.ts';
import { yearWords } from '#lib/stats/frame.ts';
import { stateWords } from '#lib/wording/handling.ts';
import about from '#package.json' with { type: 'json' };

/** What all papers of one address are made of. */
export interface Material {
  readonly scope: Scope;
  readonly units: readonly UnitProblems[];
  readonly subject: Subject;
}

/** The problems an address asks for; null when there are more than `most`. */
export async function materialOf(query: Query, on: string, most: number): Promise<Material | null> {
  const scope = await scopeOf('/checks', query);
  const asked = oneOf(['error', 'warning', 'info'], query, 'severity');
  const grades = (['error', 'warning'] as const).filter((grade) => (asked ?? grade) === grade);
  const filter = { ...problemsAsked(scope), state: stateOf(query) };
  // One more than there may be tells that there are more.
  const rows = grades.flatMap((severity) =>
    problems(db, { ...filter, severity }, { limit: most + 1, offset: 0 }),
  );
  if (rows.length > most) return null;
  const order = scope.choices.units.map(({ id }) => id);
  return { scope, units: problemsOf(rows, basisOf, order), subject: subjectOf(scope, on) };
}

const stateOf = (query: Query) => oneOf(problemStates, query, 'state');

const sourceOf: ReadonlyMap<string, string> = new Map(rules.map(({ id, source }) => [id, source]));

/** A rule that a newer version no longer has left its findings, not its source. */
const basisOf = (rule: string): string => sourceOf.get(rule) ?? '';

function subjectOf(scope: Scope, on: string): Subject {
  const { query, frame, years } = scope;
  const rule = rules.find(({ id }) => id === ruleOf(query));
  const severity = oneOf(['error', 'warning', 'info'], query, 'severity');
  const state = stateOf(query);
  return {
    units: frame.scope,
    years: yearWords(years),
    filters: [
      ...(rule === undefined ? [] : [['规则', rule.title] as const]),
      ...(severity === undefined ? [] : [['程度', gradeWords[severity]] as const]),
      ...(state === undefined ? [] : [['状态', stateWords[state]] as const]),
    ],
    rules: rules.map(({ id, title, formula, source }) => ({ id, title, formula, basis: source })),
    on,
    version: about.version,
  };
}

import { ruleOf } from '#app/charts/checks.ts';
import { type Scope, scopeOf } from '#app/charts/scope.ts';
import { listAsked, problemsAsked, type Shown, shownOf, standingOf } from '#app/checks/asked.ts';
import { firstOf, type Query, valuesOf } from '#components/ui/query.ts';
import type { ProblemFilter } from '#db/queries/problems.ts';
import { rules } from '#lib/checks/rules.ts';
import type { Subject } from '#lib/export/papers/subject.ts';
import { yearWords } from '#lib/stats/frame.ts';
import { standingWords, stateWords } from '#lib/wording/handling.ts';
import { severityWords } from '#lib/wording/severity.ts';
import about from '#package.json' with { type: 'json' };
import { overallOf } from './overall.ts';
import type { Order, PaperName } from './protocol.ts';
import type { Because } from './refusals.ts';

type Ordered =
  | { readonly status: 'ordered'; readonly order: Order }
  | { readonly status: 'refused'; readonly because: Because };

/** What a paper of an address is to be made of: the problems that 勾稽问题 lists under the same address. */
export async function orderOf(paper: PaperName, query: Query, on: string): Promise<Ordered> {
  const scope = await scopeOf('/checks', query);
  const because = neverTold(scope);
  if (because !== null) return { status: 'refused', because };
  const asked = problemsAsked(scope);
  const hasOverall = paper === 'bulletin.docx' || paper === 'all.zip';
  return {
    status: 'ordered',
    order: {
      paper,
      filter: listAsked(scope, shownOf(scope)),
      units: scope.choices.units.map(({ id }) => id),
      subject: subjectOf(scope, asked, on),
      ...(hasOverall ? await overallOf(scope) : { overall: null, charts: [] }),
    },
  };
}

/** What a page may list and no paper tells. */
function neverTold(scope: Scope): Because | null {
  const shown = shownOf(scope);
  if (shown === 'undetermined' || shown === 'solved' || shown === 'false-alarm') return shown;
  return firstOf(scope.query, 'severity') === 'info' ? 'info' : null;
}

function subjectOf(scope: Scope, { severity }: ProblemFilter, on: string): Subject {
  const { query, frame, years, units } = scope;
  const rule = rules.find(({ id }) => id === ruleOf(query));
  const shown = stateName(shownOf(scope));
  const chosen = valuesOf(query, 'unit').length > 0 && units.length > NAMED;
  return {
    // What was picked by hand is not all there is.
    units: chosen ? `所选 ${units.length} 个单位` : frame.scope,
    years: yearWords(years),
    members: chosen ? units.map(({ name }) => name) : [],
    filters: [
      ...(rule === undefined ? [] : [['规则', rule.title] as const]),
      ...(severity === undefined ? [] : [['程度', severityWords[severity]] as const]),
      ...(shown === null ? [] : [['状态', shown] as const]),
    ],
    rules: rules.map(({ id, title, formula, source }) => ({ id, title, formula, basis: source })),
    on,
    version: about.version,
  };
}

/** Up to so many units are named wherever a scope is told. */
const NAMED = 3;

function stateName(shown: Shown): string | null {
  const filter = standingOf(shown);
  if (filter.standing !== undefined) return standingWords[filter.standing];
  return filter.state === undefined ? null : stateWords[filter.state];
}

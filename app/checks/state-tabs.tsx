import type { Scope } from '#app/charts/scope.ts';
import { LinkTabs } from '#components/ui/link-tabs.tsx';
import { hrefWith } from '#components/ui/query.ts';
import type { ProblemCounts } from '#db/queries/problems.ts';
import { problemStates } from '#lib/handling/state.ts';
import { standingWords, stateWords } from '#lib/wording/handling.ts';
import { grouped } from '#lib/wording/point.ts';
import type { Shown } from './asked.ts';

/** How many problems are in each state, and what newer versions did to them; each opens its list. */
export function StateTabs(props: {
  path: string;
  scope: Scope;
  shown: Shown;
  counts: ProblemCounts;
  solved: number;
}) {
  const { path, scope, shown, counts, solved } = props;
  const standings = [
    ['new', standingWords.new, counts.fresh],
    ['again', standingWords.again, counts.again],
    ['solved', standingWords.solved, solved],
  ] as const;
  const states = problemStates.map(
    // A state nobody is in has no row: this is a count and no figure.
    (state) => [state, stateWords[state], counts.states.get(state) ?? 0] as const,
  );
  const all = [[undefined, '全部', counts.total] as const, ...states, ...standings];
  return (
    <div className="mt-6">
      <LinkTabs
        label="按状态"
        tabs={all.map(([state, label, n]) => ({
          href: `${hrefWith(path, scope.query, { state, page: undefined })}#list`,
          label: `${label} ${grouped(n)}`,
          current: shown === state,
        }))}
      />
    </div>
  );
}

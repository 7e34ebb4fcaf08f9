import type { Scope } from '#app/charts/scope.ts';
import { pageOf } from '#app/search-params.ts';
import { ProblemDesk } from '#components/problems/problem-desk.tsx';
import type { Pages } from '#components/problems/use-pages.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { hrefWith, type Query } from '#components/ui/query.ts';
import type { ProblemCounts } from '#db/queries/problems.ts';
import type { SolvedRow } from '#db/queries/problems-solved.ts';
import { grouped } from '#lib/wording/point.ts';
import { handle, undoHandling } from './actions.ts';
import { listAsked, mostAtOnce, type Shown } from './asked.ts';
import { failingViews, solvedView } from './problem-views.tsx';
import { wholeList } from './whole.ts';

/** As many as are read at one sitting, and as a page may weigh. */
const size = 20;

/** The problems an address asks for, each as its arithmetic with the cell most likely wrong, to be acted upon. */
export function ProblemList(props: {
  path: string;
  scope: Scope;
  shown: Shown;
  counts: ProblemCounts;
  solved: readonly SolvedRow[];
}) {
  const { path, scope, shown, counts, solved } = props;
  const { query } = scope;
  const page = pageOf(query);
  const offset = (page - 1) * size;
  const isSolved = shown === 'solved';
  const total = isSolved ? solved.length : totalOf(counts, shown);
  const items = isSolved
    ? solved.slice(offset, offset + size).map(solvedView)
    : failingViews(listAsked(scope, shown), { limit: size, offset });
  return (
    <section id="list" className="mt-4 scroll-mt-4" aria-label="问题清单">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-4">
        <h2 className="text-lead font-semibold">问题清单 {grouped(total)} 处</h2>
        <a
          href={hrefWith('/export/failures.csv', query)}
          download
          className="text-note link print:hidden"
        >
          导出清单 CSV
        </a>
      </div>
      {/* Where the last problem has just left the list, it must still be possible to take that back. */}
      <ProblemDesk
        // What is chosen of one list is nothing of another.
        key={hrefWith(path, query, { page: undefined })}
        items={items}
        actions={{ handle, undo: undoHandling }}
        pages={pagesOf(path, query, page, Math.ceil(total / size))}
        whole={{ total, most: mostAtOnce, load: wholeList.bind(null, query) }}
      />
      {items.length === 0 && <EmptyState title="没有符合条件的问题" />}
      {total > size && (
        <Pagination path={path} query={query} page={page} size={size} total={total} />
      )}
    </section>
  );
}

/** The addresses of this page of the list, and of those before and behind it. */
function pagesOf(path: string, query: Query, page: number, last: number): Pages {
  const to = (number: number) =>
    hrefWith(path, query, { page: number === 1 ? undefined : String(number) });
  return {
    here: to(page),
    previous: page > 1 ? to(page - 1) : null,
    next: page < last ? to(page + 1) : null,
  };
}

function totalOf({ total, states, fresh, again }: ProblemCounts, shown: Shown): number {
  switch (shown) {
    case undefined:
    case 'solved':
    case 'undetermined':
      return total;
    case 'new':
      return fresh;
    case 'again':
      return again;
    default:
      // A state nobody is in has no row: this is a count and no figure.
      return states.get(shown) ?? 0;
  }
}

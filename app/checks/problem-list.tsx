import type { Scope } from '#app/charts/scope.ts';
import { pageOf } from '#app/search-params.ts';
import { FailureCard } from '#components/findings/failure-card.tsx';
import { Whose } from '#components/findings/whose.tsx';
import type { ProblemView } from '#components/problems/problem.ts';
import { ProblemDesk } from '#components/problems/problem-desk.tsx';
import { SolvedCard } from '#components/problems/solved-card.tsx';
import type { Pages } from '#components/problems/use-pages.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { hrefWith, type Query } from '#components/ui/query.ts';
import { db } from '#db/client.ts';
import { kept } from '#db/kept.ts';
import { neighbourhoods } from '#db/queries/neighbourhoods.ts';
import { type ProblemCounts, problems } from '#db/queries/problems.ts';
import type { SolvedRow } from '#db/queries/problems-solved.ts';
import type { Accusation } from '#lib/checks/culprit/accusation.ts';
import { culprits } from '#lib/checks/culprit/culprits.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { rules } from '#lib/checks/rules.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { grouped } from '#lib/wording/point.ts';
import { handle, undoHandling } from './actions.ts';
import { listAsked, mostAtOnce, type Shown } from './asked.ts';
import { wholeList } from './whole.ts';

/** As many as are read at one sitting, and as a page may weigh. */
const size = 25;

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
    : failingViews(scope, shown, offset);
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

function failingViews(scope: Scope, shown: Shown, offset: number): ProblemView[] {
  const rows = problems(db, listAsked(scope, shown), { limit: size, offset });
  const around = aroundOf(rows.map(({ reportId }) => reportId));
  return rows.map((row): ProblemView => {
    const { reportId, publisherId, reportYear: year, checkId } = row;
    const beside = around.get(reportId);
    return {
      problem: { publisherId, year, checkId },
      label: labelOf(row.publisherName, year, row),
      state: row.state,
      standing: row.standing,
      href: placeOf(reportId, row),
      card: (
        <FailureCard
          finding={row}
          beside={{
            reportId,
            previousId: beside?.previousId ?? null,
            nextId: beside?.nextId ?? null,
          }}
          accusations={beside?.accusations ?? []}
        >
          <Whose row={row} />
        </FailureCard>
      ),
    };
  });
}

interface Around {
  readonly previousId: number | null;
  readonly nextId: number | null;
  readonly accusations: readonly Accusation[];
}

/** The likely culprits of some reports, and what stands beside them: the same until a report changes. */
function aroundOf(reports: readonly number[]): ReadonlyMap<number, Around> {
  const ids = [...new Set(reports)];
  return kept(db, `around ${ids.join()}`, () => {
    const all = [...neighbourhoods(db, ids)];
    return new Map(
      all.map(([id, { previousId, nextId, ...figures }]) => [
        id,
        { previousId, nextId, accusations: culprits(figures) },
      ]),
    );
  });
}

const ruleTitle = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;

const labelOf = (name: string, year: number, finding: Finding): string =>
  `${name} ${year} ${findingSentence(finding).title}`;

const placeOf = (reportId: number, { rule, subject }: Pick<Finding, 'rule' | 'subject'>) =>
  `/reports/${reportId}?finding=${encodeURIComponent(`${rule}:${subject}`)}`;

function solvedView(row: SolvedRow): ProblemView {
  const { publisherId, year, checkId, before, state, standing } = row;
  const title = ruleTitle(row.rule);
  return {
    problem: { publisherId, year, checkId },
    label: `${row.publisherName} ${year} ${title}`,
    state,
    standing,
    href: `/reports/${row.reportId}`,
    card: (
      <SolvedCard
        title={`${row.publisherName} ${year} ${title}`}
        sentence={before && findingSentence(before.finding).sentence}
        by={row.by}
        isUndecidable={standing === 'undecidable'}
        before={before && placeOf(before.reportId, before.finding)}
        now={`/reports/${row.reportId}`}
      />
    ),
  };
}

import { ruleTitle } from '#app/problems/history-entries.ts';
import { FailureCard } from '#components/findings/failure-card.tsx';
import { Whose } from '#components/findings/whose.tsx';
import type { ProblemView } from '#components/problems/problem.ts';
import { SolvedCard } from '#components/problems/solved-card.tsx';
import { db } from '#db/client.ts';
import { kept } from '#db/kept.ts';
import type { Page } from '#db/queries/filter.ts';
import { neighbourhoods } from '#db/queries/neighbourhoods.ts';
import { type ProblemFilter, problems } from '#db/queries/problems.ts';
import type { SolvedRow } from '#db/queries/problems-solved.ts';
import type { Accusation } from '#lib/checks/culprit/accusation.ts';
import { culprits } from '#lib/checks/culprit/culprits.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { findingSentence } from '#lib/wording/finding.ts';

/** A page of the problems an address asks for, each as its arithmetic with the cell most likely wrong. */
export function failingViews(filter: ProblemFilter, page: Page): ProblemView[] {
  const rows = problems(db, filter, page);
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

const labelOf = (name: string, year: number, finding: Finding): string =>
  `${name} ${year} ${findingSentence(finding).title}`;

const placeOf = (reportId: number, { rule, subject }: Pick<Finding, 'rule' | 'subject'>) =>
  `/reports/${reportId}?finding=${encodeURIComponent(`${rule}:${subject}`)}`;

/** A problem that fails no longer, as it was. */
export function solvedView(row: SolvedRow): ProblemView {
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

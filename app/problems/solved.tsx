import { SolvedCard } from '#components/problems/solved-card.tsx';
import { StateMenu } from '#components/problems/state-menu.tsx';
import type { SolvedRow } from '#db/queries/problems-solved.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { solvedKey } from './carried.ts';
import { ruleTitle } from './history-entries.ts';

/** A problem that fails no longer, on a page of its office: a person closes it where it stands. */
export function Solved(props: {
  row: SolvedRow;
  /** Whether the year and the report that counts have to be told. */
  isAmongYears?: boolean;
}) {
  const { row, isAmongYears } = props;
  const { before } = row;
  const title = ruleTitle(row.rule);
  return (
    <SolvedCard
      title={isAmongYears ? `${row.year} 年 ${title}` : title}
      sentence={before && findingSentence(before.finding).sentence}
      by={row.by}
      isUndecidable={row.standing === 'undecidable'}
      before={before && placeOf(before)}
      now={isAmongYears ? `/reports/${row.reportId}` : null}
    >
      <StateMenu of={[solvedKey(row)]} />
    </SolvedCard>
  );
}

const placeOf = ({ reportId, finding }: NonNullable<SolvedRow['before']>): string =>
  `/reports/${reportId}?finding=${encodeURIComponent(`${finding.rule}:${finding.subject}`)}`;

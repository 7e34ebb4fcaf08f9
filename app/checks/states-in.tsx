import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Problem } from '#components/findings/grouped.ts';
import { StatesOf } from '#components/problems/states-of.tsx';
import { findingId } from '#components/source/marks.ts';
import { db } from '#db/client.ts';
import { type ProblemRow, problems } from '#db/queries/problems.ts';

/** More than a report has findings. */
const most = 4096;

/** The state of each problem of some reports: the badge of a card, which leads to the list of its office and year. */
export function statesIn(reports: readonly number[]) {
  const rows = problems(db, { reports }, { limit: most, offset: 0 });
  const byFinding = new Map(rows.map((row) => [`${row.reportId} ${findingId(row)}`, row]));
  return (reportId: number, problem: Problem): ReactNode => {
    const findings = problem.kind === 'single' ? [problem.finding] : problem.findings;
    const found = findings.flatMap((one) => byFinding.get(`${reportId} ${findingId(one)}`) ?? []);
    const [first] = found;
    if (first === undefined) return null;
    return (
      <span className="inline-flex flex-wrap items-baseline gap-2 text-note">
        <StatesOf problems={found} />
        <Link href={listOf(first)} className="link print:hidden">
          改状态
        </Link>
      </span>
    );
  };
}

const listOf = ({ publisherId, reportYear, rule }: ProblemRow): string =>
  `/checks?unit=${publisherId}&from=${reportYear}&to=${reportYear}&rule=${rule}#list`;

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Finding } from '#lib/checks/finding.ts';
import { cellLabel } from '#lib/wording/cell.ts';
import { figureText } from '#lib/wording/equation.ts';
import type { HrefOf } from './equation.tsx';
import { FindingCard } from './finding-card.tsx';
import type { Culprit } from './grouped.ts';

/** A failure in a list over many reports: whose it is, its numbers, and the cell most likely wrong. */
export function FailureCard(props: {
  finding: Finding;
  reportId: number;
  /** Report of the year before, or null. */
  previousId: number | null;
  /** Cells that would explain several failures of the report. */
  suspects: readonly Culprit[];
  /** Unit and year. */
  children: ReactNode;
}) {
  const { finding, reportId, previousId } = props;
  const at = (key: string) => `/reports/${reportId}?cell=${encodeURIComponent(key)}`;
  const hrefOf: HrefOf = ({ key, yearsAgo }) => {
    if (yearsAgo === undefined) return at(key);
    return previousId === null ? null : `/reports/${previousId}?cell=${encodeURIComponent(key)}`;
  };
  const suspect = props.suspects.find(({ findings }) =>
    findings.some((f) => f.rule === finding.rule && f.subject === finding.subject),
  );
  const finds = encodeURIComponent(`${finding.rule}:${finding.subject}`);
  return (
    <FindingCard finding={finding} hrefOf={hrefOf}>
      {suspect && (
        <p className="mt-1 text-note">
          可能有误的一格：
          <Link href={at(suspect.key)} className="link">
            {cellLabel(suspect.key)}
          </Link>
          ，印为 {figureText(suspect.key, suspect.value)}，若为{' '}
          {figureText(suspect.key, suspect.value - suspect.difference)} 则 {suspect.findings.length}{' '}
          个等式都成立。
        </p>
      )}
      <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-note text-soft">
        <span>{props.children}</span>
        <Link href={`/reports/${reportId}?finding=${finds}`} className="link">
          在原文中查看
        </Link>
      </p>
    </FindingCard>
  );
}

import Link from 'next/link';
import type { ReactNode } from 'react';
import { type Accusation, isAbout } from '#lib/checks/culprit/accusation.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { settlesWords, unlocatedWords } from '#lib/wording/culprit.ts';
import { FindingCard } from './finding-card.tsx';
import { alikeId, type Beside, hrefIn, type PlaceOf, placesIn } from './places.ts';
import { Clues, RemedyWords } from './remedy-words.tsx';

/** A failure in a list over many reports: whose it is, its numbers, and the figures most likely wrong. */
export function FailureCard(props: {
  finding: Finding;
  beside: Beside;
  /** What may be wrong in the report; empty where it is not told. */
  accusations: readonly Accusation[];
  /** How far it has been carried through. */
  state?: ReactNode;
  /** Unit and year. */
  children: ReactNode;
}) {
  const { finding, beside } = props;
  const placeOf = placesIn(beside);
  const accusation = props.accusations.find((one) => isAbout(one, finding));
  const alike = alikeId(finding, beside.previousId);
  const finds = encodeURIComponent(`${finding.rule}:${finding.subject}`);
  return (
    <FindingCard finding={finding} hrefOf={hrefIn(placeOf)} isListed>
      {accusation && (
        <p className="mt-1 text-note">
          <Accused accusation={accusation} placeOf={placeOf} />
        </p>
      )}
      <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-note text-soft">
        <span>{props.children}</span>
        <span className="flex flex-wrap gap-x-4 print:hidden">
          {alike !== null && (
            <Link href={`/reports/${alike}`} className="link">
              {finding.detail.office ? `${finding.detail.office}的报告` : '上年报告'}
            </Link>
          )}
          <Link href={`/reports/${beside.reportId}?finding=${finds}`} className="link">
            在原文中查看
          </Link>
        </span>
      </p>
      {props.state}
    </FindingCard>
  );
}

function Accused({ accusation, placeOf }: { accusation: Accusation; placeOf: PlaceOf }) {
  const [first] = accusation.remedies;
  if (accusation.status !== 'located' || first === undefined)
    return <span className="text-soft">{unlocatedWords(accusation)}。</span>;
  const own = accusation.failing.filter(({ years }) => years === 0).length;
  return (
    <>
      <RemedyWords remedy={first} placeOf={placeOf} />，{settlesWords(own)}。{' '}
      <Clues remedy={first} />
    </>
  );
}

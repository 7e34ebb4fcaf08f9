import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import type { Change, Remedy } from '#lib/checks/culprit/accusation.ts';
import { changePlace, changeWords, cluesOf } from '#lib/wording/culprit.ts';
import type { PlaceOf } from './places.ts';

/** 若『…』由 2 改为 3，且『…』由 0 改为 1: each figure leads to its place. */
export function RemedyWords({ remedy, placeOf }: { remedy: Remedy; placeOf: PlaceOf }) {
  return (
    <>
      若
      {remedy.changes.map((change, i) => (
        <Fragment key={`${change.years} ${change.key}`}>
          {i > 0 && '，且'}
          <Place change={change} placeOf={placeOf} />
          {changeWords(change)}
        </Fragment>
      ))}
    </>
  );
}

function Place({ change, placeOf }: { change: Change; placeOf: PlaceOf }) {
  const href = placeOf(change);
  if (href === null) return changePlace(change);
  return (
    <Link href={href} className="link">
      {changePlace(change)}
    </Link>
  );
}

/** Why it is likely, when something tells. */
export function Clues({ remedy }: { remedy: Remedy }): ReactNode {
  const clues = cluesOf(remedy);
  return clues.length > 0 && <span className="text-soft">线索：{clues.join('；')}。</span>;
}

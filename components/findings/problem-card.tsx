import type { ReactNode } from 'react';
import { AccusedCard, type TrialOf } from './accused-card.tsx';
import { FindingCard } from './finding-card.tsx';
import type { Problem } from './grouped.ts';
import { hrefIn, type PlaceOf } from './places.ts';

/** One thing to look at: failures of one origin with the likely culprit, or a failure of its own. */
export function ProblemCard(props: {
  problem: Problem;
  placeOf: PlaceOf;
  trialOf: TrialOf;
  children?: ReactNode;
}) {
  const { problem, placeOf, trialOf, children } = props;
  if (problem.kind === 'single')
    return (
      <FindingCard finding={problem.finding} hrefOf={hrefIn(placeOf)}>
        {children}
      </FindingCard>
    );
  return (
    <AccusedCard accused={problem} placeOf={placeOf} trialOf={trialOf}>
      {children}
    </AccusedCard>
  );
}

import type { ReactNode } from 'react';
import { CulpritCard } from './culprit-card.tsx';
import type { HrefOf } from './equation.tsx';
import { FindingCard } from './finding-card.tsx';
import type { Problem } from './grouped.ts';

/** One thing to look at: a cell several sums accuse, or a failure of its own. */
export function ProblemCard(props: { problem: Problem; hrefOf: HrefOf; children?: ReactNode }) {
  const { problem, ...rest } = props;
  return problem.kind === 'culprit' ? (
    <CulpritCard culprit={problem.culprit} {...rest} />
  ) : (
    <FindingCard finding={problem.finding} {...rest} />
  );
}

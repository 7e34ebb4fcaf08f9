import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { ProblemStanding, ProblemState } from '#lib/handling/state.ts';
import { standingWords, stateWords } from '#lib/wording/handling.ts';

const tones = {
  pending: 'plain',
  confirmed: 'accent',
  'false-alarm': 'plain',
  notified: 'accent',
  rectified: 'hold',
  closed: 'hold',
} as const satisfies Record<ProblemState, Tone>;

/** How far a problem has been carried through, and what the newest version did to it. */
export function StateBadge({
  state,
  standing,
}: {
  state: ProblemState;
  standing: ProblemStanding;
}) {
  const word = standingWords[standing];
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={tones[state]}>{stateWords[state]}</Badge>
      {word !== null && <Badge tone={standing === 'solved' ? 'hold' : 'doubt'}>{word}</Badge>}
    </span>
  );
}

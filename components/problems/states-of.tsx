import type { ProblemStanding, ProblemState } from '#lib/handling/state.ts';
import { StateBadge } from './state-badge.tsx';

/** Where each of some problems stands, those that stand alike told once. */
export function StatesOf(props: {
  problems: readonly { readonly state: ProblemState; readonly standing: ProblemStanding }[];
}) {
  const alike = new Map(props.problems.map((one) => [`${one.state} ${one.standing}`, one]));
  return [...alike].map(([id, { state, standing }]) => (
    <StateBadge key={id} state={state} standing={standing} />
  ));
}

/**
 * How far a problem has been carried through: nobody has looked (`pending`), confirmed or a false alarm,
 * the office told (`notified`), put right (`rectified`), done with (`closed`).
 */
export const problemStates = [
  'pending',
  'confirmed',
  'false-alarm',
  'notified',
  'rectified',
  'closed',
] as const;
export type ProblemState = (typeof problemStates)[number];

/**
 * How a problem stands in the version that counts: `failing`; `new`: not in the version before; `again`: put
 * right or closed, and it fails in a newer version or reading; `solved`: it fails no longer; `undecidable`:
 * it failed, and now cannot be judged.
 */
export type ProblemStanding = 'failing' | 'new' | 'again' | 'solved' | 'undecidable';

/** What follows by itself; every other step is unusual and asks for a reason. */
const usual: Record<ProblemState, readonly ProblemState[]> = {
  pending: ['confirmed'],
  confirmed: ['notified'],
  'false-alarm': [],
  notified: ['rectified'],
  rectified: ['closed'],
  closed: [],
};

/** Whether a step has to be explained: a false alarm, a step back, steps left out. */
export const needsReason = (from: ProblemState, to: ProblemState, isSolved: boolean): boolean =>
  // What the newer version solved may be closed from wherever it stood.
  !(isSolved && to === 'closed') && !usual[from].includes(to);

/** Whether somebody still has to do something about it. */
export const isOpen = (state: ProblemState): boolean =>
  state !== 'closed' && state !== 'false-alarm';

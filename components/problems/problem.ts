import type { ReactNode } from 'react';
import type { ReviewAnswer } from '#components/review/doubt.ts';
import type { ProblemStanding, ProblemState } from '#lib/handling/state.ts';

/** Tells a problem apart for good, whatever version or reading it is seen in. */
export interface ProblemKey {
  readonly publisherId: number;
  readonly year: number;
  readonly checkId: number;
}

/** A problem and how far it has been carried through. */
export interface Carried {
  readonly problem: ProblemKey;
  /** Office, year and rule. */
  readonly label: string;
  readonly state: ProblemState;
  readonly standing: ProblemStanding;
}

/** A problem of a list, as it is shown and acted upon. */
export interface ProblemView extends Carried {
  /** The report, with its cells marked. */
  readonly href: string;
  /** What is wrong, as it is told everywhere. */
  readonly card: ReactNode;
}

export const idOf = ({ publisherId, year, checkId }: ProblemKey): string =>
  `problem-${publisherId}-${year}-${checkId}`;

/** The actions of the page, handed down by it. */
export interface HandlingActions {
  readonly handle: (handling: {
    readonly problems: readonly (ProblemKey & { readonly seen: ProblemState })[];
    readonly to: ProblemState;
    readonly reason: string;
    readonly actor: string;
  }) => Promise<ReviewAnswer>;
  readonly undo: (undoing: {
    readonly act: number;
    readonly actor: string;
  }) => Promise<ReviewAnswer>;
}

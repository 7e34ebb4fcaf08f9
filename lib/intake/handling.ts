import type { Db } from '#db/open.ts';
import { type Step, type Stepped, step, takeBackStep } from '#db/problems.ts';

/** Problems a person carries to a state, as a page sends it. */
export interface Handling extends Pick<Step, 'problems' | 'to'> {
  /** Name of the person. */
  readonly actor: string;
  /** Wanted for a false alarm, a step back, and steps left out. */
  readonly reason: string;
}

/** What became of it, or what was not said. */
export type HandlingAnswer = Stepped | { readonly status: 'refused'; readonly because: 'no-actor' };

/** Carries problems to a state, all of them or none. */
export function handle(db: Db, { reason, actor, ...handling }: Handling): HandlingAnswer {
  if (actor.trim() === '') return { status: 'refused', because: 'no-actor' };
  return step(db, { ...handling, actor: actor.trim(), reason: reason.trim() || null, at: now() });
}

/** Takes back what was done at one stroke. */
export function undoHandling(
  db: Db,
  { act, actor }: { readonly act: number; readonly actor: string },
): HandlingAnswer {
  if (actor.trim() === '') return { status: 'refused', because: 'no-actor' };
  return takeBackStep(db, { act, actor: actor.trim(), at: now() });
}

const now = () => new Date().toISOString();

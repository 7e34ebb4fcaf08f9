import type { Db } from '#db/open.ts';
import { type Chosen, choose, unchoose } from '#db/versions/choose.ts';
import { check } from '#lib/checks/check.ts';

/** A person says which version of a year counts. */
export interface VersionChoice {
  readonly reportId: number;
  /** Name of the person. */
  readonly actor: string;
  readonly reason: string;
}

/** What became of it, or what was not said. */
export type ChoiceAnswer =
  | Chosen
  | { readonly status: 'refused'; readonly because: 'no-actor' | 'no-reason' };

/** Makes a version the one that counts, until a person says otherwise; neighbours are judged again. */
export function chooseVersion(db: Db, { reportId, ...choice }: VersionChoice): ChoiceAnswer {
  const [actor, reason] = [choice.actor.trim(), choice.reason.trim()];
  if (actor === '') return { status: 'refused', because: 'no-actor' };
  if (reason === '') return { status: 'refused', because: 'no-reason' };
  return choose(db, { reportId, actor, reason, at: now() }, check);
}

/** Takes the last choice of a year back. */
export function undoChoice(
  db: Db,
  { event, ...choice }: { readonly event: number; readonly actor: string },
): ChoiceAnswer {
  const actor = choice.actor.trim();
  if (actor === '') return { status: 'refused', because: 'no-actor' };
  return unchoose(db, { event, actor, at: now() }, check);
}

const now = () => new Date().toISOString();

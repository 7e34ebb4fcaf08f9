import type { Db } from '#db/open.ts';
import {
  changeDeadline,
  type DeadlineChange,
  type DeadlineChanged,
  undoDeadline,
} from '#db/register/deadlines.ts';
import { transaction } from '#db/sqlite.ts';

export type DeadlineAnswer =
  | DeadlineChanged
  | { readonly status: 'refused'; readonly because: 'no-actor' };

/** Sets or withdraws the deadline of an area; what it concerns is judged anew in the background. */
export const setDeadline = (
  db: Db,
  { actor, ...change }: DeadlineChange & { readonly actor: string },
): DeadlineAnswer => signed(db, actor, (who) => changeDeadline(db, who, change));

/** Takes back what was done to a deadline. */
export const takeBackDeadline = (
  db: Db,
  { actor, event }: { readonly actor: string; readonly event: number },
): DeadlineAnswer => signed(db, actor, (who) => undoDeadline(db, who, event));

function signed(
  db: Db,
  actor: string,
  act: (who: { actor: string; at: string }) => DeadlineChanged,
): DeadlineAnswer {
  const name = actor.trim();
  if (name === '') return { status: 'refused', because: 'no-actor' };
  const at = new Date().toISOString();
  return transaction(db.connection(), () => act({ actor: name, at }));
}

import type { Db } from '#db/open.ts';
import { register as registerInStore } from '#db/register/register.ts';
import { check } from '#lib/checks/check.ts';
import type { Change, Changed } from '#lib/register/change.ts';

/** What a person does to the register of offices. */
export interface Registering {
  /** Name of the person. */
  readonly actor: string;
  readonly change: Change;
}

export type Registered = Changed | { readonly status: 'refused'; readonly because: 'no-actor' };

/** Files reports, and changes the register they are filed under; checks are judged again. */
export function register(db: Db, { actor, change }: Registering): Registered {
  const name = actor.trim();
  if (name === '') return { status: 'refused', because: 'no-actor' };
  return registerInStore(db, { actor: name, at: new Date().toISOString(), change }, check);
}

import type { Change, Changed, Objection } from '#lib/register/change.ts';
import type { Signed } from './events.ts';

export type SignedChange = Signed & { readonly change: Change };

export const refused = (because: Objection, other: number | null = null): Changed => ({
  status: 'refused',
  because,
  other,
});

export const done = (publisherId: number, event: number | null, also = 0): Changed => ({
  status: 'done',
  publisherId,
  event,
  also,
});

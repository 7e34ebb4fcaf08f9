import type { Changed } from '#lib/register/change.ts';
import type { Store } from '../judging/judging.ts';
import { type Db, rows, run } from '../open.ts';
import type { OfficeEventKind } from '../schema.ts';
import { dropAlias } from './aliases.ts';
import { done, refused } from './change.ts';
import { type Details, record, type Signed, told } from './events.ts';
import { expectedOf, writeExpected } from './expecting.ts';
import { restore } from './moving.ts';
import { type OfficeState, offices } from './offices.ts';
import { mergedInto, removedAt } from './offices-change.ts';
import { type ReportState, stateOf, statesOf } from './states.ts';

interface Event {
  readonly publisherId: number;
  readonly kind: OfficeEventKind;
  readonly reportId: number | null;
  readonly detail: string;
  readonly undoneAt: string | null;
}

/** Takes back what was done to the register, unless something later stands on it. */
export function undo(store: Store, signed: Signed, id: number): Changed {
  const { db } = store;
  const event = eventOf(db, id);
  if (event === null || event.undoneAt !== null) return refused('gone');
  if (!takeBack(store, signed, event)) return refused('changed');
  markUndone(db, id, signed.at);
  record(db, signed, event.publisherId, { kind: 'undone', detail: { event: id } });
  return done(event.publisherId, null);
}

/** Does the opposite of an event; answers false, and does nothing, where that is not possible any more. */
function takeBack(store: Store, signed: Signed, event: Event): boolean {
  const { db } = store;
  const { publisherId: id } = event;
  const { kind, detail } = told(event.kind, event.detail);
  switch (kind) {
    case 'added':
      if (statesOf(db, id).length > 0) return false;
      removedAt(db, id, signed.at);
      return true;
    case 'removed':
      removedAt(db, id, null);
      return true;
    case 'renamed':
    case 'moved':
      return putBack(db, id, detail);
    case 'alias-added':
      return dropAlias(db, detail.id) !== null;
    case 'alias-removed':
      offices(db).addAlias({ ...detail, publisherId: id });
      return true;
    case 'expected':
      if (JSON.stringify(expectedOf(db, id)) !== JSON.stringify(detail.after)) return false;
      writeExpected(db, id, detail.before);
      return true;
    case 'merged':
      return separate(store, id, detail);
    case 'filed':
      return unfile(store, signed, event, detail);
    case 'undone':
      return false;
  }
}

/** Gives an office what it had before, if it still has what it was given then. */
function putBack(
  db: Db,
  id: number,
  { before, after }: { before: Partial<OfficeState>; after: Partial<OfficeState> },
): boolean {
  const office = offices(db).get(id);
  const given = Object.entries(after);
  if (given.some(([key, value]) => office[key as keyof OfficeState] !== value)) return false;
  offices(db).update({ ...office, ...before });
  return true;
}

/** Two offices again: what the first brought along goes back to it. */
function separate(store: Store, id: number, { from, reports }: Details['merged']): boolean {
  const { db } = store;
  const isStill =
    offices(db).get(from).mergedInto === id && offices(db).get(id).mergedInto === null;
  if (!isStill) return false;
  mergedInto(db, from, null);
  restore(store, stillAt(db, id, reports));
  return true;
}

function unfile(
  store: Store,
  { at }: Signed,
  { publisherId, reportId }: Event,
  detail: Details['filed'],
): boolean {
  const { db } = store;
  const now = reportId === null ? null : stateOf(db, reportId);
  if (now?.publisherId !== publisherId || now.year !== detail.year) return false;
  if (detail.alias !== null) dropAlias(db, detail.alias.id);
  restore(store, stillAt(db, publisherId, detail.reports));
  if (detail.added && statesOf(db, publisherId).length === 0) removedAt(db, publisherId, at);
  return true;
}

/** What has been filed elsewhere since stays there. */
const stillAt = (db: Db, id: number, before: readonly ReportState[]): ReportState[] =>
  before.filter((state) => {
    const now = stateOf(db, state.id);
    return now?.publisherId === id || now?.publisherId === state.publisherId;
  });

const eventOf = (db: Db, id: number): Event | null =>
  rows<Event>(
    db,
    `select publisher_id as publisherId, kind, report_id as reportId, detail, undone_at as undoneAt
     from office_events where id = :id`,
    { id },
  )[0] ?? null;

const markUndone = (db: Db, id: number, at: string): void =>
  void run(db, 'update office_events set undone_at = :at where id = :id', { id, at });

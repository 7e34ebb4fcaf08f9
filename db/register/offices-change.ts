import type { Region } from '#lib/parse/fact.ts';
import type { Changed } from '#lib/register/change.ts';
import type { Store } from '../judging/judging.ts';
import { type Db, run } from '../open.ts';
import { officeTold, sameAs } from './adding.ts';
import { done, refused } from './change.ts';
import { record, type Signed } from './events.ts';
import { move } from './moving.ts';
import { type Office, type OfficeState, offices } from './offices.ts';
import { statesOf } from './states.ts';

/** Calls an office otherwise; documents go on finding it by the names they printed so far. */
export function rename(
  db: Db,
  signed: Signed,
  { id, name }: { id: number; name: string },
): Changed {
  const office = offices(db).find(id);
  if (office === null) return refused('gone');
  const after = officeTold({ ...office, name });
  if (typeof after === 'string') return refused(after);
  if (after.name === office.name) return refused('same');
  const other = sameAs(db, { ...office, core: after.core }, id);
  if (other !== null) return refused('exists', other);
  const named = { name: after.name, core: after.core, nameKept: true };
  offices(db).update({ ...office, ...named });
  return done(
    id,
    record(db, signed, id, { kind: 'renamed', detail: { before: namedOf(office), after: named } }),
  );
}

const namedOf = ({ name, core, nameKept }: OfficeState) => ({ name, core, nameKept });

const locatedOf = (office: OfficeState) => {
  const { core, province, city, district, code, lookedUp } = office;
  return { core, province, city, district, code, lookedUp };
};

/** Puts an office into another district. */
export function moveOffice(
  db: Db,
  signed: Signed,
  { id, region }: { id: number; region: Region },
): Changed {
  const office = offices(db).find(id);
  if (office === null) return refused('gone');
  const after = officeTold({ ...region, name: office.name });
  if (typeof after === 'string') return refused(after);
  const [before, located] = [locatedOf(office), locatedOf(after)];
  if (JSON.stringify(before) === JSON.stringify(located)) return refused('same');
  const other = sameAs(db, after, id);
  if (other !== null) return refused('exists', other);
  offices(db).update({ ...office, ...located });
  return done(id, record(db, signed, id, { kind: 'moved', detail: { before, after: located } }));
}

/** Makes two offices one: reports and names of the first become the second's. */
export function merge(
  store: Store,
  signed: Signed,
  { id, into }: { id: number; into: number },
): Changed {
  const { db } = store;
  const [from, to] = [standing(db, id), standing(db, into)];
  if (from === null || to === null) return refused('gone');
  if (id === into) return refused('same');
  const moves = statesOf(db, id).map(({ id: reportId, year }) => ({
    reportId,
    publisherId: into,
    year,
  }));
  const reports = move(store, moves);
  mergedInto(db, id, into);
  const detail = { from: id, name: from.name, reports };
  return done(into, record(db, signed, into, { kind: 'merged', detail }), moves.length);
}

/** An office that is neither merged into another nor removed. */
function standing(db: Db, id: number): Office | null {
  const office = offices(db).find(id);
  return office?.mergedInto === null && office.removedAt === null ? office : null;
}

/** Writes into which office one was merged; null: it stands by itself again. */
export const mergedInto = (db: Db, id: number, into: number | null): void =>
  void run(db, 'update publishers set merged_into = :into where id = :id', { id, into });

/** Takes an office without reports out of the register. */
export function remove(db: Db, signed: Signed, id: number): Changed {
  if (standing(db, id) === null) return refused('gone');
  if (statesOf(db, id).length > 0) return refused('has-reports');
  removedAt(db, id, signed.at);
  return done(id, record(db, signed, id, { kind: 'removed', detail: {} }));
}

/** Writes when an office was removed; null: it is there again. */
export const removedAt = (db: Db, id: number, at: string | null): void =>
  void run(db, 'update publishers set removed_at = :at where id = :id', { id, at });

import { type Db, only, rows, run } from '../open.ts';
import type { Standing } from './versions.ts';

/**
 * Puts a stored report in its place among the versions of its office and year; `standing` is what
 * `standingOf` said of it. Judging it, and its neighbours, is the caller's.
 */
export function place(db: Db, id: number, standing: Standing): void {
  switch (standing.kind) {
    case 'unfiled':
      return;
    case 'version': {
      const { version, undecided } = standing;
      if (undecided === null) run(db, retireOthers, { id });
      run(db, asVersion, { id, version, undecided, current: Number(undecided === null) });
      return;
    }
    case 'twin': {
      const { version, of, undecided } = standing;
      run(db, asTwin, { id, version, of, undecided });
      if (standing.leads) lead(db, id, of);
    }
  }
}

const ofSameYear = `(publisher_id, year) = (select publisher_id, year from reports where id = :id)`;
/** What waited to be decided among the older versions is decided by the newer one. */
const retireOthers = `update reports set "current" = 0, pinned = 0, undecided = null where ${ofSameYear}`;
const asVersion = `update reports set version = :version, twin_of = null, "current" = :current, pinned = 0,
  undecided = :undecided where id = :id`;
const asTwin = `update reports set version = :version, twin_of = :of, "current" = 0, pinned = 0,
  undecided = :undecided where id = :id`;

/** A twin takes the lead of its version: it counts where the other counted, and all others are its twins. */
export function lead(db: Db, id: number, before: number): void {
  const was = standingNow(db, before);
  // In this order, so that there is never a version with two leaders, nor a year with two that count.
  run(
    db,
    'update reports set "current" = 0, pinned = 0, twin_of = :id where id = :before or twin_of = :before',
    { id, before },
  );
  run(
    db,
    'update reports set "current" = :current, pinned = :pinned, twin_of = null, undecided = null where id = :id',
    { id, ...was },
  );
}

function standingNow(db: Db, id: number): { current: 0 | 1; pinned: 0 | 1 } {
  const standing = 'select "current", pinned from reports where id = :id';
  return only(rows<{ current: 0 | 1; pinned: 0 | 1 }>(db, standing, { id }), `report ${id}`);
}

/**
 * Takes a report out of its place: its best twin leads in its stead, else the newest version left counts.
 * Answers the report that counts now and did not before, or null.
 */
export function leave(db: Db, id: number): number | null {
  const twin = nextOf(db, 'twin_of = :id order by unread, inferred, id', id);
  const { current } = standingNow(db, id);
  if (twin !== null) lead(db, twin, id);
  run(db, asVersion, { id, version: 0, undecided: null, current: 0 });
  if (twin !== null) return current ? twin : null;
  const next = current ? nextOf(db, newestLeft, id) : null;
  if (next !== null)
    run(db, 'update reports set "current" = 1, undecided = null where id = :id', { id: next });
  return next;
}

const newestLeft = `${ofSameYear} and id <> :id and version > 0 and twin_of is null
  order by undecided is not null, version desc`;

const nextOf = (db: Db, where: string, id: number): number | null =>
  rows<{ id: number }>(db, `select id from reports where ${where} limit 1`, { id })[0]?.id ?? null;

import { type Db, rows, run } from '../open.ts';
import type { BatchSource } from '../schema.ts';
import { transaction } from '../sqlite.ts';

/** Who opens a batch, and from where its files come. */
export interface Opening {
  readonly source: BatchSource;
  /** The folder they were found in; null for what was dropped. */
  readonly folder: string | null;
}

const now = () => new Date().toISOString();

/** What this process opened or took over is read by it. */
const owner = process.pid;

/** Opens a batch for this process and answers its id. */
export const openBatch = (db: Db, { source, folder }: Opening): number =>
  run(
    db,
    `insert into batches (source, folder, opened_at, complete, owner, owner_seen_at)
     values (:source, :folder, :at, 0, :owner, :at)`,
    { source, folder, at: now(), owner },
  );

/** A batch gets more files: it is open again, and this process reads it. */
export const reopen = (db: Db, id: number): number =>
  run(db, 'update batches set complete = 0, owner = :owner where id = :id', { id, owner });

/** No more files will come to it. */
export const closeBatch = (db: Db, id: number): number =>
  run(db, 'update batches set complete = 1 where id = :id', { id });

/** Takes back what is not settled yet; the files stay. A result that comes too late is dropped. */
export const takeBack = (db: Db, id: number): void =>
  transaction(db.connection(), () => {
    closeBatch(db, id);
    run(
      db,
      `update arrivals set status = 'taken-back' where batch_id = :id and status = 'waiting'`,
      { id },
    );
  });

/** Has what was taken back read after all, by this process. */
export const putBack = (db: Db, id: number): void =>
  transaction(db.connection(), () => {
    run(
      db,
      `update arrivals set status = 'waiting' where batch_id = :id and status = 'taken-back'`,
      { id },
    );
    run(db, 'update batches set owner = :owner where id = :id', { id, owner });
  });

/** Not complete, or with files that wait. */
const unfinished = `(not complete or id in (select batch_id from arrivals where status = 'waiting'))`;

/** Tells other processes that this one still reads its batches. Writes nothing when it has none. */
export const stayOwner = (db: Db): number =>
  run(db, `update batches set owner_seen_at = :at where owner = :owner and ${unfinished}`, {
    at: now(),
    owner,
  });

/** Milliseconds after which an owner not heard of is gone, even when some process has its number. */
const silence = 30_000;

/** Takes over what processes left that are gone: nobody sends them the rest, and nobody reads them. */
export function adoptOrphans(db: Db, isAlive: (process: number) => boolean): void {
  for (const batch of unfinishedBatches(db)) {
    const isFresh = Date.parse(batch.seen) > Date.now() - silence;
    if (batch.owner === owner || (isFresh && isAlive(batch.owner))) continue;
    // Two processes may find the same orphan: the first one has it.
    run(
      db,
      `update batches set owner = :owner, owner_seen_at = :at, complete = 1
       where id = :id and owner_seen_at = :seen`,
      { id: batch.id, seen: batch.seen, at: now(), owner },
    );
  }
}

/** Batches this process has to read. */
export const ownBatches = (db: Db): number[] =>
  unfinishedBatches(db).flatMap((batch) => (batch.owner === owner ? [batch.id] : []));

const unfinishedBatches = (db: Db) =>
  rows<{ id: number; owner: number; seen: string }>(
    db,
    `select id, owner, owner_seen_at as seen from batches where ${unfinished}`,
    {},
  );

/** Closes what this process opened when nothing came for `patience` milliseconds: its sender has left. */
export const closeAbandoned = (db: Db, patience: number): number =>
  run(
    db,
    `update batches set complete = 1 where not complete and owner = :owner and opened_at < :before
     and not exists (select 1 from arrivals where batch_id = batches.id and received_at >= :before)`,
    { owner, before: new Date(Date.now() - patience).toISOString() },
  );

import type { Judge, Store } from '../judging/judging.ts';
import { type Db, only, rows, run } from '../open.ts';
import { inflate } from '../packed/pack.ts';
import { fateAgain } from '../rereading/requests.ts';
import { type Fate, fateOf, type Reading, stumbled } from '../save.ts';
import type { BatchSource, Lane } from '../schema.ts';
import { savepoint, transaction } from '../sqlite.ts';
import { writerOf } from '../writer.ts';
import { addWaiting, type Waiting } from './arrivals.ts';

/** A file to be read. */
export interface Job extends Waiting {
  readonly id: number;
  /** How often its reading began before. */
  readonly attempts: number;
}

/** The next file this process has to read, lane before lane, besides those that are being read. */
export function nextJob(db: Db, lanes: readonly Lane[], busy: readonly number[]): Job | null {
  for (const lane of lanes) {
    const [row] = nextIn(db, lane, busy);
    if (row !== undefined) return { ...row, bytes: inflate(row.bytes) };
  }
  return null;
}

/** Keeps how often its reading began: should that end the process, it is known. */
export const keepAttempts = (db: Db, { id, attempts }: Pick<Job, 'id' | 'attempts'>): number =>
  run(db, 'update arrivals set attempts = :attempts where id = :id', { id, attempts });

const nextIn = (db: Db, lane: Lane, busy: readonly number[]) =>
  rows<Job>(
    db,
    `select arrivals.id, arrivals.name, lane, attempts, bytes from arrivals
     join batches on batches.id = batch_id join files on files.id = file_id
     where status = 'waiting' and lane = :lane and owner = :owner
       and arrivals.id not in (select value from json_each(:busy))
     order by arrivals.id limit 1`,
    { lane, owner: process.pid, busy: JSON.stringify(busy) },
  );

/** What lay in an archive: a file, or why it cannot be had. */
export type Part =
  | ({ readonly status: 'file' } & Waiting)
  | {
      readonly status: 'refused';
      readonly name: string;
      readonly because: string;
      readonly detail: string | null;
    };

/** How many parts of an archive were taken in before its unpacking was ended. */
export const partsTaken = (db: Db, id: number): number =>
  only(
    rows<{ n: number }>(db, 'select count(*) as n from arrivals where parent_id = :id', { id }),
    'count',
  ).n;

/** Takes in what lay in an archive, one after the other; nothing once the archive is taken back. */
export const addPart = (db: Db, id: number, part: Part): void =>
  transaction(db.connection(), () => {
    const row = waitingRow(db, id);
    if (row === undefined) return;
    const from = { batchId: row.batchId, receivedAt: row.receivedAt, parentId: id };
    // What cannot be had has no bytes of its own: the archive stands for it.
    if (part.status === 'file') addWaiting(db, part, from);
    else writerOf(db).addArrival({ ...from, ...part, fileId: row.fileId });
  });

/** What reading a file came to; the parts of what is `unpacked` were taken in one by one. */
export type Finished<B extends string> = Reading<B> | { readonly status: 'unpacked' };

/**
 * Ends a job: judges and stores the report that was read. All or nothing; nothing, too, when the file was
 * taken back or finished by another process meanwhile. Throws when the store cannot be written.
 */
export function finish<B extends string>(
  db: Db,
  judge: Judge,
  id: number,
  finished: Finished<B | 'internal-error'>,
): void {
  const store = { db, judge, write: writerOf(db), because: { cause: 'version' } } as const;
  transaction(db.connection(), () => {
    const row = waitingRow(db, id);
    if (row === undefined) return;
    savepoint(
      db.connection(),
      () => finishRow(store, row, finished),
      (error) => finishRow(store, row, stumbled(error)),
    );
  });
}

interface Row {
  readonly id: number;
  readonly fileId: number;
  readonly name: string;
  readonly receivedAt: string;
  readonly batchId: number | null;
  readonly source: BatchSource | null;
}

const waitingRow = (db: Db, id: number): Row | undefined =>
  rows<Row>(
    db,
    `select arrivals.id, file_id as fileId, name, received_at as receivedAt, batch_id as batchId, source
     from arrivals left join batches on batches.id = batch_id
     where arrivals.id = :id and status = 'waiting'`,
    { id },
  )[0];

function finishRow<B extends string>(
  store: Store,
  row: Row,
  finished: Finished<B | 'internal-error'>,
): void {
  const fate = finished.status === 'unpacked' ? finished : fateIn(store, row, finished);
  if ('readerVersion' in finished) countReader(store.db, row, finished.readerVersion);
  run(
    store.db,
    `update arrivals set status = :status, because = :because, detail = :detail,
       report_id = :reportId where id = :id`,
    { id: row.id, ...columnsOf(fate) },
  );
}

const fateIn = <B extends string>(
  store: Store,
  row: Row,
  reading: Reading<B | 'internal-error'>,
): Fate<B> =>
  row.source === 'reread' ? fateAgain(store, row, reading) : fateOf(store, row, () => reading);

/** Which reader tried a file last; a reader that did not come to an end did not. */
const countReader = (db: Db, { fileId }: Row, version = 0) =>
  run(db, 'update files set reader_version = :version where id = :fileId', { fileId, version });

const columnsOf = (fate: Fate<string> | { readonly status: 'unpacked' }) => ({
  status: fate.status,
  because: fate.status === 'refused' ? fate.because : null,
  detail: fate.status === 'refused' ? fate.detail : null,
  reportId: 'reportId' in fate ? fate.reportId : null,
});

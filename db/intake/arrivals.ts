import type { Db } from '../open.ts';
import { type Handed, keep } from '../save.ts';
import type { Lane } from '../schema.ts';
import { transaction } from '../sqlite.ts';
import { writerOf } from '../writer.ts';
import { closeBatch, type Opening, openBatch, reopen } from './batches.ts';

/** A file, and how long reading it may take. */
export interface Waiting extends Handed {
  readonly lane: Lane;
}

/** Files of a batch as they are handed in; the first ones open it. */
export interface Delivery {
  readonly batch: number | Opening;
  readonly files: readonly Waiting[];
  /** No more will come. */
  readonly isLast: boolean;
}

export interface Received {
  readonly batchId: number;
  /** One for each file, in their order. */
  readonly arrivalIds: readonly number[];
}

const now = () => new Date().toISOString();

/** Keeps files until they are read, on disk when it answers. */
export const receive = (db: Db, { batch, files, isLast }: Delivery): Received =>
  transaction(db.connection(), () => {
    const batchId = typeof batch === 'number' ? batch : openBatch(db, batch);
    reopen(db, batchId);
    const from = { batchId, parentId: null, receivedAt: now() };
    const arrivalIds = files.map((file) => addWaiting(db, file, from));
    if (isLast) closeBatch(db, batchId);
    return { batchId, arrivalIds };
  });

interface From {
  readonly batchId: number | null;
  readonly parentId: number | null;
  readonly receivedAt: string;
}

/**
 * Inside a transaction: keeps a file and says that it waits, or at once that its report is there; answers
 * the id of the arrival.
 */
export function addWaiting(db: Db, { name, bytes, lane }: Waiting, from: From): number {
  const write = writerOf(db);
  const fileId = keep(write, { name, bytes }, from.receivedAt);
  const known = write.reportOfFile({ fileId });
  const arrival = { ...from, fileId, name, lane };
  return known
    ? write.addArrival({ ...arrival, status: 'same', reportId: known.id })
    : write.addArrival({ ...arrival, status: 'waiting' });
}

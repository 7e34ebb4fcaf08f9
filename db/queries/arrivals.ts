import { type Db, only, rows } from '../open.ts';
import type { BatchSource } from '../schema.ts';
import { dataVersion } from '../sqlite.ts';
import type { Stored } from '../store-report.ts';

/** A file handed in, and what became of it so far. */
export type Arrival = {
  readonly id: number;
  readonly batchId: number;
  /** The archive it lay in. */
  readonly parentId: number | null;
  /** As dropped, folders included; within an archive after the archive's own name. */
  readonly name: string;
} & State;

type State =
  | { readonly status: 'waiting'; readonly isBegun: boolean }
  /** As the report stands now, not as it was stored. */
  | ({ readonly status: 'stored' } & Stored)
  | ({ readonly status: 'same' } & Pick<Stored, 'reportId' | 'publisher' | 'year'>)
  | {
      readonly status: 'refused';
      /** A `Refusal`, `too-slow`, `out-of-memory` or `internal-error`. */
      readonly because: string;
      readonly detail: string | null;
    }
  | { readonly status: 'unpacked' | 'joined' | 'taken-back' };

interface Row extends Stored {
  readonly id: number;
  readonly batchId: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly status: Arrival['status'];
  readonly attempts: number;
  readonly because: string;
  readonly detail: string | null;
}

/** The files of some batches in the order they came; those out of archives behind the archive. */
export const arrivalsOf = async (db: Db, batchIds: readonly number[]): Promise<Arrival[]> =>
  rows<Row>(
    db,
    `select arrivals.id, batch_id as batchId, parent_id as parentId, arrivals.name, status, attempts, because, detail,
       reports.id as reportId, publishers.name as publisher, year, version,
       twin_of as twinOf, undecided,
       failing, notices, inferred, unread
     from arrivals
     left join reports on reports.id = report_id
     left join publishers on publishers.id = publisher_id
     where batch_id in (select value from json_each(:batches))
     order by coalesce(parent_id, arrivals.id), arrivals.id`,
    { batches: JSON.stringify(batchIds) },
  ).map(({ id, batchId, parentId, name, ...row }) => ({
    id,
    batchId,
    parentId,
    name,
    ...stateOf(row),
  }));

function stateOf(row: Omit<Row, 'id' | 'batchId' | 'parentId' | 'name'>): State {
  const { status, reportId, publisher, year } = row;
  const { version, twinOf, undecided, failing, notices, inferred, unread } = row;
  switch (status) {
    case 'waiting':
      return { status, isBegun: row.attempts > 0 };
    case 'stored':
      return {
        status,
        reportId,
        publisher,
        year,
        version,
        twinOf,
        undecided,
        failing,
        notices,
        inferred,
        unread,
      };
    case 'same':
      return { status, reportId, publisher, year };
    case 'refused':
      return { status, because: row.because, detail: row.detail };
    default:
      return { status };
  }
}

/** Files that came together, and how many of them are in each state. */
export interface Batch {
  readonly id: number;
  readonly source: BatchSource;
  readonly folder: string | null;
  /** ISO 8601 in UTC. */
  readonly openedAt: string;
  /** More files may come, or some still wait. */
  readonly isRunning: boolean;
  readonly counts: Readonly<Record<Arrival['status'], number>>;
}

type BatchRow = Omit<Batch, 'isRunning' | 'counts'> & { complete: 0 | 1 } & Batch['counts'];

const states = [
  'waiting',
  'stored',
  'same',
  'refused',
  'unpacked',
  'joined',
  'taken-back',
] as const;
const counts = states.map((state) => `sum(status = '${state}') as "${state}"`).join();

/** Batches, the newest first, and how many there are in all. */
export async function batches(
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: Batch[]; total: number }> {
  const found = rows<BatchRow>(
    db,
    `select batches.id, source, folder, opened_at as openedAt, complete, ${counts}
     from batches join arrivals on batch_id = batches.id
     where batches.id in (select id from batches order by id desc limit :limit offset :offset)
     group by batches.id order by batches.id desc`,
    { limit, offset },
  );
  const counted = rows<{ total: number }>(db, 'select count(*) as total from batches', {});
  return { rows: found.map(batchOf), total: only(counted, 'count').total };
}

function batchOf({ id, source, folder, openedAt, complete, ...row }: BatchRow): Batch {
  const isRunning = !complete || row.waiting > 0;
  const counts = {} as Record<Arrival['status'], number>;
  for (const state of states) counts[state] = row[state];
  return { id, source, folder, openedAt, isRunning, counts };
}

/** Batches that are not complete, or in which files wait. */
export const runningBatches = async (db: Db): Promise<number[]> =>
  rows<{ id: number }>(
    db,
    `select id from batches where not complete
     union select batch_id from arrivals where status = 'waiting' and batch_id is not null order by id`,
    {},
  ).map(({ id }) => id);

/** Another number whenever somebody else has written to the store; costs next to nothing. */
export const changeCount = (db: Db): number => dataVersion(db.connection());

import { closeBatch, openBatch } from '../intake/batches.ts';
import type { Store } from '../judging/judging.ts';
import { type Db, rows, run } from '../open.ts';
import { type Fate, fateOf, type Reading } from '../save.ts';
import type { Lane } from '../schema.ts';
import { transaction } from '../sqlite.ts';
import type { Source } from '../store-report.ts';
import { object } from './objection.ts';
import { replaceReading } from './reread.ts';

/** Which files are to be read again: all, those no reader of this version tried, or those of some reports. */
export type Which =
  | { readonly which: 'all' }
  | { readonly which: 'older'; readonly than: number }
  | { readonly which: 'reports'; readonly ids: readonly number[] };

/** A batch in which files wait to be read again. */
export interface Request {
  readonly batchId: number;
  readonly files: number;
}

/** Has files wait to be read again; those that wait already are left out. Null: there are none. */
export const requestReread = (db: Db, which: Which): Request | null =>
  transaction(db.connection(), () => {
    const files = rows<Candidate>(db, candidates, parametersOf(which));
    if (files.length === 0) return null;
    const batchId = openBatch(db, { source: 'reread', folder: null });
    const receivedAt = new Date().toISOString();
    for (const file of files) run(db, addArrival, { ...file, batchId, receivedAt });
    closeBatch(db, batchId);
    return { batchId, files: files.length };
  });

interface Candidate {
  readonly fileId: number;
  readonly name: string;
  readonly lane: Lane;
}

const parametersOf = (which: Which) => ({
  than: which.which === 'older' ? which.than : null,
  ids: which.which === 'reports' ? JSON.stringify(which.ids) : null,
});

const lastArrival = `join arrivals as last
  on last.id = (select max(id) from arrivals where file_id = files.id)`;
// A picture waits for no other any more: what it is a page of was found when it came.
const columns = `files.id as fileId, case last.lane when 'picture' then 'pages' else last.lane end as lane`;

/**
 * Files that made a report, and files that were refused and made none. What could not be had of an archive
 * was refused under the archive's own file: that is no file to be read.
 */
const candidates = `
  select ${columns}, min(reports.file_name) as name
  from files ${lastArrival} join reports on reports.file_id = files.id
  where last.status <> 'waiting' and (:than is null or files.reader_version < :than)
    and (:ids is null or reports.id in (select value from json_each(:ids)))
  group by files.id
  union all
  select ${columns}, last.name
  from files ${lastArrival} left join arrivals as parent on parent.id = last.parent_id
  where last.status = 'refused' and (:than is null or files.reader_version < :than)
    and :ids is null and files.id not in (select file_id from reports)
    and (parent.id is null or parent.file_id <> files.id)
  order by 1`;

const addArrival = `insert into arrivals (file_id, name, received_at, status, batch_id, lane, attempts)
  values (:fileId, :name, :receivedAt, 'waiting', :batchId, :lane, 0)`;

/**
 * What became of a file that was read again. `same`: its report has the new reading; `refused`: the file is
 * no report to the newer reader either, or the report there is keeps its reading and says so; `stored`: a
 * file that was refused is a report now.
 */
export function fateAgain<B extends string>(
  store: Store,
  source: Source,
  reading: Reading<B | 'internal-error'>,
): Fate<B> {
  const known = rows<{ id: number }>(
    store.db,
    'select id from reports where file_id = :fileId order by id',
    { fileId: source.fileId },
  );
  for (const { id } of known) {
    if (reading.status === 'report') replaceReading(store, id, reading);
    else {
      const { because, detail } = reading;
      object(store.db, id, { kind: 'refused', because, detail });
    }
  }
  return reading.status === 'refused' ? reading : fateOf(store, source, () => reading);
}

import { likeness } from '#lib/compare/likeness.ts';
import { asPrinted } from '#lib/register/office-name.ts';
import { rejudge, type Store } from '../judging/judging.ts';
import { judgeOutdated } from '../judging/rejudge.ts';
import { type Db, only, rows, run } from '../open.ts';
import { move } from '../register/moving.ts';
import { officeOf } from '../register/office-of.ts';
import { relayer } from '../settling/relayer.ts';
import { addReading, datesOf, type Read } from '../store-report.ts';
import { type StoredReading, storedReading, unsettled } from '../stored.ts';
import { namesOf, proseOf } from '../text.ts';
import { place } from '../versions/place.ts';
import { filedAs, object, objectionTo } from './objection.ts';

/**
 * Puts a newer reading of the same bytes in the place of the one there is, inside the caller's transaction.
 * Its id, its version, its office and year, whether it counts and all that persons settled stay; where the
 * new reading says otherwise than they did, that is marked. A report that waited for its office or year is
 * filed when the new reading tells them. Everything it concerns is judged again.
 */
export function replaceReading(of: Omit<Store, 'because'>, id: number, read: Read): void {
  const store: Store = { ...of, because: { cause: 'read' } };
  const { db } = store;
  judgeOutdated(store, id);
  const before = storedReading(db, id);
  const filed = filedAs(db, id);
  const fileName = fileNameOf(db, id);
  const to = objectionTo(db, filed, before, read);
  clearReading(db, id, before, fileName);
  addReading(store.write, id, read, fileName);
  relayer(store, id, read.report.facts);
  writeHead(db, id, read);
  object(db, id, to);
  file(store, id, read);
  partTwins(db, id);
  rejudge(store, id);
}

const fileNameOf = (db: Db, id: number): string => {
  const named = 'select file_name as name from reports where id = :id';
  return only(rows<{ name: string }>(db, named, { id }), `report ${id}`).name;
};

const ofReading = ['figures', 'provenance', 'readings', 'claims', 'notices', 'doubts'] as const;

function clearReading(db: Db, id: number, before: StoredReading, fileName: string): void {
  for (const table of ofReading) run(db, `delete from ${table} where report_id = :id`, { id });
  // The index keeps no text: it forgets a report only when it is told again what it had learned.
  run(
    db,
    `insert into search (search, rowid, names, prose) values ('delete', :id, :names, :prose)`,
    { id, names: namesOf(before.report, fileName), prose: proseOf(before.document) },
  );
}

function writeHead(db: Db, id: number, { publisher, report, readerVersion = 0 }: Read): void {
  run(
    db,
    `update reports set edition = :edition, title = :title, published_on = :publishedOn,
       signed_on = :signedOn, period_from = :periodFrom, period_to = :periodTo, notices = :notices,
       reader_version = :readerVersion, printed = :printed where id = :id`,
    {
      id,
      edition: report.edition,
      title: report.title,
      ...datesOf(report),
      notices: report.notices.length,
      readerVersion,
      printed: publisher && asPrinted(publisher),
    },
  );
}

/** Files a report that waited for its office or year, as far as the new reading tells them. */
function file(store: Store, id: number, { publisher, report }: Read): void {
  const filed = filedAs(store.db, id);
  if (filed.publisherId !== null && filed.year !== null) return;
  const told = { printed: publisher, region: report.region };
  const office =
    filed.publisherId === null ? officeOf(store.db, told, new Date().toISOString()) : null;
  const publisherId = filed.publisherId ?? office?.id ?? null;
  move(store, [{ reportId: id, publisherId, year: filed.year ?? report.year }]);
}

/**
 * Renditions of one report that the same reader now reads as two: the one that does not lead becomes a
 * version of its own, and a person says whether it counts.
 */
function partTwins(db: Db, id: number): void {
  const pairs = rows<{ twin: number; leader: number }>(
    db,
    `select twin.id as twin, leader.id as leader from reports as twin
     join reports as leader on leader.id = twin.twin_of
     where (twin.id = :id or leader.id = :id) and twin.reader_version = leader.reader_version`,
    { id },
  );
  for (const { twin, leader } of pairs) {
    const [one, other] = [storedReading(db, leader), storedReading(db, twin)];
    if (likeness(unsettled(one), unsettled(other)) !== 'same') part(db, twin);
  }
}

function part(db: Db, id: number): void {
  const versions = rows<{ last: number }>(
    db,
    `select max(version) as last from reports
     where (publisher_id, year) = (select publisher_id, year from reports where id = :id)`,
    { id },
  );
  const { last } = only(versions, 'maximum');
  place(db, id, { kind: 'version', version: last + 1, undecided: 'unsure' });
}

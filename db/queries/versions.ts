import { type Db, only, rows } from '../open.ts';
import { type Objection, readObjection } from '../rereading/objection.ts';
import type { Undecided } from '../schema.ts';

/** One file of a report: a version, or the same version in another format. */
export interface Rendition {
  readonly id: number;
  readonly fileName: string;
  /** ISO 8601 in UTC. */
  readonly storedAt: string;
  readonly publishedOn: string | null;
  readonly inferred: number;
  readonly unread: number;
  /** Why a person has to say whether it counts; null: nothing to decide. */
  readonly undecided: Undecided | null;
}

/** A version of a year's report, in the rendition that leads. */
export interface VersionRow extends Rendition {
  readonly version: number;
  readonly current: boolean;
  /** A person chose it: what arrives later waits for a person. */
  readonly pinned: boolean;
  /** The same report in other formats. */
  readonly twins: readonly Rendition[];
}

interface Row extends Rendition {
  readonly version: number;
  readonly current: 0 | 1;
  readonly pinned: 0 | 1;
  readonly twinOf: number | null;
}

const columns = `id, file_name as fileName, stored_at as storedAt, published_on as publishedOn,
  inferred, unread, undecided, version, "current", pinned, twin_of as twinOf`;

/** All versions of the office and year of a report, the newest first; none while it is not filed. */
export function versionsBeside(db: Db, reportId: number): VersionRow[] {
  const all = rows<Row>(
    db,
    `select ${columns} from reports
     where (publisher_id, year) = (select publisher_id, year from reports where id = :id)
       and version > 0 order by version desc, id`,
    { id: reportId },
  );
  return all.filter(({ twinOf }) => twinOf === null).map((leader) => versionOf(leader, all));
}

const versionOf = (
  { version, current, pinned, ...leader }: Row,
  all: readonly Row[],
): VersionRow => ({
  ...rendition(leader),
  version,
  current: current === 1,
  pinned: pinned === 1,
  twins: all.filter(({ twinOf }) => twinOf === leader.id).map(rendition),
});

const rendition = ({
  id,
  fileName,
  storedAt,
  publishedOn,
  inferred,
  unread,
  undecided,
}: Rendition) => ({
  id,
  fileName,
  storedAt,
  publishedOn,
  inferred,
  unread,
  undecided,
});

/** What a person decided about the versions of a year. */
export interface ChoiceDone {
  readonly id: number;
  readonly reportId: number;
  readonly version: number;
  readonly actor: string;
  readonly reason: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who took it back, and when. */
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

/** What persons decided about the versions beside a report, the last first. */
export const choicesBeside = (db: Db, reportId: number): ChoiceDone[] =>
  rows<ChoiceDone>(
    db,
    `select version_events.id, report_id as reportId, version, actor, reason, at,
       undone_by as undoneBy, undone_at as undoneAt
     from version_events join reports on reports.id = report_id
     where (publisher_id, year) = (select publisher_id, year from reports where id = :id)
     order by version_events.id desc`,
    { id: reportId },
  );

/** A version, or a better rendition of one, about which a person has to say whether it counts. */
export interface UndecidedVersion {
  readonly reportId: number;
  readonly publisherId: number;
  readonly publisherName: string;
  readonly year: number;
  readonly version: number;
  readonly because: Undecided;
  /** ISO 8601 in UTC. */
  readonly storedAt: string;
  /** The report that counts meanwhile. */
  readonly currentId: number;
}

/** What waits for a person to say which version counts, the last received first. */
export const undecidedVersions = (db: Db): UndecidedVersion[] =>
  rows<UndecidedVersion>(
    db,
    `select reports.id as reportId, publishers.id as publisherId, publishers.name as publisherName,
       reports.year, reports.version, reports.undecided as because, reports.stored_at as storedAt,
       counting.id as currentId
     from reports join publishers on publishers.id = reports.publisher_id
     join reports as counting on counting.publisher_id = reports.publisher_id
       and counting.year = reports.year and counting."current" = 1
     where reports.undecided is not null order by reports.id desc`,
    {},
  );

/** How a report was read, as against what a newer reader makes of its file. */
export interface ReadBy {
  /** Version of the reader whose reading it is; 0: before readers were counted. */
  readonly readerVersion: number;
  /** What a newer reader says against what is kept. */
  readonly objection: Objection | null;
  /** It waits to be read again. */
  readonly isWaiting: boolean;
}

/** How a report was read; null when there is none of that id. */
export function readBy(db: Db, reportId: number): ReadBy | null {
  const [row] = rows<{ readerVersion: number; objection: string | null; waiting: 0 | 1 }>(
    db,
    `select reader_version as readerVersion, objection, exists (
       select 1 from arrivals where file_id = reports.file_id and status = 'waiting') as waiting
     from reports where id = :id`,
    { id: reportId },
  );
  if (row === undefined) return null;
  const { readerVersion, objection, waiting } = row;
  return { readerVersion, objection: readObjection(objection), isWaiting: waiting === 1 };
}

/** How many files a reader older than a version tried last: those of reports, and those it refused. */
export function triedBefore(db: Db, version: number): { reports: number; refused: number } {
  const counted = rows<{ reports: number; refused: number }>(
    db,
    `select count(*) filter (where id in (select file_id from reports)) as reports,
       count(*) filter (where id not in (select file_id from reports)
         and (select status from arrivals where file_id = files.id order by id desc limit 1) = 'refused')
         as refused
     from files where reader_version < :version`,
    { version },
  );
  return only(counted, 'count');
}

import { asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Region } from '#lib/parse/fact.ts';
import type { Expected } from '#lib/register/change.ts';
import { type Level, levels, regionOf } from '#lib/register/region.ts';
import { type Db, only, prepared } from '../open.ts';
import { type Told, told } from '../register/events.ts';
import { expectedOf } from '../register/expecting.ts';
import { toldBy } from '../register/waiting.ts';
import { aliases, officeEvents, publishers as offices, reports } from '../schema.ts';
import { isUnfiled, type Page } from './filter.ts';
import { type Publisher, publisherColumns, publisherOf } from './publishers.ts';

/** A name documents print, and what they tell of the region where it stands for the office. */
export interface AliasRow extends Region {
  readonly id: number;
  readonly publisherId: number;
  readonly name: string;
}

/** Something that was done to an office. */
export type OfficeEvent = Told & {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Empty: nobody, a report came in. */
  readonly actor: string;
  readonly reportId: number | null;
  readonly undoneAt: string | null;
};

/** All the register knows of one office. */
export interface Office {
  readonly publisher: Publisher;
  readonly core: string;
  readonly code: string | null;
  /** Levels of its region that no document tells: they come from the divisions. */
  readonly lookedUp: readonly Level[];
  readonly mergedInto: number | null;
  readonly removed: boolean;
  readonly aliases: readonly AliasRow[];
  /** Offices that were merged into it. */
  readonly merged: readonly { readonly id: number; readonly name: string }[];
  readonly expected: Expected;
  /** Reports filed under it, all versions. */
  readonly reports: number;
  /** The last first. */
  readonly events: readonly OfficeEvent[];
}

const id = sql.placeholder('id');

/** One office, merged and removed ones too; null when there is none of that id. */
export async function office(db: Db, officeId: number): Promise<Office | null> {
  const row = officeStatement(db).get({ id: officeId });
  if (row === undefined) return null;
  const words = row.lookedUp?.split(' ') ?? [];
  return {
    publisher: publisherOf(row),
    core: row.core,
    code: row.code,
    lookedUp: levels.filter((level) => words.includes(level)),
    mergedInto: row.mergedInto,
    removed: row.removedAt !== null,
    aliases: (await aliasRows(db)).filter(({ publisherId }) => publisherId === officeId),
    merged: mergedStatement(db).all({ id: officeId }),
    expected: expectedOf(db, officeId),
    reports: row.reports,
    events: eventsStatement(db)
      .all({ id: officeId })
      .map(({ kind, detail, ...event }) => ({ ...event, ...told(kind, detail) })),
  };
}

const officeStatement = (db: Db) =>
  prepared(db, 'office', (orm) =>
    orm
      .select({
        ...publisherColumns,
        code: offices.code,
        lookedUp: offices.lookedUp,
        mergedInto: offices.mergedInto,
        removedAt: offices.removedAt,
        reports: sql<number>`(select count(*) from reports where reports.publisher_id = publishers.id)`,
      })
      .from(offices)
      .where(eq(offices.id, id))
      .prepare(),
  );

const mergedStatement = (db: Db) =>
  prepared(db, 'merged offices', (orm) =>
    orm
      .select({ id: offices.id, name: offices.name })
      .from(offices)
      .where(eq(offices.mergedInto, id))
      .prepare(),
  );

const eventsStatement = (db: Db) =>
  prepared(db, 'events of an office', (orm) =>
    orm
      .select({
        id: officeEvents.id,
        at: officeEvents.at,
        actor: officeEvents.actor,
        kind: officeEvents.kind,
        reportId: officeEvents.reportId,
        detail: officeEvents.detail,
        undoneAt: officeEvents.undoneAt,
      })
      .from(officeEvents)
      .where(eq(officeEvents.publisherId, id))
      .orderBy(desc(officeEvents.id))
      .limit(200)
      .prepare(),
  );

/** All names learned or told, by office. */
export const aliasRows = async (db: Db): Promise<AliasRow[]> =>
  prepared(db, 'all aliases', (orm) =>
    orm.select().from(aliases).orderBy(asc(aliases.publisherId), asc(aliases.id)).prepare(),
  ).all();

/** Codes of the offices of some ids. */
export const codesOf = async (
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string | null>> =>
  new Map(
    db
      .connection()
      .orm.select({ id: offices.id, code: offices.code })
      .from(offices)
      .where(inArray(offices.id, [...ids]))
      .all()
      .map((row) => [row.id, row.code]),
  );

/** A report nobody could file: its office or its year is not known. */
export interface Unfiled {
  readonly reportId: number;
  /** As printed; null when the document names no office. */
  readonly printed: string | null;
  readonly region: Region;
  readonly year: number | null;
  /** The office, when only the year is missing. */
  readonly office: string | null;
  readonly fileName: string;
  readonly storedAt: string;
}

/** How many wait to be filed. */
export const unfiledCount = async (db: Db): Promise<number> =>
  only(
    prepared(db, 'count of unfiled', (orm) =>
      orm.select({ total: count() }).from(reports).where(isUnfiled).prepare(),
    ).all(),
    'count',
  ).total;

/** Those that wait, by printed name, so that the reports of one office stand together. */
export async function unfiled(db: Db, page: Page): Promise<Unfiled[]> {
  const rows = prepared(db, 'unfiled', (orm) =>
    orm
      .select({
        reportId: reports.id,
        printed: reports.printed,
        year: reports.year,
        office: offices.name,
        fileName: reports.fileName,
        storedAt: reports.storedAt,
      })
      .from(reports)
      .leftJoin(offices, eq(offices.id, reports.publisherId))
      .where(isUnfiled)
      .orderBy(isNull(reports.printed), asc(reports.printed), asc(reports.year), asc(reports.id))
      .limit(sql.placeholder('limit'))
      .offset(sql.placeholder('offset'))
      .prepare(),
  ).all({ ...page });
  return rows.map((row) => {
    const document = toldBy(db, row.reportId);
    if (document === null) throw new Error(`No reading of report ${row.reportId}`);
    return { ...row, printed: row.printed ?? document.printed, region: regionOf(document.region) };
  });
}

import { and, desc, eq, inArray, max, notInArray, sql } from 'drizzle-orm';
import { type Db, prepared } from '../open.ts';
import { inflate } from '../packed/pack.ts';
import { arrivals, files, reports } from '../schema.ts';
import type { Connection } from '../sqlite.ts';

/** A file that is no report we can store, kept all the same. */
export interface RefusedFile {
  readonly fileId: number;
  readonly name: string;
  /** Bytes as received. */
  readonly size: number;
  readonly because: string;
  readonly detail: string | null;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
}

/** Files no report was made of, the last received first, each with the reason last given. */
export const refusedFiles = async (db: Db): Promise<RefusedFile[]> =>
  prepared(db, 'refused files', (orm) =>
    orm
      .select({
        fileId: files.id,
        name: arrivals.name,
        size: files.size,
        because: sql<string>`${arrivals.because}`,
        detail: arrivals.detail,
        receivedAt: arrivals.receivedAt,
      })
      .from(arrivals)
      .innerJoin(files, eq(files.id, arrivals.fileId))
      .where(
        and(
          eq(arrivals.status, 'refused'),
          inArray(arrivals.id, lastArrivals(orm)),
          notInArray(files.id, orm.select({ id: reports.fileId }).from(reports)),
        ),
      )
      .orderBy(desc(arrivals.id))
      .prepare(),
  ).all();

const lastArrivals = (orm: Connection['orm']) =>
  orm
    .select({ id: max(arrivals.id) })
    .from(arrivals)
    .groupBy(arrivals.fileId);

/** A file as it was received, refused or not; null when there is none of that id. */
export async function file(
  db: Db,
  fileId: number,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const row = prepared(db, 'file', (orm) =>
    orm
      .select({ name: files.name, bytes: files.bytes })
      .from(files)
      .where(eq(files.id, sql.placeholder('id')))
      .prepare(),
  ).all({ id: fileId })[0];
  return row === undefined ? null : { name: row.name, bytes: inflate(row.bytes) };
}

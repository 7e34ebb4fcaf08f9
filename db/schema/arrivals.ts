import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, instant } from './columns.ts';
import { files } from './files.ts';
import { reports } from './reports.ts';

/** Files that came together: one drop, one folder given on the terminal, one look at the watched folder. */
export const batches = sqliteTable('batches', {
  id: integer().primaryKey(),
  source: text().$type<BatchSource>().notNull(),
  /** The folder they were found in; null for what was dropped. */
  folder: text(),
  openedAt: instant().notNull(),
  /** No more files will come. Pictures wait for that: which are pages of one report shows only then. */
  complete: flag().notNull(),
  /** Process that reads it, and when it was last heard of: an orphaned batch is taken up by another. */
  owner: integer().notNull(),
  ownerSeenAt: instant().notNull(),
});

/** How a batch came in. */
export type BatchSource = 'upload' | 'terminal' | 'watched' | 'samples' | 'reread';

/**
 * Each file handed in, in order, and what became of it. `same` is a file whose bytes were known, an
 * `unpacked` archive has its files as arrivals of their own, a `joined` picture is a page of another one.
 */
export const arrivals = sqliteTable(
  'arrivals',
  {
    id: integer().primaryKey(),
    fileId: integer()
      .notNull()
      .references(() => files.id),
    /** As dropped, folders included; within an archive after the archive's own name. */
    name: text().notNull(),
    receivedAt: instant().notNull(),
    status: text()
      .$type<'waiting' | 'stored' | 'same' | 'refused' | 'unpacked' | 'joined' | 'taken-back'>()
      .notNull(),
    because: text(),
    detail: text(),
    reportId: integer().references(() => reports.id),
    /** Null: received before there were batches. */
    batchId: integer().references(() => batches.id),
    /** The archive it lay in. */
    parentId: integer().references((): AnySQLiteColumn => arrivals.id),
    /** What a `joined` picture is a page of. */
    wholeId: integer().references((): AnySQLiteColumn => arrivals.id),
    /** The line it waits in. */
    lane: text().$type<Lane>().notNull().default('quick'),
    /** How often its reading has begun; more than one: something ended it. */
    attempts: integer().notNull().default(0),
  },
  (t) => [
    index('arrivals_waiting').on(t.lane, t.id).where(sql`"status" = 'waiting'`),
    index('arrivals_batch').on(t.batchId),
    index('arrivals_file').on(t.fileId),
  ],
);

/** Which line a file waits in: see lib/intake/lanes.ts. */
export type Lane = 'archive' | 'quick' | 'pages' | 'picture';

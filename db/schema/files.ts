import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { hash, instant, packed } from './columns.ts';

/** Every file ever received, refused ones too. `bytes` is the original, deflated. */
export const files = sqliteTable(
  'files',
  {
    id: integer().primaryKey(),
    sha256: hash().notNull().unique(),
    name: text().notNull(),
    size: integer().notNull(),
    receivedAt: instant().notNull(),
    bytes: packed().notNull(),
    /** `readerVersion` of the reader that last tried this file; 0: before readers were counted. */
    readerVersion: integer().notNull().default(0),
  },
  // The bytes lie before it: without the index a count would read through all of them.
  (t) => [index('files_reader').on(t.readerVersion)],
);

/** Files of the watched folder as they were when they were taken in; one that changes is taken in again. */
export const watchedFiles = sqliteTable('watched_files', {
  path: text().primaryKey(),
  size: integer().notNull(),
  /** Milliseconds since 1970. */
  modified: real().notNull(),
});

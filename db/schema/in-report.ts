import { type AnySQLiteColumn, integer, primaryKey } from 'drizzle-orm/sqlite-core';
import { reports } from './reports.ts';

/** The report a row is about. */
export const ofReport = () =>
  integer()
    .notNull()
    .references(() => reports.id);

/** The key of a table with one row a report. */
export const reportId = () =>
  integer()
    .primaryKey()
    .references(() => reports.id);

/** Rows that belong to a report, in their order. They lie together on disk: see the migration. */
export const inReport = { reportId: ofReport(), position: integer().notNull() };

/** The key of such rows. */
export const inReportKey = (t: { reportId: AnySQLiteColumn; position: AnySQLiteColumn }) => [
  primaryKey({ columns: [t.reportId, t.position] }),
];

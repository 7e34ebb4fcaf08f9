import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { packed } from './columns.ts';
import { reportId } from './in-report.ts';
import { reports } from './reports.ts';

/**
 * How the telling sentences of a report are worded, as fingerprints: lists of doubles. Kept so that finding
 * who says the same reads no document.
 */
export const wordings = sqliteTable(
  'wordings',
  {
    reportId: reportId(),
    /** `rulesVersion` of the rules that took them; of others they are taken anew. */
    rulesVersion: integer().notNull(),
    overview: packed().notNull(),
    outlook: packed().notNull(),
    /** The report of another office its findings name as saying the same. */
    closest: integer().references((): AnySQLiteColumn => reports.id),
  },
  (t) => [index('wordings_closest').on(t.closest).where(sql`"closest" is not null`)],
);

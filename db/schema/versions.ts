import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';
import { ofReport } from './in-report.ts';

/** Which version a person chose, in order. `before` is what an undo brings back, as JSON. */
export const versionEvents = sqliteTable(
  'version_events',
  {
    id: integer().primaryKey(),
    reportId: ofReport(),
    undoneAt: instant(),
    actor: text().notNull(),
    reason: text(),
    at: instant().notNull(),
    before: text().notNull(),
    undoneBy: text(),
  },
  (t) => [index('version_events_report').on(t.reportId)],
);

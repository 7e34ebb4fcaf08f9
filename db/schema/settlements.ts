import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import type { Status } from '#lib/parse/fact.ts';
import { flag, instant } from './columns.ts';
import { ofReport, reportId } from './in-report.ts';

/** What a person did about a subject: a key of the form, or a notice (see db/settling/subjects.ts). */
export const settlementActions = ['confirm', 'correct', 'dismiss', 'undo'] as const;
export type SettlementAction = (typeof settlementActions)[number];

/**
 * What persons settled, in order. Rows are only ever added: an `undo` names the row it takes back, and may
 * be taken back itself. Values as in `figures`; all of them null where the subject is a notice.
 */
export const settlements = sqliteTable(
  'settlements',
  {
    id: integer().primaryKey(),
    /** Rows done at one stroke, which are undone at one stroke. */
    act: integer().notNull(),
    reportId: ofReport(),
    subject: text().notNull(),
    action: text().$type<SettlementAction>().notNull(),
    undoes: integer().references((): AnySQLiteColumn => settlements.id),
    /** What the reader had made of it at the time. */
    readStatus: text().$type<Status>(),
    readValue: integer(),
    readText: text(),
    /** What counted before and since. */
    beforeStatus: text().$type<Status>(),
    beforeValue: integer(),
    status: text().$type<Status>(),
    value: integer(),
    /** As the person wrote it down from the original; for a `confirm` as it was read. */
    text: text(),
    reason: text(),
    actor: text().notNull(),
    settledAt: instant().notNull(),
  },
  (t) => [index('settlements_report').on(t.reportId), index('settlements_act').on(t.act)],
);

/** The settlement in force for each subject, and what the present reading has there, to be restored. */
export const settled = sqliteTable(
  'settled',
  {
    reportId: ofReport(),
    subject: text().notNull(),
    settlementId: integer()
      .notNull()
      .references(() => settlements.id),
    readStatus: text().$type<Status>(),
    readValue: integer(),
    /** A newer reader reads otherwise than what was settled was based on, and otherwise than it was settled. */
    changed: flag().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.subject] })],
);

/** The queue: how many doubts of each kind a report has open. Counted whenever it is judged or settled. */
export const doubts = sqliteTable(
  'doubts',
  {
    reportId: reportId(),
    inferred: integer().notNull(),
    unread: integer().notNull(),
    /** Rows and tables that are not in the document, each counted once. */
    missing: integer().notNull(),
    changed: integer().notNull(),
    notices: integer().notNull(),
    /** All of these together, and one more for a report without office or year. */
    open: integer().notNull(),
    /** How bad it was at its worst since it was read, so that a report keeps its place while it is settled. */
    weight: integer().notNull(),
  },
  (t) => [index('doubts_open').on(t.weight, t.reportId).where(sql`"open" > 0`)],
);

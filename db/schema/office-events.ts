import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';
import { publishers } from './offices.ts';
import { reports } from './reports.ts';

/** What can happen to an office of the register. */
export const officeEventKinds = [
  'added',
  'renamed',
  'moved',
  'alias-added',
  'alias-removed',
  'expected',
  'merged',
  'removed',
  'filed',
  'undone',
] as const;
export type OfficeEventKind = (typeof officeEventKinds)[number];

/** What was done to the register, in order: never changed but for `undoneAt`. */
export const officeEvents = sqliteTable(
  'office_events',
  {
    id: integer().primaryKey(),
    publisherId: integer()
      .notNull()
      .references(() => publishers.id),
    at: instant().notNull(),
    actor: text().notNull(),
    kind: text().$type<OfficeEventKind>().notNull(),
    /** The report that was filed. */
    reportId: integer().references(() => reports.id),
    /** What was there before and what came in its place: see db/register/events.ts. */
    detail: text().notNull(),
    undoneAt: instant(),
  },
  (t) => [
    index('office_events_publisher').on(t.publisherId),
    index('office_events_report').on(t.reportId),
  ],
);

/**
 * Deadlines that districts, cities and provinces set, in order: never changed but for the undoing. In force is
 * the last row of an area and first year that was not undone, unless it has no day: then it was withdrawn.
 */
export const deadlineEvents = sqliteTable('deadline_events', {
  id: integer().primaryKey(),
  at: instant().notNull(),
  actor: text().notNull(),
  /** The area: as far down as it is told. */
  province: text(),
  city: text(),
  district: text(),
  /** Years of the reports it is for, both included; null: no beginning, no end. */
  firstYear: integer(),
  lastYear: integer(),
  /** `01-20`, in the year after that of the report. */
  day: text(),
  undoneAt: instant(),
  undoneBy: text(),
});

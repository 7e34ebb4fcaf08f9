import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Severity } from '#lib/checks/finding.ts';
import type { ProblemState } from '#lib/handling/state.ts';
import { flag, instant } from './columns.ts';
import { rules } from './findings.ts';
import { ofReport } from './in-report.ts';
import { publishers } from './offices.ts';

/**
 * How far a problem has been carried through. It is told by office, year, rule, subject and the cells of the
 * equation and not by a row of `findings`, so that it outlives reading, judging and versions. Without a row:
 * nobody has looked at it yet.
 */
export const problems = sqliteTable(
  'problems',
  {
    id: integer().primaryKey(),
    publisherId: integer()
      .notNull()
      .references(() => publishers.id),
    year: integer().notNull(),
    ruleId: integer()
      .notNull()
      .references(() => rules.id),
    subject: text().notNull(),
    /** As in `checks`: the same subject over other cells is another problem. */
    terms: text().notNull(),
    /** As in `checks` when somebody last acted. */
    severity: text().$type<Severity>().notNull(),
    state: text().$type<ProblemState>().notNull(),
    /** The version that counted when somebody last acted. */
    reportId: ofReport(),
    /** Whether it failed in that version then. */
    failed: flag().notNull(),
  },
  (t) => [
    uniqueIndex('problems_identity').on(t.publisherId, t.year, t.ruleId, t.subject, t.terms),
    index('problems_report').on(t.reportId),
  ],
);

/** Who carried which problem how far, in order: rows are only ever added, an undo is a row of its own. */
export const problemEvents = sqliteTable(
  'problem_events',
  {
    id: integer().primaryKey(),
    /** Rows done at one stroke, which are undone at one stroke. */
    act: integer().notNull(),
    problemId: integer()
      .notNull()
      .references(() => problems.id),
    /** The act it takes back. */
    undoes: integer(),
    before: text().$type<ProblemState>().notNull(),
    after: text().$type<ProblemState>().notNull(),
    /** What an undo brings back beside the state: version and failure as they stood before. */
    beforeReportId: ofReport(),
    beforeFailed: flag().notNull(),
    reportId: ofReport(),
    failed: flag().notNull(),
    reason: text(),
    actor: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('problem_events_problem').on(t.problemId), index('problem_events_act').on(t.act)],
);

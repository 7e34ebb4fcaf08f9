import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Severity } from '#lib/checks/finding.ts';
import { flag, instant, packed } from './columns.ts';
import { inReport, inReportKey, ofReport, reportId } from './in-report.ts';

/** Rules that ever judged, by their ids in lib/checks. */
export const rules = sqliteTable('rules', {
  id: integer().primaryKey(),
  name: text().notNull().unique(),
});

/** What is asked of many reports, written once: the rule, its subject and the terms of its two sums. */
export const checks = sqliteTable(
  'checks',
  {
    id: integer().primaryKey(),
    ruleId: integer()
      .notNull()
      .references(() => rules.id),
    subject: text().notNull(),
    severity: text().$type<Severity>().notNull(),
    /** `[left, '=' or '≤', right]`, the sides as lists of keys; last year's figure ends in `@1`. */
    terms: text().notNull(),
  },
  (t) => [uniqueIndex('checks_identity').on(t.ruleId, t.subject, t.severity, t.terms)],
);

/** A check that fails in a report. What holds is not stored; what could not be decided is in `undetermined`. */
export const findings = sqliteTable(
  'findings',
  {
    ...inReport,
    checkId: integer()
      .notNull()
      .references(() => checks.id),
    /** Values of the terms, left then right, as a JSON list. */
    operands: text(),
    leftSum: integer(),
    rightSum: integer(),
    detail: text(),
    at: packed(),
    blanksAsZero: flag(),
    inferred: flag(),
  },
  // The primary key is part of it: counting and choosing problems reads no place and no operand.
  (t) => [...inReportKey(t), index('findings_check').on(t.checkId)],
);

/** The findings of a report without a verdict, packed. */
export const undetermined = sqliteTable('undetermined', {
  reportId: reportId(),
  packed: packed().notNull(),
});

/** Findings by report and rule, so that a heat map reads no finding; only rows that are not zero. */
export const tallies = sqliteTable(
  'tallies',
  {
    reportId: ofReport(),
    ruleId: integer()
      .notNull()
      .references(() => rules.id),
    fails: integer().notNull(),
    undetermined: integer().notNull(),
    /** How many could not be decided for which reason, as JSON; null: judged before reasons were counted. */
    reasons: text(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.ruleId] })],
);

/**
 * Upon what a report was judged anew: figures were settled; another version or neighbour counts; it was read
 * again; it was filed elsewhere; the rules or a deadline changed.
 */
export type Cause = 'settled' | 'version' | 'read' | 'filed' | 'rules';

/** Problems of a report, as they had been found, that were gone when it was judged anew. Rows are only added. */
export const vanished = sqliteTable(
  'vanished',
  {
    id: integer().primaryKey(),
    reportId: ofReport(),
    at: instant().notNull(),
    cause: text().$type<Cause>().notNull(),
    /** Of `settlements`, in this report or in that of the year before; null for other causes. */
    act: integer(),
    /** It does not hold: it can no longer be decided. */
    undecided: flag().notNull(),
    checkId: integer()
      .notNull()
      .references(() => checks.id),
    /** As in `findings`. */
    operands: text(),
    leftSum: integer(),
    rightSum: integer(),
    detail: text(),
    blanksAsZero: flag(),
    inferred: flag(),
  },
  (t) => [
    index('vanished_report').on(t.reportId),
    index('vanished_act').on(t.act).where(sql`"act" is not null`),
  ],
);

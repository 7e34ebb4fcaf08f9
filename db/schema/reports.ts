import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Report } from '#lib/parse/fact.ts';
import { flag, instant } from './columns.ts';
import { files } from './files.ts';
import { publishers } from './offices.ts';

/**
 * Why a version waits for a person: the one that counts was chosen by a person, or figures of it were
 * settled; or the two differ only where a figure could not be read for sure.
 */
export const undecidedReasons = ['pinned', 'settled', 'unsure'] as const;
export type Undecided = (typeof undecidedReasons)[number];

/**
 * One report in one version; `current` is the version that counts. A version may have arrived in several
 * formats: one row leads, the others are its twins.
 */
export const reports = sqliteTable(
  'reports',
  {
    id: integer().primaryKey(),
    /** Null while nobody has said whose report it is, or of which year: then it is not current. */
    publisherId: integer().references(() => publishers.id),
    year: integer(),
    /** From 1 within a publisher and year; 0 while one of the two is not known. A twin's is its leader's. */
    version: integer().notNull(),
    current: flag().notNull(),
    edition: text().$type<Report['edition']>().notNull(),
    fileId: integer()
      .notNull()
      .references(() => files.id),
    fileName: text().notNull(),
    title: text(),
    publishedOn: text(),
    signedOn: text(),
    periodFrom: text(),
    periodTo: text(),
    /** Figures of the edition by status; the four add up to all of them. */
    read: integer().notNull(),
    inferred: integer().notNull(),
    blank: integer().notNull(),
    unread: integer().notNull(),
    /** Findings: failing errors, failing warnings, and what could not be decided. */
    failing: integer().notNull(),
    warnings: integer().notNull(),
    undetermined: integer().notNull(),
    notices: integer().notNull(),
    storedAt: instant().notNull(),
    /** The report this one says again in another format; null for the one that leads. */
    twinOf: integer().references((): AnySQLiteColumn => reports.id),
    /** On the current version: a person chose it, and later arrivals do not displace it. */
    pinned: flag().notNull().default(false),
    /** Why nobody but a person may say whether this one counts; null: nothing to decide. */
    undecided: text().$type<Undecided>(),
    /** `readerVersion` of the reader whose reading this is; 0: before readers were counted. */
    readerVersion: integer().notNull().default(0),
    /** What a newer reader says against the reading kept, as JSON: see db/rereading/objection.ts. */
    objection: text(),
    /** The office as the document prints it, blanks taken out; null when it names none. */
    printed: text(),
    /** `rulesVersion` of the rules that judged it last; 0: before that was counted, or to be judged anew. */
    rulesVersion: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex('reports_version')
      .on(t.publisherId, t.year, t.version)
      .where(sql`"twin_of" is null`),
    // A partial index answers nobody who asks for twins too.
    index('reports_filed').on(t.publisherId, t.year),
    index('reports_twin').on(t.twinOf).where(sql`"twin_of" is not null`),
    index('reports_undecided').on(t.undecided).where(sql`"undecided" is not null`),
    uniqueIndex('reports_current').on(t.year, t.publisherId).where(sql`"current" = 1`),
    index('reports_file').on(t.fileId),
    index('reports_rules').on(t.rulesVersion),
    index('reports_unfiled').on(t.id).where(sql`"publisher_id" is null or "year" is null`),
  ],
);

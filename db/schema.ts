import { type SQL, sql } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import {
  type AnySQLiteColumn,
  blob,
  customType,
  index,
  integer,
  primaryKey,
  real,
  type SQLiteIntegerBuilderInitial,
  sqliteTable,
  sqliteView,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Severity } from '#lib/checks/finding.ts';
import type { Key } from '#lib/form/editions.ts';
import type { SectionId } from '#lib/form/template.ts';
import type { NoticeKind, Qualifier, Report, Status } from '#lib/parse/fact.ts';
import { figureKeys, statusLetters, unitOf } from './figures.ts';

/** A hash, written as hexadecimal digits and stored as its bytes. */
const hash = customType<{ data: string; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: (digits) => Buffer.from(digits, 'hex'),
  fromDriver: (bytes) => bytes.toString('hex'),
});

/** An instant as ISO 8601 in UTC, which sorts as text. */
const instant = text;
const packed = () => blob({ mode: 'buffer' });
const flag = () => integer({ mode: 'boolean' });

/** A reporting office. `core` is its name without region and without 人民政府, 办事处 …: see publisher.ts. */
export const publishers = sqliteTable(
  'publishers',
  {
    id: integer().primaryKey(),
    /** The longest name any of its documents prints. */
    name: text().notNull(),
    core: text().notNull(),
    district: text(),
    city: text(),
    province: text(),
  },
  (t) => [
    // Not unique: an office whose district no document tells may share its name with others.
    index('publishers_core').on(t.core),
    index('publishers_district').on(t.district),
  ],
);

/** Every file ever received, refused ones too. `bytes` is the original, deflated. */
export const files = sqliteTable('files', {
  id: integer().primaryKey(),
  sha256: hash().notNull().unique(),
  name: text().notNull(),
  size: integer().notNull(),
  receivedAt: instant().notNull(),
  bytes: packed().notNull(),
});

/** One report in one version: `current` is the newest received of a publisher and year. */
export const reports = sqliteTable(
  'reports',
  {
    id: integer().primaryKey(),
    /** Null while nobody has said whose report it is, or of which year: then it is not current. */
    publisherId: integer().references(() => publishers.id),
    year: integer(),
    /** From 1 within a publisher and year; 0 while one of the two is not known. */
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
  },
  (t) => [
    uniqueIndex('reports_version').on(t.publisherId, t.year, t.version),
    uniqueIndex('reports_current').on(t.year, t.publisherId).where(sql`"current" = 1`),
    index('reports_file').on(t.fileId),
  ],
);

/** What became of each file handed in, in order: `same` is a file whose bytes were known. */
export const arrivals = sqliteTable('arrivals', {
  id: integer().primaryKey(),
  fileId: integer()
    .notNull()
    .references(() => files.id),
  name: text().notNull(),
  receivedAt: instant().notNull(),
  status: text().$type<'stored' | 'same' | 'refused'>().notNull(),
  because: text(),
  detail: text(),
  reportId: integer().references(() => reports.id),
});

const reportId = () =>
  integer()
    .primaryKey()
    .references(() => reports.id);

const figureColumns = Object.fromEntries(figureKeys.map((key) => [key, integer()])) as {
  [key in Key]: SQLiteIntegerBuilderInitial<''>;
};

/**
 * One row a report, one column a figure: counts as printed, money in 分, NULL for every figure that is
 * not a number. Which of blank, unread and not applicable it is, `statuses` says: one letter a figure, see
 * figures.ts. NULL there: every number was read, and every other figure is not applicable.
 */
export const figures = sqliteTable('figures', {
  reportId: reportId(),
  statuses: text(),
  ...figureColumns,
});

/** Text, place and reason of every figure of a report, packed. */
export const provenance = sqliteTable('provenance', {
  reportId: reportId(),
  packed: packed().notNull(),
});

/** What the reader made of the file: the Document, and the Report without what has tables of its own. */
export const readings = sqliteTable('readings', {
  reportId: reportId(),
  document: packed().notNull(),
  report: packed().notNull(),
});

/** Rows that belong to a report, in their order. They lie together on disk: see the migration. */
const inReport = {
  reportId: integer()
    .notNull()
    .references(() => reports.id),
  position: integer().notNull(),
};
const inReportKey = (t: { reportId: AnySQLiteColumn; position: AnySQLiteColumn }) => [
  primaryKey({ columns: [t.reportId, t.position] }),
];

export const claims = sqliteTable(
  'claims',
  {
    ...inReport,
    metric: text().notNull(),
    value: real().notNull(),
    unit: text(),
    qualifier: text().$type<Qualifier>(),
    year: integer(),
    text: text().notNull(),
    section: text().$type<SectionId>(),
    at: text().notNull(),
  },
  inReportKey,
);

export const notices = sqliteTable(
  'notices',
  {
    ...inReport,
    kind: text().$type<NoticeKind>().notNull(),
    text: text().notNull(),
    at: text(),
    key: text().$type<Key>(),
  },
  inReportKey,
);

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
  inReportKey,
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
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    ruleId: integer()
      .notNull()
      .references(() => rules.id),
    fails: integer().notNull(),
    undetermined: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.ruleId] })],
);

const casing = new CasingCache('snake_case');
const quoted = (words: string): SQL => sql.raw(`'${words}'`);

const rowsOfFigure = (key: Key, i: number): SQL => {
  const column = sql.identifier(casing.getColumnCasing(figures[key]));
  const letter = sql`substr(statuses, ${sql.raw(String(i + 1))}, 1)`;
  const status = sql`case when statuses is not null then ${letter} when ${column} is null then '-' else 'r' end`;
  return sql`select report_id, ${quoted(key)} as key, ${status} as status, ${column} as value, ${quoted(unitOf(key))} as unit from figures`;
};

const words = Object.entries(statusLetters).map(
  ([status, letter]) => sql`when ${quoted(letter)} then ${quoted(status)}`,
);

/** The long form, for questions asked by hand: one row a figure the edition has. Slow; pages never read it. */
export const longFigures = sqliteView('long_figures', {
  reportId: integer().notNull(),
  key: text().$type<Key>().notNull(),
  status: text().$type<Status>().notNull(),
  value: integer(),
  /** `count`, `change` (a signed count) or `分`. */
  unit: text().notNull(),
}).as(
  sql`select report_id, key, case status ${sql.join(words, sql` `)} end as status, value, unit from (${sql.join(figureKeys.map(rowsOfFigure), sql` union all `)}) where status <> '-'`,
);

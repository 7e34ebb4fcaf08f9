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
import type { ProblemState } from '#lib/handling/state.ts';
import type { NoticeKind, Qualifier, Report, Status } from '#lib/parse/fact.ts';
import { figureKeys, statusLetters, unitOf } from './figures.ts';

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

/** A hash, written as hexadecimal digits and stored as its bytes. */
const hash = customType<{ data: string; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: (digits) => Buffer.from(digits, 'hex'),
  fromDriver: (bytes) => bytes.toString('hex'),
});

/**
 * Why a version waits for a person: the one that counts was chosen by a person, or figures of it were
 * settled; or the two differ only where a figure could not be read for sure.
 */
export const undecidedReasons = ['pinned', 'settled', 'unsure'] as const;
export type Undecided = (typeof undecidedReasons)[number];

/** An instant as ISO 8601 in UTC, which sorts as text. */
const instant = text;
const packed = () => blob({ mode: 'buffer' });
const flag = () => integer({ mode: 'boolean' });

/**
 * The register: every office that reports, or is expected to. `core` is its name without region and without
 * 人民政府, 办事处 …: see lib/register/office-name.ts.
 */
export const publishers = sqliteTable(
  'publishers',
  {
    id: integer().primaryKey(),
    /** The longest name any of its documents prints, or what a person called it. */
    name: text().notNull(),
    core: text().notNull(),
    district: text(),
    city: text(),
    province: text(),
    /** In the divisions: 9 digits of a 街道, 镇 or 乡, as of the year of that table. Not an identity. */
    code: text(),
    /** Levels of the region no document tells and the divisions do, e.g. `city province`. */
    lookedUp: text(),
    /** A person chose the name: no document changes it any more. */
    nameKept: flag(),
    /** Years it is expected to report in, both included; null: from the first of its district, without end. */
    expectedFrom: integer(),
    expectedTo: integer(),
    /** The office it was merged into: then it has no reports and is in no list. */
    mergedInto: integer().references((): AnySQLiteColumn => publishers.id),
    /** Taken out of the register; it had no reports. */
    removedAt: instant(),
  },
  (t) => [
    // Not unique: an office whose district no document tells may share its name with others.
    index('publishers_core').on(t.core),
    index('publishers_district').on(t.district),
  ],
);

/** A name documents print, and the office it stands for where they tell this region. */
export const aliases = sqliteTable(
  'aliases',
  {
    id: integer().primaryKey(),
    publisherId: integer()
      .notNull()
      .references(() => publishers.id),
    /** As printed, blanks taken out. */
    name: text().notNull(),
    district: text(),
    city: text(),
    province: text(),
  },
  (t) => [index('aliases_name').on(t.name), index('aliases_publisher').on(t.publisherId)],
);

/** Single years in which an office is expected to report although its span says no, or the other way round. */
export const expectations = sqliteTable(
  'expectations',
  {
    publisherId: integer()
      .notNull()
      .references(() => publishers.id),
    year: integer().notNull(),
    expected: flag().notNull(),
  },
  (t) => [primaryKey({ columns: [t.publisherId, t.year] })],
);

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
    /** What a newer reader says against the reading kept, as JSON: see reread.ts. */
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

/** Which version a person chose, in order. `before` is what an undo brings back, as JSON. */
export const versionEvents = sqliteTable(
  'version_events',
  {
    id: integer().primaryKey(),
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    undoneAt: instant(),
    actor: text().notNull(),
    reason: text(),
    at: instant().notNull(),
    before: text().notNull(),
    undoneBy: text(),
  },
  (t) => [index('version_events_report').on(t.reportId)],
);

/** Files that came together: one drop, one folder given on the terminal, one look at the watched folder. */
export const batches = sqliteTable('batches', {
  id: integer().primaryKey(),
  source: text().$type<BatchSource>().notNull(),
  /** The folder they were found in; null for what was dropped. */
  folder: text(),
  openedAt: instant().notNull(),
  /** No more files will come. Pictures wait for that: which are pages of one report shows only then. */
  complete: flag().notNull(),
  /** Process that reads it, and when it was last heard of: an orphaned batch is taken up by another. */
  owner: integer().notNull(),
  ownerSeenAt: instant().notNull(),
});

export type BatchSource = 'upload' | 'terminal' | 'watched' | 'samples' | 'reread';

/**
 * Each file handed in, in order, and what became of it. `same` is a file whose bytes were known, an
 * `unpacked` archive has its files as arrivals of their own, a `joined` picture is a page of another one.
 */
export const arrivals = sqliteTable(
  'arrivals',
  {
    id: integer().primaryKey(),
    fileId: integer()
      .notNull()
      .references(() => files.id),
    /** As dropped, folders included; within an archive after the archive's own name. */
    name: text().notNull(),
    receivedAt: instant().notNull(),
    status: text()
      .$type<'waiting' | 'stored' | 'same' | 'refused' | 'unpacked' | 'joined' | 'taken-back'>()
      .notNull(),
    because: text(),
    detail: text(),
    reportId: integer().references(() => reports.id),
    /** Null: received before there were batches. */
    batchId: integer().references(() => batches.id),
    /** The archive it lay in. */
    parentId: integer().references((): AnySQLiteColumn => arrivals.id),
    /** What a `joined` picture is a page of. */
    wholeId: integer().references((): AnySQLiteColumn => arrivals.id),
    /** How long it may take: see lib/intake/lanes.ts. */
    lane: text().$type<Lane>().notNull().default('quick'),
    /** How often its reading has begun; more than one: something ended it. */
    attempts: integer().notNull().default(0),
  },
  (t) => [
    index('arrivals_waiting').on(t.lane, t.id).where(sql`"status" = 'waiting'`),
    index('arrivals_batch').on(t.batchId),
    index('arrivals_file').on(t.fileId),
  ],
);

export type Lane = 'archive' | 'quick' | 'pages' | 'picture';

/** Files of the watched folder as they were when they were taken in; one that changes is taken in again. */
export const watchedFiles = sqliteTable('watched_files', {
  path: text().primaryKey(),
  size: integer().notNull(),
  /** Milliseconds since 1970. */
  modified: real().notNull(),
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

/** What a person did about a subject: a key of the form, or a notice (see noticeSubject in doubts.ts). */
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
    reportId: integer()
      .notNull()
      .references(() => reports.id),
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
    reportId: integer()
      .notNull()
      .references(() => reports.id),
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
    reportId: integer()
      .primaryKey()
      .references(() => reports.id),
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
    reportId: integer()
      .notNull()
      .references(() => reports.id),
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
    reportId: integer()
      .notNull()
      .references(() => reports.id),
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
    reportId: integer()
      .notNull()
      .references(() => reports.id),
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
    beforeReportId: integer()
      .notNull()
      .references(() => reports.id),
    beforeFailed: flag().notNull(),
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    failed: flag().notNull(),
    reason: text(),
    actor: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('problem_events_problem').on(t.problemId), index('problem_events_act').on(t.act)],
);

/**
 * Counted up by triggers whenever a row comes, changes or goes: the row 1 with publishers, expectations, reports,
 * figures, settled, findings and tallies, the row 2 with these and with problems. What was made of them alone is
 * still true while it stands. See kept.ts.
 */
export const revision = sqliteTable('revision', {
  id: integer().primaryKey(),
  n: integer().notNull(),
});

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

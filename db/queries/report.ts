import { asc, eq, sql } from 'drizzle-orm';
import type { Finding } from '#lib/checks/finding.ts';
import type { Document } from '#lib/extract/document.ts';
import type { Fact, Report } from '#lib/parse/fact.ts';
import { type Db, prepared, rows } from '../open.ts';
import { type Check, failing, judgements, undecided } from '../packed/findings.ts';
import { inflate, unpack } from '../packed/pack.ts';
import { checks, files, findings, publishers, reports, rules, undetermined } from '../schema.ts';
import type { InForce } from '../settling/layers.ts';
import { among } from '../sqlite.ts';
import { readingOf } from '../stored.ts';
import { list } from './filter.ts';
import { type Publisher, publisherColumns, publisherOf } from './publishers.ts';

/** All that is known of one report in one version. */
export interface StoredReport {
  readonly id: number;
  /** Null: nobody has said whose report it is. */
  readonly publisher: Publisher | null;
  readonly version: number;
  readonly fileName: string;
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly fileHash: string;
  readonly storedAt: string;
  readonly document: Document;
  /** As it counts: what was read, and over it what persons settled. */
  readonly report: Report;
  /** The year as it was read; a person may have filed the report under another. */
  readonly readYear: Report['year'];
  /** The facts as the reader made them of the document. */
  readonly read: readonly Fact[];
  /** What persons settled, by key of a figure or subject of a notice. */
  readonly settled: ReadonlyMap<string, InForce>;
  /** What fails, in the order of the rules, then what could not be decided. */
  readonly findings: readonly Finding[];
  /** The current report of the same office one year earlier, one year later. */
  readonly previousId: number | null;
  readonly nextId: number | null;
}

const id = sql.placeholder('id');

/** One report, current or not; null when there is none of that id. */
export async function report(db: Db, reportId: number): Promise<StoredReport | null> {
  const row = headStatement(db).all({ id: reportId })[0];
  const reading = row && readingOf(db, reportId);
  if (!row || !reading) return null;
  const { publisher, year: ownYear } = row;
  const beside = (years: number) =>
    publisher === null || ownYear === null ? null : currentOf(db, publisher.id, ownYear + years);
  return {
    ...reading,
    id: reportId,
    publisher: publisher && publisherOf(publisher),
    version: row.version,
    fileName: row.fileName,
    fileHash: row.fileHash,
    storedAt: row.storedAt,
    findings: [...failingOf(db, reportId), ...undeterminedOf(db, reportId)],
    previousId: beside(-1),
    nextId: beside(1),
  };
}

const headStatement = (db: Db) =>
  prepared(db, 'head of a report', (orm) =>
    orm
      .select({
        publisher: publisherColumns,
        year: reports.year,
        version: reports.version,
        fileName: reports.fileName,
        fileHash: files.sha256,
        storedAt: reports.storedAt,
      })
      .from(reports)
      .leftJoin(publishers, eq(publishers.id, reports.publisherId))
      .innerJoin(files, eq(files.id, reports.fileId))
      .where(eq(reports.id, id))
      .prepare(),
  );

const currentOf = (db: Db, publisherId: number, year: number): number | null =>
  rows<{ id: number }>(
    db,
    `select id from reports where publisher_id = :publisherId and year = :year and "current" = 1`,
    { publisherId, year },
  )[0]?.id ?? null;

const checkColumns = {
  rule: rules.name,
  subject: checks.subject,
  severity: checks.severity,
  terms: checks.terms,
};

const failingOf = (db: Db, reportId: number): Finding[] =>
  prepared(db, 'failing findings of a report', (orm) =>
    orm
      .select({ check: checkColumns, stored: findings })
      .from(findings)
      .innerJoin(checks, eq(checks.id, findings.checkId))
      .innerJoin(rules, eq(rules.id, checks.ruleId))
      .where(eq(findings.reportId, id))
      .orderBy(asc(findings.position))
      .prepare(),
  )
    .all({ id: reportId })
    .map(({ check, stored }) => failing(check, stored));

function undeterminedOf(db: Db, reportId: number): Finding[] {
  const row = prepared(db, 'undetermined of a report', (orm) =>
    orm.select().from(undetermined).where(eq(undetermined.reportId, id)).prepare(),
  ).all({ id: reportId })[0];
  if (row === undefined) return [];
  const open = unpack(judgements, row.packed);
  const byId = checksOf(
    db,
    open.map(({ check }) => check),
  );
  return open.map((judgement) => {
    const check = byId.get(judgement.check);
    if (check === undefined) throw new Error(`No check ${judgement.check} of report ${reportId}`);
    return undecided(check, judgement);
  });
}

const checksOf = (db: Db, ids: readonly number[]): ReadonlyMap<number, Check> =>
  new Map(
    prepared(db, 'checks', (orm) =>
      orm
        .select({ id: checks.id, check: checkColumns })
        .from(checks)
        .innerJoin(rules, eq(rules.id, checks.ruleId))
        .where(among(checks.id, sql.placeholder('ids')))
        .prepare(),
    )
      .all({ ids: list(ids) })
      .map((row) => [row.id, row.check]),
  );

/** The file a report was read from, as it was received; null when there is no such report. */
export async function original(
  db: Db,
  reportId: number,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const row = prepared(db, 'original', (orm) =>
    orm
      .select({ name: reports.fileName, bytes: files.bytes })
      .from(reports)
      .innerJoin(files, eq(files.id, reports.fileId))
      .where(eq(reports.id, id))
      .prepare(),
  ).all({ id: reportId })[0];
  return row === undefined ? null : { name: row.name, bytes: inflate(row.bytes) };
}

import { eq, sql } from 'drizzle-orm';
import type { Figures } from '#lib/checks/finding.ts';
import type { Document } from '#lib/extract/document.ts';
import type { Claim, Fact, Notice, Report } from '#lib/parse/fact.ts';
import { figureKeys } from './figures.ts';
import { type Db, only, prepared } from './open.ts';
import { unpackDocument } from './packed/document.ts';
import { type Figure, figuresOf, unpackFacts } from './packed/facts.ts';
import { at, frame } from './packed/frame.ts';
import { parseJson, unpack } from './packed/pack.ts';
import {
  claims,
  figures,
  notices,
  provenance,
  readings,
  reports,
  settled,
  settlements,
} from './schema.ts';
import { type InForce, laid } from './settling/layers.ts';

const id = sql.placeholder('id');

/** A stored report as it counts: what was read, and over it what persons settled. */
export interface StoredReading {
  /** Its year is the one it is filed under. */
  readonly report: Report;
  /** As the reader made it of the document. */
  readonly readYear: Report['year'];
  /** The facts as the reader made them of the document. */
  readonly read: readonly Fact[];
  /** By key of a figure or subject of a notice. */
  readonly settled: ReadonlyMap<string, InForce>;
  readonly document: Document;
}

/** A stored report put together again; null when there is none of that id. */
export function readingOf(db: Db, reportId: number): StoredReading | null {
  const row = readingStatement(db).all({ id: reportId })[0];
  if (row === undefined) return null;
  const head = unpack(frame, row.report);
  const settled = settledOf(db, reportId);
  const figures = figuresOf(head.edition, columnsOf(row.figures));
  const read = unpackFacts(figures.map(asRead(settled)), row.provenance);
  return {
    document: unpackDocument(row.document),
    read,
    readYear: head.year,
    settled,
    report: {
      ...head,
      year: row.year,
      facts: read.map((fact) => laid(fact, settled.get(fact.key)?.settlement)),
      claims: claimsOf(db, reportId),
      notices: noticesOf(db, reportId),
    },
  };
}

/** The same; throws when there is none of that id. */
export function storedReading(db: Db, reportId: number): StoredReading {
  const reading = readingOf(db, reportId);
  if (reading === null) throw new Error(`There is no report ${reportId}`);
  return reading;
}

/** As it was read and not as it was settled: a correction is no difference between two documents. */
export const unsettled = ({ document, report, read }: StoredReading) => ({
  document,
  report: { ...report, facts: read },
});

/** Takes the layer off a figure: `figures` holds what counts, `settled` what was read there. */
const asRead =
  (settled: ReadonlyMap<string, InForce>) =>
  (figure: Figure): Figure => {
    const { status = null, value = null } = settled.get(figure.key)?.read ?? {};
    return status === null ? figure : { ...figure, status, value };
  };

/** What is settled of a report, by subject. */
export const settledOf = (db: Db, reportId: number): ReadonlyMap<string, InForce> =>
  new Map(
    prepared(db, 'settled of a report', (orm) =>
      orm
        .select({ settlement: settlements, settled })
        .from(settled)
        .innerJoin(settlements, eq(settlements.id, settled.settlementId))
        .where(eq(settled.reportId, id))
        .prepare(),
    )
      .all({ id: reportId })
      .map(({ settlement, settled: { subject, readStatus, readValue, changed } }) => [
        subject,
        { settlement, read: { status: readStatus, value: readValue }, changed },
      ]),
  );

const readingStatement = (db: Db) =>
  prepared(db, 'reading', (orm) =>
    orm
      .select({
        document: readings.document,
        report: readings.report,
        provenance: provenance.packed,
        figures,
        year: reports.year,
      })
      .from(readings)
      .innerJoin(reports, eq(reports.id, readings.reportId))
      .innerJoin(provenance, eq(provenance.reportId, readings.reportId))
      .innerJoin(figures, eq(figures.reportId, readings.reportId))
      .where(eq(readings.reportId, id))
      .prepare(),
  );

const claimsOf = (db: Db, reportId: number): Claim[] =>
  prepared(db, 'claims of a report', (orm) =>
    orm.select().from(claims).where(eq(claims.reportId, id)).orderBy(claims.position).prepare(),
  )
    .all({ id: reportId })
    .map(({ reportId: _, position: __, at: place, ...claim }) => ({
      ...claim,
      at: parseJson(at, place),
    }));

const noticesOf = (db: Db, reportId: number): Notice[] =>
  prepared(db, 'notices of a report', (orm) =>
    orm.select().from(notices).where(eq(notices.reportId, id)).orderBy(notices.position).prepare(),
  )
    .all({ id: reportId })
    .map(({ kind, text, at: place, key }) => ({
      kind,
      text,
      at: place === null ? null : parseJson(at, place),
      ...(key !== null && { key }),
    }));

/** The figures of a stored report as they count, their reasons left out. */
export function neighbourFigures(db: Db, reportId: number): Figures {
  const found = prepared(db, 'figures of a report', (orm) =>
    orm
      .select({ year: reports.year, edition: reports.edition, figures })
      .from(figures)
      .innerJoin(reports, eq(reports.id, figures.reportId))
      .where(eq(figures.reportId, id))
      .prepare(),
  ).all({ id: reportId });
  return figuresOfRow(only(found, `report ${reportId}`));
}

/** A row of `figures` with the head of its report, as the checks want it. */
export function figuresOfRow(row: {
  readonly year: Report['year'];
  readonly edition: Report['edition'];
  readonly figures: typeof figures.$inferSelect;
}): Figures {
  const { year, edition } = row;
  const facts = figuresOf(edition, columnsOf(row.figures));
  return { year, edition, facts: new Map(facts.map(({ key, ...figure }) => [key, figure])) };
}

const columnsOf = (row: typeof figures.$inferSelect) => ({
  values: figureKeys.map((key) => row[key]),
  statuses: row.statuses,
});

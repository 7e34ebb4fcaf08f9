import { eq, sql } from 'drizzle-orm';
import type { Figures } from '#lib/checks/finding.ts';
import type { Document } from '#lib/extract/document.ts';
import type { Claim, Notice, Report } from '#lib/parse/fact.ts';
import { figureKeys } from './figures.ts';
import { type Db, prepared } from './open.ts';
import { unpackDocument } from './packed/document.ts';
import { figuresOf, unpackFacts } from './packed/facts.ts';
import { at, frame } from './packed/frame.ts';
import { parseJson, unpack } from './packed/pack.ts';
import { claims, figures, notices, provenance, readings, reports } from './schema.ts';

const id = sql.placeholder('id');

/** What the reader made of a stored file, put together again; null when there is no such report. */
export function readingOf(db: Db, reportId: number): { report: Report; document: Document } | null {
  const row = readingStatement(db).all({ id: reportId })[0];
  if (row === undefined) return null;
  const head = unpack(frame, row.report);
  const stored = { ...columnsOf(row.figures), provenance: row.provenance };
  return {
    document: unpackDocument(row.document),
    report: {
      ...head,
      facts: unpackFacts(head.edition, stored),
      claims: claimsOf(db, reportId),
      notices: noticesOf(db, reportId),
    },
  };
}

const readingStatement = (db: Db) =>
  prepared(db, 'reading', (orm) =>
    orm
      .select({
        document: readings.document,
        report: readings.report,
        provenance: provenance.packed,
        figures,
      })
      .from(readings)
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

/** The figures of a stored report, their reasons left out. */
export function neighbourFigures(db: Db, reportId: number): Figures {
  const row = prepared(db, 'figures of a report', (orm) =>
    orm
      .select({ year: reports.year, edition: reports.edition, figures })
      .from(figures)
      .innerJoin(reports, eq(reports.id, figures.reportId))
      .where(eq(figures.reportId, id))
      .prepare(),
  ).all({ id: reportId })[0];
  if (row === undefined) throw new Error(`No figures of report ${reportId}`);
  const { year, edition } = row;
  const facts = figuresOf(edition, columnsOf(row.figures));
  return { year, edition, facts: new Map(facts.map(({ key, ...figure }) => [key, figure])) };
}

const columnsOf = (row: typeof figures.$inferSelect) => ({
  values: figureKeys.map((key) => row[key]),
  statuses: row.statuses,
});

import { and, asc, count, desc, eq, gt, lt, or, type SQL, sql } from 'drizzle-orm';
import { type Db, only, prepared } from '../open.ts';
import { doubts, publishers, reports } from '../schema.ts';
import { isUnfiled, type Page } from './filter.ts';
import { type Publisher, publisherColumns, publisherOf } from './publishers.ts';

/** A report that waits for a person, and how many doubts of each kind it has open. */
export interface QueueRow {
  readonly reportId: number;
  /** Null: nobody has said whose report it is. */
  readonly publisher: Publisher | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly fileName: string;
  readonly inferred: number;
  readonly unread: number;
  /** Rows and tables that are not in the document, each counted once. */
  readonly missing: number;
  readonly changed: number;
  readonly notices: number;
  /** All of these together, and one more for a report without office or year. */
  readonly open: number;
}

/** Kinds of doubts a queue can be narrowed to. */
export const queueKinds = [
  'unfiled',
  'changed',
  'unread',
  'missing',
  'inferred',
  'notices',
] as const;
export type QueueKind = (typeof queueKinds)[number];

export interface QueueFilter {
  readonly kind?: QueueKind | undefined;
}

/** Versions that were superseded wait for nobody; those that cannot be filed do. */
const waits = and(gt(doubts.open, 0), or(eq(reports.current, true), isUnfiled));

const chosen = ({ kind }: QueueFilter): SQL | undefined => {
  if (kind === undefined) return waits;
  return and(waits, kind === 'unfiled' ? isUnfiled : gt(doubts[kind], 0));
};

/** Reports with something open, the worst first. */
export async function queue(
  db: Db,
  filter: QueueFilter,
  page: Page,
): Promise<{ rows: QueueRow[]; total: number }> {
  const rows = prepared(db, `queue ${filter.kind}`, (orm) =>
    orm
      .select({
        reportId: doubts.reportId,
        publisher: publisherColumns,
        year: reports.year,
        title: reports.title,
        fileName: reports.fileName,
        inferred: doubts.inferred,
        unread: doubts.unread,
        missing: doubts.missing,
        changed: doubts.changed,
        notices: doubts.notices,
        open: doubts.open,
      })
      .from(doubts)
      .innerJoin(reports, eq(reports.id, doubts.reportId))
      .leftJoin(publishers, eq(publishers.id, reports.publisherId))
      .where(chosen(filter))
      .orderBy(desc(doubts.weight), desc(doubts.reportId))
      .limit(sql.placeholder('limit'))
      .offset(sql.placeholder('offset'))
      .prepare(),
  ).all({ ...page });
  return {
    rows: rows.map((row) => ({ ...row, publisher: row.publisher && publisherOf(row.publisher) })),
    total: (await waiting(db, filter)).reports,
  };
}

/** How many doubts are open, in how many reports. */
export async function waiting(
  db: Db,
  filter: QueueFilter = {},
): Promise<{ doubts: number; reports: number }> {
  const counted = prepared(db, `waiting ${filter.kind}`, (orm) =>
    orm
      // No row, no doubt: this is a count and no figure.
      .select({ doubts: sql<number>`total(${doubts.open})`, reports: count() })
      .from(doubts)
      .innerJoin(reports, eq(reports.id, doubts.reportId))
      .where(chosen(filter))
      .prepare(),
  ).all();
  return only(counted, 'count');
}

/** The reports before and after one in the queue; it need not wait any more itself. */
export async function besideInQueue(
  db: Db,
  filter: QueueFilter,
  reportId: number,
): Promise<{ previous: number | null; next: number | null }> {
  const at = prepared(db, 'weight in the queue', (orm) =>
    orm
      .select({ weight: doubts.weight })
      .from(doubts)
      .where(eq(doubts.reportId, sql.placeholder('id')))
      .prepare(),
  ).get({ id: reportId });
  if (at === undefined) return { previous: null, next: null };
  const place = { id: reportId, weight: at.weight };
  const beside = (step: 'previous' | 'next') =>
    besideStatement(db, filter, step).get(place)?.reportId ?? null;
  return { previous: beside('previous'), next: beside('next') };
}

const besideStatement = (db: Db, filter: QueueFilter, step: 'previous' | 'next') =>
  prepared(db, `${step} in the queue ${filter.kind}`, (orm) => {
    const [beyond, towards] = step === 'next' ? [lt, desc] : [gt, asc];
    const [weight, id] = [sql.placeholder('weight'), sql.placeholder('id')];
    return orm
      .select({ reportId: doubts.reportId })
      .from(doubts)
      .innerJoin(reports, eq(reports.id, doubts.reportId))
      .where(
        and(
          chosen(filter),
          or(
            beyond(doubts.weight, weight),
            and(eq(doubts.weight, weight), beyond(doubts.reportId, id)),
          ),
        ),
      )
      .orderBy(towards(doubts.weight), towards(doubts.reportId))
      .limit(1)
      .prepare();
  });

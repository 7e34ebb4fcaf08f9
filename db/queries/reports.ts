import { and, count, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import type { RuleId, Severity } from '#lib/checks/finding.ts';
import { type Db, only, prepared } from '../open.ts';
import { checks, findings, publishers, rules, reports as stored } from '../schema.ts';
import { matching } from '../sqlite.ts';
import { searchQuery } from '../text.ts';
import { both, type Choice, choice, chosen, type Filter, type Page, where } from './filter.ts';
import { byDistrict, type Publisher, publisherColumns, publisherOf } from './publishers.ts';
import { type Received, receivedColumns } from './received.ts';

export interface ReportRow extends Received {
  readonly publisher: Publisher;
  readonly title: string | null;
}

/** `publisher`: by district and name, then newest year; `year`: newest year first; `stored`: received last first. */
export const sorts = ['publisher', 'year', 'stored', 'published', 'failing'] as const;
export type Sort = (typeof sorts)[number];

/**
 * `failing`: an error; `inferred`, `unread`: such a figure; `late`: published after the deadline of the law;
 * `late-locally`: only after that of its district, city or province.
 */
export const problems = ['failing', 'inferred', 'unread', 'late', 'late-locally'] as const;
export type Problem = (typeof problems)[number];

export interface ReportFilter extends Filter {
  /** Words to be found in names or prose, each as it stands. */
  readonly text?: string | undefined;
  /** `year` when left out. */
  readonly sort?: Sort | undefined;
  readonly problem?: Problem | undefined;
}

/** Current reports as a ledger. Text that holds nothing to search for finds nothing. */
export async function reports(
  db: Db,
  filter: ReportFilter,
  page: Page,
): Promise<{ rows: ReportRow[]; total: number }> {
  const typed = filter.text?.trim();
  const query = typed ? searchQuery(typed) : undefined;
  if (query === null) return { rows: [], total: 0 };
  const sort = filter.sort ?? 'year';
  const choice = chosenReports(db, filter, query);
  const rows = rowStatement(db, choice, sort).all({ ...choice.parameters, ...page });
  return {
    rows: rows.map((row) => ({ ...row, publisher: publisherOf(row.publisher) })),
    total: only(countStatement(db, choice).all(choice.parameters), 'count').total,
  };
}

function chosenReports(db: Db, filter: ReportFilter, query: string | undefined): Choice {
  const { orm } = db.connection();
  const { problem } = filter;
  return [
    choice('text', query, () => matching(stored.id, sql.placeholder('text'))),
    problem === undefined
      ? { shape: '', conditions: [], parameters: {} }
      : { shape: problem, conditions: [conditionOf[problem](db)], parameters: {} },
  ].reduce(both, chosen(orm, filter));
}

const conditionOf = {
  failing: () => gt(stored.failing, 0),
  inferred: () => gt(stored.inferred, 0),
  unread: () => gt(stored.unread, 0),
  late: (db) => sql`${stored.id} in ${lateReports(db, 'error')}`,
  'late-locally': (db) => sql`${stored.id} in ${lateReports(db, 'warning')}`,
} satisfies Record<Problem, (db: Db) => SQL>;

const lateReports = (db: Db, severity: Severity) =>
  db
    .connection()
    .orm.select({ id: findings.reportId })
    .from(findings)
    .innerJoin(checks, eq(checks.id, findings.checkId))
    .innerJoin(rules, eq(rules.id, checks.ruleId))
    .where(and(eq(rules.name, 'late-publication' satisfies RuleId), eq(checks.severity, severity)));

const orderOf = {
  publisher: [...byDistrict, desc(stored.year)],
  year: [desc(stored.year), ...byDistrict],
  stored: [desc(stored.id)],
  published: [isNull(stored.publishedOn), desc(stored.publishedOn), desc(stored.id)],
  failing: [desc(stored.failing), desc(stored.warnings), desc(stored.id)],
} satisfies Record<Sort, readonly SQL[]>;

const rowStatement = (db: Db, choice: Choice, sort: Sort) =>
  prepared(db, `reports ${sort} ${choice.shape}`, (orm) =>
    orm
      .select({ ...receivedColumns, title: stored.title, publisher: publisherColumns })
      .from(stored)
      .innerJoin(publishers, eq(publishers.id, stored.publisherId))
      .where(where(choice))
      .orderBy(...orderOf[sort])
      .limit(sql.placeholder('limit'))
      .offset(sql.placeholder('offset'))
      .prepare(),
  );

const countStatement = (db: Db, choice: Choice) =>
  prepared(db, `count of reports ${choice.shape}`, (orm) =>
    orm.select({ total: count() }).from(stored).where(where(choice)).prepare(),
  );

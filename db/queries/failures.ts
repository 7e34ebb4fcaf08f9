import { asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Finding, Severity } from '#lib/checks/finding.ts';
import { type Db, only, prepared } from '../open.ts';
import { failing } from '../packed/findings.ts';
import { checks, findings, publishers, reports, rules } from '../schema.ts';
import type { Connection } from '../sqlite.ts';
import { among } from '../sqlite.ts';
import {
  both,
  type Choice,
  choice,
  chosen,
  type Filter,
  filed,
  list,
  type Page,
  where,
} from './filter.ts';
import { findingId } from './finding-id.ts';

/** A check that fails, and whose report it is in. */
export interface FailureRow extends Finding {
  readonly id: number;
  readonly reportId: number;
  readonly publisherId: number;
  readonly publisherName: string;
  readonly district: string | null;
  readonly reportYear: number;
}

export interface FailureFilter extends Filter {
  /** Ids of rules. */
  readonly rules?: readonly string[] | undefined;
  readonly severity?: Severity | undefined;
  /** This version of a report, current or not. */
  readonly reportId?: number | undefined;
}

const columns = {
  id: sql<number>`${sql.raw(findingId('findings'))}`,
  reportId: findings.reportId,
  publisherId: filed.publisherId,
  publisherName: publishers.name,
  district: publishers.district,
  reportYear: filed.year,
  check: {
    rule: rules.name,
    subject: checks.subject,
    severity: checks.severity,
    terms: checks.terms,
  },
  stored: {
    operands: findings.operands,
    leftSum: findings.leftSum,
    rightSum: findings.rightSum,
    detail: findings.detail,
    at: findings.at,
    blanksAsZero: findings.blanksAsZero,
    inferred: findings.inferred,
  },
};

/** Failing checks, those of the report received last first; within a report in the order of the rules. */
export async function failures(
  db: Db,
  filter: FailureFilter,
  page: Page,
): Promise<{ rows: FailureRow[]; total: number }> {
  const choice = chosenFailures(db.connection().orm, filter);
  const rows = failureStatement(db, choice).all({ ...choice.parameters, ...page });
  return {
    rows: rows.map(({ check, stored, ...row }) => ({ ...row, ...failing(check, stored) })),
    total: only(countStatement(db, choice).all(choice.parameters), 'count').total,
  };
}

const failureStatement = (db: Db, choice: Choice) =>
  prepared(db, `failures ${choice.shape}`, (orm) =>
    orm
      .select(columns)
      .from(findings)
      .innerJoin(reports, eq(reports.id, findings.reportId))
      .innerJoin(publishers, eq(publishers.id, reports.publisherId))
      .innerJoin(checks, eq(checks.id, findings.checkId))
      .innerJoin(rules, eq(rules.id, checks.ruleId))
      .where(where(choice))
      .orderBy(desc(findings.reportId), asc(findings.position))
      .limit(sql.placeholder('limit'))
      .offset(sql.placeholder('offset'))
      .prepare(),
  );

const countStatement = (db: Db, choice: Choice) =>
  prepared(db, `count of failures ${choice.shape}`, (orm) =>
    orm
      .select({ total: count() })
      .from(findings)
      .innerJoin(reports, eq(reports.id, findings.reportId))
      .innerJoin(checks, eq(checks.id, findings.checkId))
      .innerJoin(rules, eq(rules.id, checks.ruleId))
      .where(where(choice))
      .prepare(),
  );

function chosenFailures(orm: Connection['orm'], filter: FailureFilter): Choice {
  const ofReports =
    filter.reportId === undefined
      ? chosen(orm, filter)
      : choice('reportId', filter.reportId, () => eq(reports.id, sql.placeholder('reportId')));
  return [
    choice('rules', list(filter.rules), () => among(rules.name, sql.placeholder('rules'))),
    choice('severity', filter.severity, () => eq(checks.severity, sql.placeholder('severity'))),
  ].reduce(both, ofReports);
}

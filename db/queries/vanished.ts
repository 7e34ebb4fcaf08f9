import type { Finding } from '#lib/checks/finding.ts';
import { type Db, rows } from '../open.ts';
import { failing, type StoredFinding } from '../packed/findings.ts';
import type { Cause } from '../schema.ts';

/** A problem that was gone when its report was judged anew. */
export interface Vanished {
  readonly reportId: number;
  /** Of the report it was in. */
  readonly year: number | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly cause: Cause;
  /** What was settled before it went; `reportId` is the report that was settled. */
  readonly settling: {
    readonly act: number;
    readonly reportId: number;
    readonly year: number | null;
    readonly actor: string;
  } | null;
  /** It does not hold: it can no longer be decided. */
  readonly undecided: boolean;
  /** As it had been found. */
  readonly finding: Finding;
}

/** What went away in a report, or by what was settled in it, the last first. */
export const vanishedAt = (db: Db, reportId: number): Vanished[] =>
  rows<Row>(db, question, { reportId }).map(vanishedOf);

interface Row extends Omit<StoredFinding, 'at' | 'blanksAsZero' | 'inferred'> {
  readonly reportId: number;
  readonly year: number | null;
  readonly at: string;
  readonly cause: Cause;
  readonly act: number | null;
  readonly settledId: number | null;
  readonly settledYear: number | null;
  readonly actor: string | null;
  readonly undecided: 0 | 1;
  readonly rule: string;
  readonly subject: string;
  readonly severity: Finding['severity'];
  readonly terms: string;
  readonly blanksAsZero: 0 | 1 | null;
  readonly inferred: 0 | 1 | null;
}

const question = `
  select v.report_id as reportId, own.year, v.at, v.cause, v.act, s.report_id as settledId,
    acted.year as settledYear, s.actor, v.undecided, r.name as rule, c.subject, c.severity, c.terms,
    v.operands, v.left_sum as leftSum, v.right_sum as rightSum, v.detail,
    v.blanks_as_zero as blanksAsZero, v.inferred
  from vanished v join reports own on own.id = v.report_id
  join checks c on c.id = v.check_id join rules r on r.id = c.rule_id
  left join settlements s on s.id = (select min(id) from settlements where act = v.act)
  left join reports acted on acted.id = s.report_id
  where v.report_id = :reportId
    or v.act in (select act from settlements where report_id = :reportId)
  order by v.id desc`;

function vanishedOf({ rule, subject, severity, terms, ...row }: Row): Vanished {
  const { act, settledId, actor, reportId, year, at, cause } = row;
  const isSettled = act !== null && settledId !== null && actor !== null;
  return {
    reportId,
    year,
    at,
    cause,
    settling: isSettled ? { act, reportId: settledId, year: row.settledYear, actor } : null,
    undecided: row.undecided === 1,
    finding: failing(
      { rule, subject, severity, terms },
      { ...row, at: null, blanksAsZero: row.blanksAsZero === 1, inferred: row.inferred === 1 },
    ),
  };
}

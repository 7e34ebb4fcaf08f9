import type { Finding } from '#lib/checks/finding.ts';
import { type Db, rows } from '../open.ts';
import { failing } from '../packed/findings.ts';
import type { Cause } from '../schema.ts';
import { type StoredColumns, storedOf } from './problems.ts';

/** A problem that was gone when its report was judged anew. */
export interface Vanished {
  /** The report it was in. */
  readonly reportId: number;
  readonly office: string | null;
  readonly year: number | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly cause: Cause;
  /** What was settled before it went; `reportId` is the report that was settled. */
  readonly settling: {
    readonly act: number;
    readonly reportId: number;
    readonly office: string | null;
    readonly year: number | null;
    readonly actor: string;
    /** Who took it back, and when; null: it stands. */
    readonly undone: { readonly actor: string; readonly at: string } | null;
  } | null;
  /** It does not hold: it can no longer be decided. */
  readonly undecided: boolean;
  /** As it had been found. */
  readonly finding: Finding;
}

/** What went away in a report, or by what was settled in it, the last first. */
export const vanishedAt = (db: Db, reportId: number): Vanished[] =>
  rows<Row>(db, question, { reportId }).map(vanishedOf);

interface Row extends Omit<StoredColumns, 'at'> {
  readonly reportId: number;
  readonly office: string | null;
  readonly year: number | null;
  readonly at: string;
  readonly cause: Cause;
  readonly act: number | null;
  readonly settledId: number | null;
  readonly settledOffice: string | null;
  readonly settledYear: number | null;
  readonly actor: string | null;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
  readonly undecided: 0 | 1;
  readonly rule: string;
  readonly subject: string;
  readonly severity: Finding['severity'];
  readonly terms: string;
}

const question = `
  select v.report_id as reportId, p.name as office, own.year, v.at, v.cause, v.act, s.report_id as settledId,
    q.name as settledOffice, acted.year as settledYear, s.actor,
    u.actor as undoneBy, u.settled_at as undoneAt, v.undecided, r.name as rule, c.subject, c.severity, c.terms,
    v.operands, v.left_sum as leftSum, v.right_sum as rightSum, v.detail,
    v.blanks_as_zero as blanksAsZero, v.inferred
  from vanished v join reports own on own.id = v.report_id
  left join publishers p on p.id = own.publisher_id
  join checks c on c.id = v.check_id join rules r on r.id = c.rule_id
  left join settlements s on s.id = (select min(id) from settlements where act = v.act)
  left join settlements u on u.id = (
    select max(t.id) from settlements t join settlements done on done.id = t.undoes
    where done.act = v.act and not exists (select 1 from settlements w where w.undoes = t.id))
  left join reports acted on acted.id = s.report_id
  left join publishers q on q.id = acted.publisher_id
  where v.report_id = :reportId
    or v.act in (select act from settlements where report_id = :reportId)
  order by v.id desc`;

function vanishedOf({ rule, subject, severity, terms, ...row }: Row): Vanished {
  const { reportId, office, year, at, cause } = row;
  return {
    reportId,
    office,
    year,
    at,
    cause,
    settling: settlingOf(row),
    undecided: row.undecided === 1,
    finding: failing({ rule, subject, severity, terms }, storedOf({ ...row, at: null })),
  };
}

type Settling = Pick<
  Row,
  'act' | 'settledId' | 'settledOffice' | 'settledYear' | 'actor' | 'undoneBy' | 'undoneAt'
>;

function settlingOf({ act, settledId, actor, ...row }: Settling): Vanished['settling'] {
  if (act === null || settledId === null || actor === null) return null;
  const { settledOffice: office, settledYear: year, undoneBy, undoneAt } = row;
  const undone = undoneBy === null || undoneAt === null ? null : { actor: undoneBy, at: undoneAt };
  return { act, reportId: settledId, office, year, actor, undone };
}

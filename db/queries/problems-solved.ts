import type { Finding, Severity } from '#lib/checks/finding.ts';
import type { ProblemStanding, ProblemState } from '#lib/handling/state.ts';
import { kept } from '../kept.ts';
import { type Db, rows } from '../open.ts';
import { failing, judgements } from '../packed/findings.ts';
import { unpack } from '../packed/pack.ts';
import { findingId, isFinding } from './finding-id.ts';
import { asked, gravity, type ProblemFilter, sameCheck } from './problem-ways.ts';
import { type StoredColumns, storedOf } from './problems.ts';

/** A problem that nobody closed and that fails no longer. */
export interface SolvedRow {
  readonly checkId: number;
  readonly publisherId: number;
  readonly publisherName: string;
  readonly district: string | null;
  readonly year: number;
  /** The report that counts. */
  readonly reportId: number;
  readonly state: ProblemState;
  readonly standing: Extract<ProblemStanding, 'solved' | 'undecidable'>;
  readonly rule: string;
  readonly severity: Severity;
  /** How it failed in the last version in which it did; null: that reading is there no more. */
  readonly before: { readonly reportId: number; readonly finding: Finding } | null;
  /** The version that solved it; null: it was put right in the reading, or in the report of a year beside. */
  readonly by: number | null;
}

/** Problems of former versions, or acted upon, that do not fail in the version that counts; the gravest first. */
export const solvedProblems = (db: Db, filter: ProblemFilter): readonly SolvedRow[] =>
  kept(db, `problems solved ${JSON.stringify(filter)}`, () => solved(db, filter), 'handled');

function solved(db: Db, filter: ProblemFilter): SolvedRow[] {
  const { text, parameters } = asked({ ...filter, standing: undefined });
  const found = rows<Row>(db, statement(text), parameters);
  return found.map((row) => ({
    checkId: row.checkId,
    publisherId: row.publisherId,
    publisherName: row.publisherName,
    district: row.district,
    year: row.year,
    reportId: row.reportId,
    state: row.state,
    standing: row.isOpen && isUndecided(db, row) ? 'undecidable' : 'solved',
    rule: row.rule,
    severity: row.severity,
    before:
      row.beforeId === null
        ? null
        : { reportId: row.beforeId, finding: failing(row, storedOf(row)) },
    by: row.by,
  }));
}

interface Row extends StoredColumns {
  readonly checkId: number;
  readonly publisherId: number;
  readonly publisherName: string;
  readonly district: string | null;
  readonly year: number;
  readonly reportId: number;
  readonly state: ProblemState;
  readonly rule: string;
  readonly ruleId: number;
  readonly subject: string;
  readonly severity: Severity;
  readonly terms: string;
  readonly beforeId: number | null;
  readonly by: number | null;
  /** Something of this rule could not be decided in the report that counts. */
  readonly isOpen: 0 | 1;
}

/** Whether a check, whatever its severity, fails in a report; the order of looking is kept by `cross join`. */
const failsIn = (reportId: string, check: string) => `exists (
  select 1 from checks c cross join findings f on f.report_id = ${reportId} and f.check_id = c.id
  where ${sameCheck(check, 'c')})`;

const acted = `
  select r.id as reportId, p.rule_id, p.subject, p.terms, p.state
  from problems p
  cross join reports r on r.publisher_id = p.publisher_id and r.year = p.year and r."current" = 1
  where p.state not in ('closed', 'false-alarm')`;

const superseded = `
  select r.id as reportId, c.rule_id, c.subject, c.terms, 'pending' as state
  from reports r
  join reports o on o.publisher_id = r.publisher_id and o.year = r.year
    and o.version between 1 and r.version - 1 and o.twin_of is null
  join findings f on f.report_id = o.id
  join checks c on c.id = f.check_id
  where r."current" = 1 and r.version > 1 and not exists (
    select 1 from problems p where p.publisher_id = r.publisher_id and p.year = r.year
      and ${sameCheck('p', 'c')})
  group by r.id, c.rule_id, c.subject, c.terms`;

/** The last of the versions before in which it failed. */
const lastFailing = `(
  select ${findingId('g')} from findings g
  join checks d on d.id = g.check_id
  join reports o on o.id = g.report_id
  where o.publisher_id = r.publisher_id and o.year = r.year and o.version between 1 and r.version - 1
    and o.twin_of is null and ${sameCheck('d', 's')}
  order by o.version desc limit 1)`;

const statement = (conditions: string) => `
  with seen as (${acted} union all ${superseded}), stands as (
    select s.*, ${lastFailing} as failedAt,
      -- By its lowest id: the same check may be there with several severities.
      (select min(c.id) from checks c where ${sameCheck('s', 'c')}) as checkId
    from seen s join reports r on r.id = s.reportId
    where not ${failsIn('s.reportId', 's')})
  select p.checkId, p.reportId, p.state, r.publisher_id as publisherId, r.year, c.rule_id as ruleId,
    rules.name as rule, c.subject, c.severity, c.terms, o.id as beforeId,
    publishers.name as publisherName, publishers.district,
    (select min(v.version) from reports v where v.publisher_id = r.publisher_id and v.year = r.year
      and v.twin_of is null and v.version > o.version) as "by",
    exists (select 1 from tallies t where t.report_id = r.id and t.rule_id = c.rule_id
      and t.undetermined > 0) as isOpen,
    f.operands, f.left_sum as leftSum, f.right_sum as rightSum, f.detail, f.at,
    f.blanks_as_zero as blanksAsZero, f.inferred
  from stands p
  join reports r on r.id = p.reportId
  join publishers on publishers.id = r.publisher_id
  left join findings f on ${isFinding('f', 'p.failedAt')}
  left join reports o on o.id = f.report_id
  join checks c on c.id = coalesce(f.check_id, p.checkId)
  join rules on rules.id = c.rule_id
  where ${conditions}
  order by ${gravity}, r.id desc, c.id`;

/** Whether this very check stayed open in the report that counts: then nobody may say it is solved. */
function isUndecided(db: Db, { reportId, ruleId, subject, terms }: Row): boolean {
  const [open] = rows<{ packed: Buffer }>(
    db,
    'select packed from undetermined where report_id = :reportId',
    { reportId },
  );
  if (open === undefined) return false;
  const ids = unpack(judgements, open.packed).map(({ check }) => check);
  const same = rows<{ id: number }>(
    db,
    `select id from checks where rule_id = :ruleId and subject = :subject and terms = :terms`,
    { ruleId, subject, terms },
  );
  return same.some(({ id }) => ids.includes(id));
}

import type { Severity } from '#lib/checks/finding.ts';
import type { ProblemState } from '#lib/handling/state.ts';
import { findingId } from './finding-id.ts';

/** Which problems a question is about. Left out: all. */
export interface ProblemFilter {
  /** Report years, both included. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Ids of offices. */
  readonly publishers?: readonly number[] | undefined;
  readonly rule?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly state?: ProblemState | undefined;
  readonly standing?: 'new' | 'again' | undefined;
  /** Current reports; others have no problems that count. */
  readonly reports?: readonly number[] | undefined;
}

/** Each condition is there or not, apart from its values: a statement is prepared once for each shape. */
export function asked(filter: ProblemFilter) {
  const { publishers, reports, standing, ...plain } = filter;
  const parameters = {
    ...(publishers && { publishers: JSON.stringify(publishers) }),
    ...(reports && { reports: JSON.stringify(reports) }),
    ...given(plain),
  };
  const plainly = Object.entries(columns).flatMap(([name, sql]) =>
    name in parameters ? [sql] : [],
  );
  const standings = { new: isNew, again: isAgain };
  const all = [...plainly, ...(standing === undefined ? [] : [standings[standing]])];
  return { text: all.length === 0 ? 'true' : all.join(' and '), parameters };
}

const given = (values: Readonly<Record<string, string | number | undefined>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const columns = {
  from: 'r.year >= :from',
  to: 'r.year <= :to',
  publishers: 'r.publisher_id in (select value from json_each(:publishers))',
  reports: 'r.id in (select value from json_each(:reports))',
  rule: 'c.rule_id = (select id from rules where name = :rule)',
  severity: 'c.severity = :severity',
  state: 'p.state = :state',
} as const;

/** Same rule, subject and cells, whatever the severity. */
export const sameCheck = (a: string, b: string): string =>
  `${a}.rule_id = ${b}.rule_id and ${a}.subject = ${b}.subject and ${a}.terms = ${b}.terms`;

/** What persons did about a finding: the same check of the same office and year. */
export const actedUpon = `p.publisher_id = r.publisher_id and p.year = r.year and ${sameCheck('p', 'c')}`;

/**
 * Failing checks, found in the way that looks at the fewest rows; each ends in its conditions. What persons
 * did is told by long words and is compared only where it is asked for; `cross join` keeps the order.
 */
type Way = (conditions: string) => string;

export const byAll: Way = (conditions) => `from findings f
  join reports r on r.id = f.report_id and r."current" = 1
  join checks c on c.id = f.check_id
  where ${conditions}`;

/** By way of the problems somebody acted upon, which are few. */
export const byActed: Way = (conditions) => `from problems p
  cross join reports r on r.publisher_id = p.publisher_id and r.year = p.year and r."current" = 1
  cross join findings f on f.report_id = r.id
  cross join checks c on c.id = f.check_id and ${actedUpon}
  where p.state <> 'pending' and ${conditions}`;

/** A finding as one number. */
export const id = findingId('f');

/** By way of the reports: few have more than one version. */
export const byNewer: Way = (conditions) => `from reports r
  cross join findings f on r."current" = 1 and r.version > 1 and f.report_id = r.id
  cross join checks c on c.id = f.check_id
  where ${conditions}`;

/** A problem nobody has acted upon waits. */
export const stateNow = `coalesce(p.state, 'pending')`;

/** It was put right or closed, and fails in a newer version or reading. */
export const isAgain = `coalesce(p.state in ('rectified', 'closed') and
  (p.failed = 0 or r.version > (select version from reports where id = p.report_id)), false)`;

/** Not in the version before, in which the whole rule could be decided: else nobody knows. */
export const isNew = `(r.version > 1 and exists (
  select 1 from reports o
  where o.publisher_id = r.publisher_id and o.year = r.year and o.version = r.version - 1
    and o.twin_of is null
    and not exists (select 1 from findings g join checks d on d.id = g.check_id
      where g.report_id = o.id and ${sameCheck('d', 'c')})
    and not exists (select 1 from tallies t
      where t.report_id = o.id and t.rule_id = c.rule_id and t.undetermined > 0)))`;

/** The gravest first. */
export const gravity = `case c.severity when 'error' then 0 when 'warning' then 1 else 2 end`;

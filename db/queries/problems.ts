import type { Severity } from '#lib/checks/finding.ts';
import type { ProblemStanding, ProblemState } from '#lib/handling/state.ts';
import { type Db, rows } from '../open.ts';
import { failing, type StoredFinding } from '../packed/findings.ts';
import type { FailureRow } from './failures.ts';
import type { Page } from './filter.ts';

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

/** A failing check of a current report, and how far it has been carried through. */
export interface ProblemRow extends FailureRow {
  readonly checkId: number;
  readonly state: ProblemState;
  readonly standing: Exclude<ProblemStanding, 'solved' | 'undecidable'>;
}

/** Problems, the gravest first, then those of the report received last. */
export function problems(db: Db, filter: ProblemFilter, page: Page): ProblemRow[] {
  const isPending = filter.state === 'pending' && filter.standing !== 'again';
  const { text, parameters } = asked(isPending ? { ...filter, state: undefined } : filter);
  const found = rows<Row>(db, listed(wayOf(filter)(text)), { ...parameters, ...page });
  return found.map(({ rule, subject, severity, terms, isAgain, isNew, ...row }) => {
    const { id, reportId, publisherId, publisherName, district, reportYear, checkId, state } = row;
    const standing = isAgain ? 'again' : isNew ? 'new' : 'failing';
    const whose = { id, reportId, publisherId, publisherName, district, reportYear };
    const finding = failing({ rule, subject, severity, terms }, storedOf(row));
    return { ...finding, ...whose, checkId, state, standing };
  });
}

/** How many problems there are in each state, and how many of them are new or back again. */
export interface ProblemCounts {
  readonly total: number;
  readonly states: ReadonlyMap<ProblemState, number>;
  readonly fresh: number;
  readonly again: number;
}

/** Counts whatever the state and standing a filter names: they are the choices beside each other. */
export function problemCounts(db: Db, filter: ProblemFilter): ProblemCounts {
  const { text, parameters } = asked({ ...filter, state: undefined, standing: undefined });
  const [all] = rows<{ n: number }>(db, `select count(*) as n ${byAll(text)}`, parameters);
  const acted = rows<{ state: ProblemState; n: number; isAgain: number }>(
    db,
    `select p.state, count(*) as n, sum(${isAgain}) as isAgain ${byActed(text)} group by 1`,
    parameters,
  );
  const [anew] = rows<{ n: number }>(
    db,
    `select count(*) as n ${byNewer(`${isNew} and ${text}`)}`,
    parameters,
  );
  if (all === undefined || anew === undefined) throw new Error('count(*) without a row');
  const sum = (of: (row: (typeof acted)[number]) => number) =>
    acted.reduce((so, row) => so + of(row), 0);
  const states = new Map(acted.map(({ state, n }) => [state, n]));
  // What nobody has acted upon has no row of its own.
  states.set('pending', all.n - sum(({ n }) => n));
  return { total: all.n, states, fresh: anew.n, again: sum((row) => row.isAgain) };
}

const actedUpon = `p.publisher_id = r.publisher_id and p.year = r.year and p.rule_id = c.rule_id
  and p.subject = c.subject and p.terms = c.terms`;

/**
 * Failing checks, found in the way that looks at the fewest rows; each ends in its conditions. What persons
 * did is told by long words and is compared only where it is asked for; `cross join` keeps the order.
 */
type Way = (conditions: string) => string;

const byAll: Way = (conditions) => `from findings f
  join reports r on r.id = f.report_id and r."current" = 1
  join checks c on c.id = f.check_id
  where ${conditions}`;

/** By way of the problems somebody acted upon, which are few. */
const byActed: Way = (conditions) => `from problems p
  cross join reports r on r.publisher_id = p.publisher_id and r.year = p.year and r."current" = 1
  cross join findings f on f.report_id = r.id
  cross join checks c on c.id = f.check_id and ${actedUpon}
  where p.state <> 'pending' and ${conditions}`;

/** Of a finding, as one number: a report has far fewer of them than that, and pairs are looked up slowly. */
const id = 'f.report_id * 4096 + f.position';

/** What nobody has acted upon, or all of it was taken back. */
const byPending: Way = (conditions) => `${byAll(conditions)}
  and ${id} not in (select ${id} ${byActed(conditions)})`;

/** By way of the reports: few have more than one version. */
const byNewer: Way = (conditions) => `from reports r
  cross join findings f on r."current" = 1 and r.version > 1 and f.report_id = r.id
  cross join checks c on c.id = f.check_id
  where ${conditions}`;

function wayOf({ state, standing }: ProblemFilter): Way {
  if (standing === 'again') return byActed;
  if (state !== undefined) return state === 'pending' ? byPending : byActed;
  return standing === 'new' ? byNewer : byAll;
}

const stateNow = `coalesce(p.state, 'pending')`;

const isAgain = `coalesce(p.state in ('rectified', 'closed') and
  (p.failed = 0 or r.version > (select version from reports where id = p.report_id)), false)`;

/** Not in the version before, in which the whole rule could be decided: else nobody knows. */
const isNew = `(r.version > 1 and exists (
  select 1 from reports o
  where o.publisher_id = r.publisher_id and o.year = r.year and o.version = r.version - 1
    and o.twin_of is null
    and not exists (select 1 from findings g join checks d on d.id = g.check_id
      where g.report_id = o.id and d.rule_id = c.rule_id and d.subject = c.subject
        and d.terms = c.terms)
    and not exists (select 1 from tallies t
      where t.report_id = o.id and t.rule_id = c.rule_id and t.undetermined > 0)))`;

const gravity = `case c.severity when 'error' then 0 when 'warning' then 1 else 2 end`;

/** First which ones; then all there is to say about those of the page: places and operands are long. */
const listed = (found: string) => `
  select ${id} as id, f.report_id as reportId, f.check_id as checkId,
    r.publisher_id as publisherId, r.year as reportYear, ${stateNow} as state,
    ${isAgain} as isAgain, ${isNew} as isNew, publishers.name as publisherName, publishers.district,
    rules.name as rule, c.subject, c.severity, c.terms, f.operands, f.left_sum as leftSum,
    f.right_sum as rightSum, f.detail, f.at, f.blanks_as_zero as blanksAsZero, f.inferred
  from (
    select f.report_id, f.position, ${gravity} as gravity ${found}
    order by gravity, f.report_id desc, f.position limit :limit offset :offset) as found
  join findings f on f.report_id = found.report_id and f.position = found.position
  join reports r on r.id = f.report_id
  join checks c on c.id = f.check_id
  join rules on rules.id = c.rule_id
  join publishers on publishers.id = r.publisher_id
  left join problems p on ${actedUpon}
  order by found.gravity, f.report_id desc, f.position`;

/** The columns of a finding, as SQLite answers them: no truth values. */
export interface StoredColumns {
  readonly operands: string | null;
  readonly leftSum: number | null;
  readonly rightSum: number | null;
  readonly detail: string | null;
  readonly at: Buffer | null;
  readonly blanksAsZero: 0 | 1 | null;
  readonly inferred: 0 | 1 | null;
}

interface Row extends StoredColumns {
  readonly id: number;
  readonly reportId: number;
  readonly checkId: number;
  readonly publisherId: number;
  readonly publisherName: string;
  readonly district: string | null;
  readonly reportYear: number;
  readonly state: ProblemState;
  readonly isAgain: 0 | 1;
  readonly isNew: 0 | 1;
  readonly rule: string;
  readonly subject: string;
  readonly severity: Severity;
  readonly terms: string;
}

export const storedOf = (row: StoredColumns): StoredFinding => ({
  operands: row.operands,
  leftSum: row.leftSum,
  rightSum: row.rightSum,
  detail: row.detail,
  at: row.at,
  blanksAsZero: row.blanksAsZero === null ? null : row.blanksAsZero === 1,
  inferred: row.inferred === null ? null : row.inferred === 1,
});

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

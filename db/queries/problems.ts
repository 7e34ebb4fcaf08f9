import type { Severity } from '#lib/checks/finding.ts';
import type { ProblemStanding, ProblemState } from '#lib/handling/state.ts';
import { type Db, rows } from '../open.ts';
import { failing, type StoredFinding } from '../packed/findings.ts';
import type { FailureRow } from './failures.ts';
import type { Page } from './filter.ts';
import {
  actedUpon,
  asked,
  byActed,
  byAll,
  byNewer,
  found,
  gravity,
  id,
  isAgain,
  isNew,
  type ProblemFilter,
  stateNow,
} from './problem-ways.ts';

export type { ProblemFilter };

/** A failing check of a current report, and how far it has been carried through. */
export interface ProblemRow extends FailureRow {
  readonly checkId: number;
  readonly state: ProblemState;
  readonly standing: Exclude<ProblemStanding, 'solved' | 'undecidable'>;
}

/** Problems, the gravest first, then those of the report received last. */
export function problems(db: Db, filter: ProblemFilter, page: Page): ProblemRow[] {
  const { text, parameters } = found(filter);
  const listed = rows<Row>(db, listOf(text), { ...parameters, ...page });
  return listed.map(({ rule, subject, severity, terms, isAgain, isNew, ...row }) => {
    const { id, reportId, publisherId, publisherName, district, reportYear, checkId, state } = row;
    const standing = standingOf({ isAgain, isNew });
    const whose = { id, reportId, publisherId, publisherName, district, reportYear };
    const finding = failing({ rule, subject, severity, terms }, storedOf(row));
    return { ...finding, ...whose, checkId, state, standing };
  });
}

/** A problem without its places and operands: enough to act upon it. */
export interface ProblemHandle {
  readonly checkId: number;
  readonly publisherId: number;
  readonly publisherName: string;
  readonly year: number;
  readonly rule: string;
  readonly state: ProblemState;
  readonly standing: ProblemRow['standing'];
}

/** The first problems of a filter, in no order that matters. */
export function problemHandles(db: Db, filter: ProblemFilter, limit: number): ProblemHandle[] {
  const { text, parameters } = found(filter);
  const handles = rows<Omit<ProblemHandle, 'standing'> & Standing>(
    db,
    `select f.check_id as checkId, r.publisher_id as publisherId, publishers.name as publisherName,
       r.year, rules.name as rule, ${stateNow} as state, ${isAgain} as isAgain, ${isNew} as isNew
     from (select f.report_id, f.check_id ${text} limit :limit) as f
     join reports r on r.id = f.report_id
     join checks c on c.id = f.check_id
     join rules on rules.id = c.rule_id
     join publishers on publishers.id = r.publisher_id
     left join problems p on ${actedUpon}`,
    { ...parameters, limit },
  );
  return handles.map(({ isAgain: again, isNew: anew, ...handle }) => ({
    ...handle,
    standing: standingOf({ isAgain: again, isNew: anew }),
  }));
}

interface Standing {
  readonly isAgain: 0 | 1;
  readonly isNew: 0 | 1;
}

const standingOf = ({ isAgain: again, isNew: anew }: Standing): ProblemRow['standing'] =>
  again ? 'again' : anew ? 'new' : 'failing';

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

/** First which ones; then all there is to say about those of the page: places and operands are long. */
const listOf = (found: string) => `
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

interface Row extends StoredColumns, Standing {
  readonly id: number;
  readonly reportId: number;
  readonly checkId: number;
  readonly publisherId: number;
  readonly publisherName: string;
  readonly district: string | null;
  readonly reportYear: number;
  readonly state: ProblemState;
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

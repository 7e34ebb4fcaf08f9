import type { Severity } from '#lib/checks/finding.ts';
import type { ProblemStanding, ProblemState } from '#lib/handling/state.ts';
import { type Db, rows } from '../open.ts';
import { failing, type StoredFinding } from '../packed/findings.ts';
import type { FailureRow } from './failures.ts';
import type { Page } from './filter.ts';
import { isFinding } from './finding-id.ts';
import { actedIn, problemIds } from './problem-order.ts';
import { actedUpon, id, isAgain, isNew, type ProblemFilter, stateNow } from './problem-ways.ts';

export type { ProblemFilter };

/** A failing check of a current report, and how far it has been carried through. */
export interface ProblemRow extends FailureRow {
  readonly checkId: number;
  readonly state: ProblemState;
  readonly standing: Exclude<ProblemStanding, 'solved' | 'undecidable'>;
}

/** Problems, the gravest first, then those of the report received last. */
export function problems(db: Db, filter: ProblemFilter, page: Page): ProblemRow[] {
  const ids = problemIds(db, filter).slice(page.offset, page.offset + page.limit);
  return rows<Row>(db, rowsOf, { ids: JSON.stringify(ids) }).map(
    ({ rule, subject, severity, terms, isAgain, isNew, ...row }) => {
      const { id, reportId, publisherId, publisherName, district, reportYear, checkId, state } =
        row;
      const standing = standingOf({ isAgain, isNew });
      const whose = { id, reportId, publisherId, publisherName, district, reportYear };
      const finding = failing({ rule, subject, severity, terms }, storedOf(row));
      return { ...finding, ...whose, checkId, state, standing };
    },
  );
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

/** The first problems of a filter. */
export function problemHandles(db: Db, filter: ProblemFilter, limit: number): ProblemHandle[] {
  const ids = problemIds(db, filter).slice(0, limit);
  const handles = rows<Omit<ProblemHandle, 'standing'> & Standing>(
    db,
    `select f.check_id as checkId, r.publisher_id as publisherId, publishers.name as publisherName,
       r.year, rules.name as rule, ${stateNow} as state, ${isAgain} as isAgain, ${isNew} as isNew
     ${ofIds}`,
    { ids: JSON.stringify(ids) },
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
  const { state: _, standing: __, ...whole } = filter;
  const total = problemIds(db, whole).length;
  const acted = [...actedIn(db, whole).values()];
  const states = new Map<ProblemState, number>();
  for (const { state } of acted) states.set(state, (states.get(state) ?? 0) + 1);
  states.set('pending', total - acted.length);
  const fresh = problemIds(db, { ...whole, standing: 'new' }).length;
  return { total, states, fresh, again: acted.filter((one) => one.isAgain === 1).length };
}

/** Findings by their ids, in the order given, with whose they are and what was done about them. */
const ofIds = `from json_each(:ids) as given
  cross join findings f on ${isFinding('f', 'given.value')}
  join reports r on r.id = f.report_id
  join checks c on c.id = f.check_id
  join rules on rules.id = c.rule_id
  join publishers on publishers.id = r.publisher_id
  left join problems p on ${actedUpon}
  order by given.key`;

const rowsOf = `
  select ${id} as id, f.report_id as reportId, f.check_id as checkId,
    r.publisher_id as publisherId, r.year as reportYear, ${stateNow} as state,
    ${isAgain} as isAgain, ${isNew} as isNew, publishers.name as publisherName, publishers.district,
    rules.name as rule, c.subject, c.severity, c.terms, f.operands, f.left_sum as leftSum,
    f.right_sum as rightSum, f.detail, f.at, f.blanks_as_zero as blanksAsZero, f.inferred
  ${ofIds}`;

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

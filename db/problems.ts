import { needsReason, type ProblemState } from '#lib/handling/state.ts';
import { type Db, only, rows, run } from './open.ts';
import { sameCheck } from './queries/problem-ways.ts';
import { transaction } from './sqlite.ts';

/** A problem of an office and year: `checkId` says which rule, subject and cells. */
export interface ProblemKey {
  readonly publisherId: number;
  readonly year: number;
  /** Of `checks`. Which severity it has there does not matter. */
  readonly checkId: number;
}

export interface Signed {
  /** Who does it, by name. */
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** One step of many problems: all of them go, or none. */
export interface Step extends Signed {
  /** `seen`: the state it showed when the person decided. */
  readonly problems: readonly (ProblemKey & { readonly seen: ProblemState })[];
  readonly to: ProblemState;
  readonly reason: string | null;
}

/**
 * What became of it. `stale`: something was done since; `gone`: there is no such problem; `no-reason`: the
 * step is unusual and nobody said why.
 */
export type Stepped =
  | { readonly status: 'done'; readonly act: number; readonly count: number }
  | { readonly status: 'refused'; readonly because: 'stale' | 'gone' | 'no-reason' };

const refused = (because: 'stale' | 'gone' | 'no-reason'): Stepped => ({
  status: 'refused',
  because,
});

/** Carries problems to a state and writes down who did it and why, in one transaction. */
export const step = (db: Db, { problems, to, reason, ...signed }: Step): Stepped =>
  transaction(db.connection(), () => {
    const found = problems.map((problem) => ({ problem, now: standingOf(db, problem) }));
    const moved = found.flatMap(({ problem, now }) => (now === null ? [] : [{ problem, now }]));
    if (moved.length === 0 || moved.length < found.length) return refused('gone');
    if (moved.some(({ problem, now }) => problem.seen !== now.state)) return refused('stale');
    const unexplained = moved.some(({ now }) => needsReason(now.state, to, !now.fails));
    if (reason === null && unexplained) return refused('no-reason');
    const act = nextAct(db);
    const event = { ...signed, act, undoes: null, after: to, reason };
    for (const { problem, now } of moved) addEvent(db, problemId(db, problem, now), now, event);
    return { status: 'done', act, count: moved.length };
  });

/** Takes an act back where nothing was done to any of its problems since. */
export const takeBackStep = (db: Db, { act, ...signed }: Signed & { readonly act: number }) =>
  transaction(db.connection(), (): Stepped => {
    const events = rows<Done>(db, eventsOfAct, { act });
    if (events.length === 0) return refused('gone');
    if (events.some(({ last }) => last !== act)) return refused('stale');
    const undoing = nextAct(db);
    for (const { problemId: id, before, beforeReportId, beforeFailed, ...now } of events) {
      const back = { reportId: beforeReportId, fails: beforeFailed };
      const event = { ...signed, act: undoing, undoes: act, after: before, reason: null };
      const stood = { ...now, state: now.after, beforeReportId: null, beforeFailed: null };
      addEvent(db, id, stood, event, back);
    }
    return { status: 'done', act: undoing, count: events.length };
  });

/** How a problem stands: its state, and whether it fails in the version that counts. */
interface Now {
  readonly state: ProblemState;
  /** The version that counts. */
  readonly reportId: number;
  readonly fails: 0 | 1;
  /** What an undo brings back: null where nobody had acted yet. */
  readonly beforeReportId: number | null;
  readonly beforeFailed: 0 | 1 | null;
}

const standing = `
  select p.id as id, coalesce(p.state, 'pending') as state, r.id as reportId,
    p.report_id as beforeReportId, p.failed as beforeFailed,
    exists (select 1 from findings f join checks d on d.id = f.check_id
      where f.report_id = r.id and ${sameCheck('d', 'c')}) as fails
  from checks c
  join reports r on r.publisher_id = :publisherId and r.year = :year and r."current" = 1
  left join problems p on p.publisher_id = r.publisher_id and p.year = r.year and ${sameCheck('p', 'c')}
  where c.id = :checkId
    and (p.id is not null or exists (
      select 1 from reports o join findings f on f.report_id = o.id join checks d on d.id = f.check_id
      where o.publisher_id = r.publisher_id and o.year = r.year and o.version between 1 and r.version
        and ${sameCheck('d', 'c')}))`;

const standingOf = (db: Db, { publisherId, year, checkId }: ProblemKey): Now | null =>
  rows<Now>(db, standing, { publisherId, year, checkId })[0] ?? null;

function problemId(db: Db, { publisherId, year, checkId }: ProblemKey, now: Now): number {
  run(db, addProblem, { publisherId, year, checkId, reportId: now.reportId, failed: now.fails });
  const found = rows<{ id: number }>(
    db,
    `select p.id from problems p join checks c on ${sameCheck('p', 'c')}
     where p.publisher_id = :publisherId and p.year = :year and c.id = :checkId`,
    { publisherId, year, checkId },
  );
  return only(found, `problem of check ${checkId}`).id;
}

const addProblem = `
  insert into problems (publisher_id, year, rule_id, subject, terms, severity, state, report_id, failed)
  select :publisherId, :year, rule_id, subject, terms, severity, 'pending', :reportId, :failed
  from checks where id = :checkId
  on conflict do update set severity = excluded.severity`;

interface Event extends Signed {
  readonly act: number;
  readonly undoes: number | null;
  readonly after: ProblemState;
  readonly reason: string | null;
}

/** Writes down a step and takes it; `then` is what the problem is remembered with from now on. */
function addEvent(
  db: Db,
  problemId: number,
  now: Now,
  event: Event,
  then: Pick<Now, 'reportId' | 'fails'> = now,
): void {
  const { reportId, fails: failed } = then;
  run(db, addRow, {
    ...event,
    problemId,
    before: now.state,
    beforeReportId: now.beforeReportId ?? now.reportId,
    beforeFailed: now.beforeFailed ?? now.fails,
    reportId,
    failed,
  });
  run(
    db,
    'update problems set state = :after, report_id = :reportId, failed = :failed where id = :problemId',
    { after: event.after, reportId, failed, problemId },
  );
}

const addRow = `
  insert into problem_events (act, problem_id, undoes, "before", "after", before_report_id,
    before_failed, report_id, failed, reason, actor, at)
  values (:act, :problemId, :undoes, :before, :after, :beforeReportId,
    :beforeFailed, :reportId, :failed, :reason, :actor, :at)`;

interface Done {
  readonly problemId: number;
  readonly before: ProblemState;
  readonly after: ProblemState;
  readonly beforeReportId: number;
  readonly beforeFailed: 0 | 1;
  readonly reportId: number;
  readonly fails: 0 | 1;
  /** The last act on the problem that was not taken back. */
  readonly last: number | null;
}

const eventsOfAct = `
  select e.problem_id as problemId, e."before", e."after", e.before_report_id as beforeReportId,
    e.before_failed as beforeFailed, e.report_id as reportId, e.failed as fails,
    (select max(l.act) from problem_events l
     where l.problem_id = e.problem_id and l.undoes is null and not exists (
       select 1 from problem_events u where u.problem_id = l.problem_id and u.undoes = l.act)) as last
  from problem_events e where e.act = :act and e.undoes is null`;

const nextAct = (db: Db): number => only(rows<{ act: number }>(db, afterLast, {}), 'maximum').act;
const afterLast = 'select coalesce(max(act), 0) + 1 as act from problem_events';

import type { Fact } from '#lib/parse/fact.ts';
import { type Judge, rejudge, type Store } from '../judging/judging.ts';
import { judgeOutdated } from '../judging/rejudge.ts';
import type { Db } from '../open.ts';
import { logOf } from '../queries/history.ts';
import { transaction } from '../sqlite.ts';
import { readingOf, type StoredReading } from '../stored.ts';
import { writerOf } from '../writer.ts';
import { inForce, laid, type Settlement, type State, takenBack } from './layers.ts';
import { relayer } from './relayer.ts';
import { noticeSubject } from './subjects.ts';

/** What a person decides about one subject; `seen` is what it showed when they did. */
export type Decision =
  /** What counts is right: as it was read, or as it had been settled. */
  | { readonly action: 'confirm'; readonly subject: string; readonly seen: State }
  | {
      readonly action: 'correct';
      readonly subject: string;
      readonly seen: State;
      /** What stands in the original. `text` as the person wrote it down. */
      readonly after: Pick<Fact, 'status' | 'value' | 'text'>;
    }
  /** Nothing to be done about a figure in doubt, or a notice: it leaves the queue, and stays as it is. */
  | { readonly action: 'dismiss'; readonly subject: string; readonly seen: State };

/** Who does it where and when: what every row of an act has. */
export interface Signed {
  readonly reportId: number;
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly settledAt: string;
}

/** Decisions of one stroke: all of them are taken, or none. */
export interface Act extends Signed {
  readonly decisions: readonly Decision[];
  /** Asked for by whoever corrects or dismisses. */
  readonly reason: string | null;
}

/**
 * What became of it. `stale`: what the person saw no longer counts; `unfit`: nothing to confirm, to dismiss
 * or to take back there.
 */
export type Settled =
  | { readonly status: 'done'; readonly act: number; readonly subjects: readonly string[] }
  | { readonly status: 'refused'; readonly because: Refused };

type Row = Omit<Settlement, 'id'>;
type Stamp = Signed & { readonly act: number };
type Refused = 'stale' | 'unfit';

/** Writes down what a person decided, lays it over the reading and judges again, in one transaction. */
export const settle = (db: Db, { decisions, reason, ...signed }: Act, judge: Judge): Settled =>
  written(db, judge, signed.reportId, (reading, _, act) => {
    const rows = decisions.map((decision) => rowOf(reading, decision, { ...signed, act }, reason));
    const refused = rows.find((row) => typeof row === 'string');
    return refused ?? rows.filter((row) => typeof row !== 'string');
  });

/** Takes back all rows of an act that still stand; what it took back itself stands again. */
export const takeBack = (
  db: Db,
  { act: taken, ...signed }: Signed & { readonly act: number },
  judge: Judge,
): Settled =>
  written(db, judge, signed.reportId, (reading, log, act) => {
    const undone = takenBack(log);
    const standing = log.filter((row) => row.act === taken && !undone.has(row.id));
    if (standing.length === 0) return 'stale';
    return standing.map((row) => undoing(reading, log, row, { ...signed, act }));
  });

/** What the reading and the log of the report make of a request: rows to be added, or why there are none. */
type Wanted = (
  reading: StoredReading,
  log: readonly Settlement[],
  act: number,
) => readonly Row[] | Refused;

function written(db: Db, judge: Judge, reportId: number, wanted: Wanted): Settled {
  const write = writerOf(db);
  return transaction(db.connection(), () => {
    const reading = readingOf(db, reportId);
    if (reading === null) return { status: 'refused', because: 'unfit' };
    const act = write.nextAct();
    const rows = wanted(reading, logOf(db, reportId), act);
    if (typeof rows === 'string') return { status: 'refused', because: rows };
    const store: Store = { db, judge, write, because: { cause: 'settled', act } };
    judgeOutdated(store, reportId);
    for (const row of rows) write.addSettlement(row);
    relayer(store, reportId, reading.read);
    rejudge(store, reportId);
    return { status: 'done', act, subjects: rows.map(({ subject }) => subject) };
  });
}

/** A decision as a row of the log, or why it cannot be one. */
function rowOf(
  reading: StoredReading,
  decision: Decision,
  stamp: Stamp,
  reason: string | null,
): Row | Refused {
  const { subject, seen, action } = decision;
  const now = stateOf(reading.report.facts, subject);
  if (now.status === null && !isNotice(reading, subject)) return 'unfit';
  if (now.status !== seen.status || now.value !== seen.value) return 'stale';
  const after = afterOf(reading, decision);
  if (after === null) return 'unfit';
  const states = { ...readAt(reading, subject), ...before(now), ...after };
  return { ...stamp, subject, action, undoes: null, ...states, reason };
}

function undoing(
  reading: StoredReading,
  log: readonly Settlement[],
  { id: undoes, subject }: Settlement,
  stamp: Stamp,
): Row {
  const read = reading.read.find(({ key }) => key === subject);
  // Without the row the log says what counts when the row is taken back.
  const without = inForce(log.filter(({ id }) => id !== undoes)).get(subject);
  const { status, value, text } = read === undefined ? nothing : laid(read, without);
  const now = stateOf(reading.report.facts, subject);
  const states = { ...readAt(reading, subject), ...before(now), status, value, text };
  return { ...stamp, subject, action: 'undo', undoes, ...states, reason: null };
}

const nothing = { status: null, value: null, text: null } as const;

function stateOf(facts: readonly Fact[], subject: string) {
  const { status, value, text } = facts.find(({ key }) => key === subject) ?? nothing;
  return { status, value, text };
}

function readAt({ read }: StoredReading, subject: string) {
  const { status, value, text } = stateOf(read, subject);
  return { readStatus: status, readValue: value, readText: text };
}

const before = ({ status, value }: State) => ({ beforeStatus: status, beforeValue: value });

const isNotice = ({ report }: StoredReading, subject: string): boolean =>
  report.notices.some((notice) => noticeSubject(notice) === subject);

/** What counts after a decision; null when it makes no sense there. */
function afterOf({ report, settled }: StoredReading, decision: Decision) {
  const now = stateOf(report.facts, decision.subject);
  const action = settled.get(decision.subject)?.settlement.action;
  const isLaid = action === 'confirm' || action === 'correct';
  switch (decision.action) {
    case 'correct':
      return now.status === null ? null : decision.after;
    case 'confirm':
      // Nobody can confirm a number nobody has read.
      if (now.status === 'inferred') return { ...now, status: 'read' as const };
      return isLaid ? now : null;
    case 'dismiss':
      return isLaid || now.status === 'read' || now.status === 'blank' ? null : now;
  }
}

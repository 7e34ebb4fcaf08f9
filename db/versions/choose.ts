import { z } from 'zod';
import { type Judge, rejudge, type Store } from '../judging/judging.ts';
import { type Db, prepared, rows, run } from '../open.ts';
import { parseJson } from '../packed/pack.ts';
import { type Undecided, undecidedReasons, versionEvents } from '../schema.ts';
import { insertion, transaction } from '../sqlite.ts';
import { writerOf } from '../writer.ts';
import { lead } from './place.ts';

interface Signed {
  /** Who does it, by name. */
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** A person says which version of a year counts; of one in several formats, which is looked at. */
export interface Choice extends Signed {
  readonly reportId: number;
  readonly reason: string | null;
}

/**
 * What became of it. `unfiled`: it has no office or year, so that there is nothing to choose from; `stale`:
 * something was chosen since.
 */
export type Chosen =
  | { readonly status: 'done'; readonly event: number }
  | { readonly status: 'refused'; readonly because: 'unfiled' | 'stale' };

/** Makes a version the one that counts, for good: later arrivals wait for a person. Neighbours are judged again. */
export const choose = (db: Db, choice: Choice, judge: Judge): Chosen =>
  transaction(db.connection(), () => {
    const row = standingRow(db, choice.reportId);
    if (row === undefined || row.version === 0) return { status: 'refused', because: 'unfiled' };
    const event = addEvent(db, choice, before(db, row));
    if (row.twinOf !== null) lead(db, row.id, row.twinOf);
    count(db, row, { id: row.id, pinned: 1 });
    rejudge(storeOf(db, judge), row.id);
    return { status: 'done', event };
  });

/** Takes a choice back: what counted before counts again, and what waited for a decision waits again. */
export const unchoose = (
  db: Db,
  { event, actor, at }: Signed & { readonly event: number },
  judge: Judge,
): Chosen =>
  transaction(db.connection(), () => {
    const chosen = lastChoice(db, event);
    const row = chosen && standingRow(db, chosen.reportId);
    if (chosen === undefined || row === undefined) return { status: 'refused', because: 'stale' };
    const was = parseJson(memory, chosen.before);
    if (was.leader !== null && row.twinOf === null) lead(db, was.leader, row.id);
    const current = leaderOf(db, was.current);
    count(db, row, { id: current, pinned: Number(was.pinned) });
    for (const [id, undecided] of was.undecided)
      run(db, 'update reports set undecided = :undecided where id = :id', { id, undecided });
    run(db, 'update version_events set undone_at = :at, undone_by = :actor where id = :event', {
      event,
      at,
      actor,
    });
    rejudge(storeOf(db, judge), current);
    return { status: 'done', event };
  });

const storeOf = (db: Db, judge: Judge): Store => ({
  db,
  judge,
  write: writerOf(db),
  because: { cause: 'version' },
});

/** What an undo brings back. */
const memory = z.object({
  current: z.int(),
  pinned: z.boolean(),
  undecided: z.array(z.tuple([z.int(), z.enum(undecidedReasons)])),
  /** The rendition that led before its twin was chosen. */
  leader: z.int().nullable(),
});
type Memory = z.infer<typeof memory>;

interface Row {
  readonly id: number;
  readonly publisherId: number;
  readonly year: number;
  readonly version: number;
  readonly current: 0 | 1;
  readonly pinned: 0 | 1;
  readonly twinOf: number | null;
  readonly undecided: Undecided | null;
}

const columns = `id, publisher_id as publisherId, year, version, "current", pinned, twin_of as twinOf, undecided`;

const standingRow = (db: Db, id: number): Row | undefined =>
  rows<Row>(db, `select ${columns} from reports where id = :id`, { id })[0];

const ofYear = (db: Db, { publisherId, year }: Row): Row[] =>
  rows<Row>(
    db,
    `select ${columns} from reports
     where publisher_id = :publisherId and year = :year and version > 0 order by id`,
    { publisherId, year },
  );

function before(db: Db, row: Row): Memory {
  const all = ofYear(db, row);
  const current = all.find((one) => one.current === 1);
  if (current === undefined) throw new Error(`No report counts beside ${row.id}`);
  return {
    current: current.id,
    pinned: current.pinned === 1,
    undecided: all.flatMap(({ id, undecided }) => (undecided === null ? [] : [[id, undecided]])),
    leader: row.twinOf,
  };
}

/** One version counts, and nothing of its year is left to be decided. */
function count(db: Db, { publisherId, year }: Row, chosen: { id: number; pinned: number }): void {
  run(
    db,
    `update reports set "current" = 0, pinned = 0, undecided = null
     where publisher_id = :publisherId and year = :year`,
    { publisherId, year },
  );
  run(db, 'update reports set "current" = 1, pinned = :pinned where id = :id', chosen);
}

/** The rendition that leads now; a better one may have arrived since. */
const leaderOf = (db: Db, id: number): number => standingRow(db, id)?.twinOf ?? id;

const addEvent = (db: Db, { reportId, actor, reason, at }: Choice, was: Memory): number =>
  prepared(db, 'add version event', (_, connection) => insertion(connection, versionEvents))({
    reportId,
    actor,
    reason,
    at,
    before: JSON.stringify(was),
  });

/** The choice of this id, if it stands and nothing was chosen after it in its year. */
function lastChoice(db: Db, event: number): { reportId: number; before: string } | undefined {
  const [last] = rows<{ id: number; reportId: number; before: string }>(
    db,
    `select version_events.id, report_id as reportId, before from version_events
     join reports on reports.id = report_id
     where undone_at is null and (publisher_id, year) = (
       select publisher_id, year from reports join version_events on report_id = reports.id
       where version_events.id = :event)
     order by version_events.id desc limit 1`,
    { event },
  );
  return last?.id === event ? last : undefined;
}

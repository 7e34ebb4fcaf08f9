import { judgeMates, rejudge, type Store } from '../judging/judging.ts';
import { storedReading, unsettled } from '../stored.ts';
import { leave, place } from '../versions/place.ts';
import { standingOf } from '../versions/versions.ts';
import {
  distinct,
  type ReportState,
  type Slot,
  slotOf,
  stateOf,
  statesIn,
  writeStates,
} from './states.ts';

/** Where a report is to be filed. Null: not known. */
export interface Move {
  readonly reportId: number;
  readonly publisherId: number | null;
  readonly year: number | null;
}

/**
 * Files reports elsewhere, each among the versions of its new office and year, and judges anew whatever that
 * concerns. Answers the states before of all reports it touched: what an undo brings back.
 */
export function move(store: Store, moves: readonly Move[]): ReportState[] {
  const slots = slotsOf(store, moves);
  const before = statesBefore(store, slots, moves);
  for (const one of inOrder(moves)) moveOne(store, one);
  for (const slot of slots) putInOrder(store, slot);
  judgeAround(store, slots);
  return before;
}

const inOrder = (moves: readonly Move[]) => moves.toSorted((a, b) => a.reportId - b.reportId);

function slotsOf({ db }: Store, moves: readonly Move[]): Slot[] {
  return distinct(
    moves.flatMap((to) => {
      const from = stateOf(db, to.reportId);
      return [...(from === null ? [] : slotOf(from)), ...slotOf(to)];
    }),
  );
}

function statesBefore({ db }: Store, slots: readonly Slot[], moves: readonly Move[]) {
  const moved = moves.flatMap(({ reportId }) => stateOf(db, reportId) ?? []);
  const all = [...moved, ...slots.flatMap((slot) => statesIn(db, slot))];
  return [...new Map(all.map((state) => [state.id, state])).values()];
}

function moveOne({ db }: Store, { reportId, publisherId, year }: Move): void {
  const { document, report: read } = unsettled(storedReading(db, reportId));
  const before = stateOf(db, reportId);
  if (before !== null && before.version > 0) leave(db, reportId);
  const state = stateOf(db, reportId);
  if (state === null) throw new Error(`There is no report ${reportId}`);
  writeStates(db, [{ ...state, publisherId, year, version: 0 }]);
  const report = { ...read, year };
  place(db, reportId, standingOf(db, { report, document, publisherId, year }));
}

/**
 * Numbers the versions of a year as they were received. The newest counts, as it would had all of them been
 * filed there at once, unless a person chose another or has still to be asked.
 */
function putInOrder({ db }: Store, slot: Slot): void {
  const states = statesIn(db, slot);
  const leaders = states.filter(({ twinOf, version }) => twinOf === null && version > 0);
  const counts =
    leaders.findLast(({ pinned }) => pinned === 1) ??
    leaders.findLast(({ undecided }) => undecided === null) ??
    leaders.at(-1);
  const numberOf = new Map(leaders.map(({ id }, i) => [id, i + 1]));
  writeStates(
    db,
    states.map((state) => ({
      ...state,
      version: numberOf.get(state.twinOf ?? state.id) ?? 0,
      current: state.id === counts?.id ? 1 : 0,
      undecided: state.id === counts?.id ? null : state.undecided,
    })),
  );
}

/** Judges what counts in a year and the next one there is: both may have lost or found their neighbour. */
function judgeAround(store: Store, slots: readonly Slot[]): void {
  const { currentReport, nextReport } = store.write;
  const ids = slots.flatMap((slot) => [currentReport(slot)?.id ?? [], nextReport(slot)?.id ?? []]);
  const touched = slots.flatMap((slot) => statesIn(store.db, slot).map(({ id }) => id));
  for (const id of new Set([...touched, ...ids.flat()])) rejudge(store, id);
  // Where nothing is left, others may still say that it is the same.
  for (const slot of slots) judgeMates(store, slot);
}

/**
 * Brings back states as `move` answered them. Where reports have come or gone since, only the moved ones go
 * back, and the versions are numbered anew.
 */
export function restore(store: Store, before: readonly ReportState[]): void {
  const { db } = store;
  const now = before.flatMap(({ id }) => stateOf(db, id) ?? []);
  const slots = distinct([...before, ...now].flatMap(slotOf));
  const there = new Set(slots.flatMap((slot) => statesIn(db, slot).map(({ id }) => id)));
  const known = new Set(before.map(({ id }) => id));
  if ([...there].every((id) => known.has(id))) writeStates(db, before);
  else moveBack(store, before, now, slots);
  judgeAround(store, slots);
  const unfiled = before.filter((state) => slotOf(state).length === 0);
  for (const { id } of unfiled) rejudge(store, id);
}

function moveBack(
  store: Store,
  before: readonly ReportState[],
  now: readonly ReportState[],
  slots: readonly Slot[],
): void {
  const placeNow = new Map(now.map((state) => [state.id, state]));
  for (const { id, publisherId, year } of before) {
    const state = placeNow.get(id);
    if (state?.publisherId !== publisherId || state?.year !== year)
      moveOne(store, { reportId: id, publisherId, year });
  }
  for (const slot of slots) putInOrder(store, slot);
}

import type { Fact } from '#lib/parse/fact.ts';
import type { settlements } from '../schema.ts';

/** One row of the log of what persons settled. */
export type Settlement = typeof settlements.$inferSelect;

/** The state of a figure, wherever it comes from; all null where the subject is no figure. */
export interface State {
  readonly status: Fact['status'] | null;
  readonly value: number | null;
}

/** A settlement in force, and how the present reading stands to it. */
export interface InForce {
  readonly settlement: Settlement;
  /** What the present reading has there. */
  readonly read: State;
  /** The present reading says otherwise than what was settled was based on: a person has to look again. */
  readonly changed: boolean;
}

/** For each row that is taken back, the row that took it back. The log comes in its order. */
export function takenBack(log: readonly Settlement[]): ReadonlyMap<number, Settlement> {
  const undone = new Map<number, Settlement>();
  // An undo is always later than what it takes back, and counts unless something still later took it back.
  for (const row of log.toReversed())
    if (row.undoes !== null && !undone.has(row.id)) undone.set(row.undoes, row);
  return undone;
}

/** The settlement in force for each subject: the last that was not taken back. */
export function inForce(log: readonly Settlement[]): ReadonlyMap<string, Settlement> {
  const undone = takenBack(log);
  const standing = log.filter(({ id, action }) => action !== 'undo' && !undone.has(id));
  return new Map(standing.map((row) => [row.subject, row]));
}

/** A figure as it counts: as it was settled, else as it was read. A dismissal says nothing of its value. */
export function laid(read: Fact, settlement: Settlement | undefined): Fact {
  if (settlement === undefined || settlement.action === 'dismiss') return read;
  const { status, value, text } = settlement;
  if (status === null) throw new Error(`Settlement ${settlement.id} gives ${read.key} no status`);
  const { reason: _, ...placed } = read;
  return { ...placed, status, value, text };
}

/** Whether a newer reading asks for another look at what was settled. */
export const hasChanged = (read: State, settlement: Settlement): boolean =>
  !agree(read, settlement) &&
  !agree(read, { status: settlement.readStatus, value: settlement.readValue });

/** The same number however sure, or both blank, or both unread. */
const agree = (a: State, b: State): boolean =>
  a.value === b.value && (a.value !== null || a.status === b.status);

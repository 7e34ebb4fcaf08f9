import { z } from 'zod';
import { type Db, rows, run } from '../open.ts';

const truth = z.union([z.literal(0), z.literal(1)]);

/** Where a report stands: all that filing it elsewhere changes, to be brought back by an undo. */
export const reportState = z.object({
  id: z.int(),
  publisherId: z.int().nullable(),
  year: z.int().nullable(),
  version: z.int(),
  current: truth,
  twinOf: z.int().nullable(),
  pinned: truth,
  undecided: z.string().nullable(),
});
export type ReportState = z.infer<typeof reportState>;

/** An office and a year: the reports that compete to be its report. */
export interface Slot {
  readonly publisherId: number;
  readonly year: number;
}

const columns = `id, publisher_id as publisherId, year, version, "current", twin_of as twinOf,
  pinned, undecided`;

/** One report, or null when there is none of that id. */
export const stateOf = (db: Db, id: number): ReportState | null =>
  rows<ReportState>(db, `select ${columns} from reports where id = :id`, { id })[0] ?? null;

/** All reports of an office and year, in the order they were received. */
export const statesIn = (db: Db, { publisherId, year }: Slot): ReportState[] =>
  rows<ReportState>(
    db,
    `select ${columns} from reports where publisher_id = :publisherId and year = :year order by id`,
    { publisherId, year },
  );

/** All reports of an office, those without a year too. */
export const statesOf = (db: Db, publisherId: number): ReportState[] =>
  rows<ReportState>(
    db,
    `select ${columns} from reports where publisher_id = :publisherId order by id`,
    { publisherId },
  );

/** Writes states as they are given, in an order in which no version is ever there twice. */
export function writeStates(db: Db, states: readonly ReportState[]): void {
  for (const { id } of states)
    run(db, 'update reports set version = -id, "current" = 0 where id = :id', { id });
  for (const state of states) run(db, writeState, { ...state });
  for (const state of states) for (const slot of slotOf(state)) carryProblems(db, state.id, slot);
}

const writeState = `
  update reports set publisher_id = :publisherId, year = :year, version = :version,
    "current" = :current, twin_of = :twinOf, pinned = :pinned, undecided = :undecided
  where id = :id`;

/** What was done about the problems of a report goes with it; what the office has there already stays. */
const carryProblems = (db: Db, reportId: number, { publisherId, year }: Slot): void =>
  void run(
    db,
    `update or ignore problems set publisher_id = :publisherId, year = :year
     where report_id = :reportId`,
    { reportId, publisherId, year },
  );

/** The office and year of a report, or nothing while one of them is not known. */
export const slotOf = ({ publisherId, year }: Pick<ReportState, 'publisherId' | 'year'>): Slot[] =>
  publisherId === null || year === null ? [] : [{ publisherId, year }];

/** Each slot once. */
export function distinct(slots: readonly Slot[]): Slot[] {
  return [...new Map(slots.map((slot) => [`${slot.publisherId}/${slot.year}`, slot])).values()];
}

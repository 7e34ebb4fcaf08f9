import {
  isBetter,
  isRecognised,
  type Legibility,
  type Likeness,
  likeness,
} from '#lib/compare/likeness.ts';
import type { Reading } from '#lib/compare/told.ts';
import { type Db, rows } from '../open.ts';
import type { Undecided } from '../schema.ts';
import { storedReading, unsettled } from '../stored.ts';

/** Where a report stands among the versions of its office and year. */
export type Standing =
  /** Nobody has said whose report it is, or of which year. */
  | { readonly kind: 'unfiled'; readonly version: 0 }
  /** It counts from now on, unless `undecided` says why a person has to say so first. */
  | { readonly kind: 'version'; readonly version: number; readonly undecided: Undecided | null }
  | {
      /** Another format of a version there is, whose number it has. */
      readonly kind: 'twin';
      readonly version: number;
      readonly of: number;
      /** It is the better reading and takes the lead, unless a person has to say so first. */
      readonly leads: boolean;
      readonly undecided: Undecided | null;
    };

/** A report that takes its place; in the store or not, but not among the versions yet. */
export interface Newcomer extends Reading {
  readonly publisherId: number | null;
  readonly year: number | null;
}

/** Where a report stands that was just read or filed. The newest version counts, unless a person has to be asked. */
export function standingOf(db: Db, newcomer: Newcomer): Standing {
  const { publisherId, year } = newcomer;
  if (publisherId === null || year === null) return { kind: 'unfiled', version: 0 };
  const leaders = leadersOf(db, publisherId, year);
  const found = leaders.map((leader) => compare(db, leader, newcomer));
  const same = found.find(({ how }) => how === 'same');
  if (same !== undefined) return twinOf(same);
  const version = Math.max(0, ...leaders.map((leader) => leader.version)) + 1;
  const current = found.find(({ leader }) => leader.current === 1);
  return { kind: 'version', version, undecided: current === undefined ? null : asked(current) };
}

/** A version there is, of several formats the one that leads. */
interface Leader {
  readonly id: number;
  readonly version: number;
  readonly current: 0 | 1;
  readonly pinned: 0 | 1;
  /** A person settled something of it. */
  readonly settled: 0 | 1;
}

const leadersOf = (db: Db, publisherId: number, year: number): Leader[] =>
  rows<Leader>(
    db,
    `select id, version, "current", pinned,
       exists (select 1 from settled where report_id = reports.id) as settled
     from reports
     where publisher_id = :publisherId and year = :year and version > 0 and twin_of is null
     order by "current" desc, version desc`,
    { publisherId, year },
  );

interface Compared {
  readonly leader: Leader;
  readonly how: Likeness;
  /** The newcomer is the better reading of the two. */
  readonly better: boolean;
}

function compare(db: Db, leader: Leader, newcomer: Reading): Compared {
  const known = unsettled(storedReading(db, leader.id));
  return {
    leader,
    how: likeness(known, newcomer),
    better: isBetter(legibilityOf(known), legibilityOf(newcomer)),
  };
}

const legibilityOf = (reading: Reading): Legibility => ({
  report: reading.report,
  recognised: isRecognised(reading),
});

function twinOf({ leader, better }: Compared): Standing {
  const why = leader.settled ? 'settled' : leader.pinned ? 'pinned' : null;
  const undecided = better ? why : null;
  const leads = better && undecided === null;
  return { kind: 'twin', version: leader.version, of: leader.id, leads, undecided };
}

/** Why a person has to say whether a new version takes the place of the current one; null: it does. */
function asked({ leader, how, better }: Compared): Undecided | null {
  if (leader.pinned) return 'pinned';
  if (how === 'other') return null;
  if (!better) return 'unsure';
  return leader.settled ? 'settled' : null;
}

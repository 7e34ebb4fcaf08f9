import type { Change, Changed } from '#lib/register/change.ts';
import { levels } from '#lib/register/region.ts';
import type { Store } from '../judging/judging.ts';
import type { Db } from '../open.ts';
import { added, officeTold, sameAs } from './adding.ts';
import { learnAlias } from './aliases.ts';
import { done, refused } from './change.ts';
import { record, type Signed } from './events.ts';
import { move } from './moving.ts';
import { matchOf } from './office-of.ts';
import { type OfficeState, offices } from './offices.ts';
import { stateOf } from './states.ts';
import { noLongerWaiting, type Told, toldBy } from './waiting.ts';

type Filing = Extract<Change, { kind: 'file' }>;

/**
 * Files a report under an office and year a person names. What was read stays; the printed name is remembered
 * where it would not lead to that office by itself, and other reports that wait under it are filed along.
 */
export function file(store: Store, signed: Signed, { reportId, office, year }: Filing): Changed {
  const { db } = store;
  const state = stateOf(db, reportId);
  const told = toldBy(db, reportId);
  if (state === null || told === null) return refused('gone');
  const target = targetOf(db, signed, office, told);
  if ('status' in target) return target;
  const { id } = target;
  if (state.publisherId === id && state.year === year) return refused('same');
  const alias = remembered(db, told, id);
  const others = told.printed === null ? [] : noLongerWaiting(db, coreOfTold(db, told));
  const along = others.filter((other) => other.reportId !== reportId);
  const reports = move(store, [{ reportId, publisherId: id, year }, ...along]);
  const event = record(db, signed, id, {
    kind: 'filed',
    reportId,
    detail: {
      year,
      from: { publisherId: state.publisherId, year: state.year },
      reports,
      also: along.map((other) => other.reportId),
      added: target.isNew,
      alias,
    },
  });
  return done(id, event, along.length);
}

interface Target {
  readonly id: number;
  readonly isNew: boolean;
}

/** The office named, added to the register when it is told and not there. */
function targetOf(
  db: Db,
  signed: Signed,
  office: Filing['office'],
  document: Told,
): Target | Changed {
  if ('id' in office) {
    const known = offices(db).find(office.id);
    return known === null || known.removedAt !== null
      ? refused('gone')
      : { id: offices(db).standing(office.id).id, isNew: false };
  }
  const told = officeTold(office);
  if (typeof told === 'string') return refused(told);
  const known = sameAs(db, told);
  return known === null
    ? { id: added(db, signed, untoldMarked(told, document), 'hand').id, isNew: true }
    : { id: known, isNew: false };
}

/** Chosen from the divisions, an office has of them what its document does not tell. */
function untoldMarked(office: OfficeState, { region }: Told): OfficeState {
  if (office.code === null) return office;
  const untold = levels.filter((level) => region[level] === null && office[level] !== null);
  return { ...office, lookedUp: untold.length === 0 ? null : untold.join(' ') };
}

/** An alias for the name the document prints, where the register would not find the office by itself. */
function remembered(db: Db, told: Told, target: number) {
  const matched = matchOf(db, told);
  if (matched === null) return null;
  const { office, found } = matched;
  const leads =
    found.status === 'alias'
      ? offices(db).standing(found.publisherId).id
      : found.status === 'known'
        ? found.office.standing
        : null;
  if (leads === target) return null;
  const { publisherId: _, ...alias } = learnAlias(db, target, office.name, told.region);
  return alias;
}

const coreOfTold = (db: Db, told: Told): string => matchOf(db, told)?.office.core ?? '';

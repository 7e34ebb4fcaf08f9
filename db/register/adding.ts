import type { Region } from '#lib/parse/fact.ts';
import type { Changed, NewOffice } from '#lib/register/change.ts';
import { isOrdinary, type Township } from '#lib/register/divisions.ts';
import { asPrinted, coreOf, named } from '#lib/register/office-name.ts';
import { type Placed, place, regionOfCounty } from '#lib/register/placement.ts';
import { equal, levels } from '#lib/register/region.ts';
import { divisions } from '../divisions.ts';
import type { Db } from '../open.ts';
import { done, refused } from './change.ts';
import { type Details, record, type Signed } from './events.ts';
import { stateOf } from './office-of.ts';
import { type OfficeState, offices } from './offices.ts';

/** An office told by a person, as it would be stored; or why it cannot be. */
export function officeTold(told: NewOffice): OfficeState | 'no-name' | 'ambiguous' {
  const name = asPrinted(told.name);
  if (name === '') return 'no-name';
  const office = named(name, blanksLeftOut(told));
  const where = place(divisions(), office);
  // A person who tells no district means none; one who tells a district of several has to say which.
  if (where.status === 'placed') return stateOf(office, where);
  return office.region.district === null
    ? stateOf(office, { ...where, status: 'placed', lookedUp: [], code: null })
    : 'ambiguous';
}

const blanksLeftOut = (told: Region): Region => {
  const [province = null, city = null, district = null] = levels.map((level) => {
    const text = asPrinted(told[level] ?? '');
    return text === '' ? null : text;
  });
  return { province, city, district };
};

/** The standing office of the same core and region, if there is one. */
export function sameAs(db: Db, { core, ...region }: OfficeState, but: number | null = null) {
  const same = offices(db)
    .ofCore(core)
    .find((office) => office.mergedInto === null && office.id !== but && equal(office, region));
  return same?.id ?? null;
}

export function addOffice(db: Db, signed: Signed, told: NewOffice): Changed {
  const office = officeTold(told);
  if (typeof office === 'string') return refused(office);
  const same = sameAs(db, office);
  if (same !== null) return refused('exists', same);
  const { id, event } = added(db, signed, office, 'hand');
  return done(id, event);
}

/** Puts an office into the register and its history. */
export function added(
  db: Db,
  signed: Signed,
  office: OfficeState,
  by: Details['added']['by'],
): { id: number; event: number } {
  const id = offices(db).add(office);
  return { id, event: record(db, signed, id, { kind: 'added', detail: { by } }) };
}

/** Adds the 街道, 镇 and 乡 of a district that are not there yet, to be expected. */
export function addDistrict(db: Db, signed: Signed, code: string): Changed {
  const county = divisions().counties.find((one) => one.code === code);
  if (county === undefined) return refused('gone');
  const missing = county.townships.filter(isOrdinary).flatMap((unit) => {
    const office = officeIn(unit);
    return isKnown(db, office) ? [] : [office];
  });
  const [first, ...rest] = missing.map((office) => added(db, signed, office, 'divisions'));
  return first === undefined ? refused('same') : done(first.id, null, 1 + rest.length);
}

/** What a document told of the region may be less; the district and what speaks against it decide. */
function isKnown(db: Db, office: OfficeState): boolean {
  const known = offices(db).ofCore(office.core);
  return known.some(
    (one) =>
      one.code === office.code ||
      (one.district === office.district && (one.city === null || one.city === office.city)),
  );
}

function officeIn({ name, code, county }: Township): OfficeState {
  const region = regionOfCounty(county);
  const placed: Placed = { status: 'placed', region, lookedUp: [...levels], code };
  const core = coreOf(name, region);
  return stateOf({ name, core, region }, placed);
}

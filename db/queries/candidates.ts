import type { Region } from '#lib/parse/fact.ts';
import type { County, Divisions, Township } from '#lib/register/divisions.ts';
import { nearest } from '#lib/register/nearest.ts';
import { asPrinted, coreOf, named } from '#lib/register/office-name.ts';
import { place, regionOfCounty } from '#lib/register/placement.ts';
import { agree, regionWords } from '#lib/register/region.ts';
import { divisions } from '../divisions.ts';
import type { Db } from '../open.ts';
import { toldBy } from '../register/waiting.ts';
import { type Publisher, publishers } from './publishers.ts';
import { aliasRows } from './register.ts';

/** An office a report may be filed under: one of the register, or one the divisions have. */
export interface Candidate {
  /** Its id in the register; null: it would be added. */
  readonly id: number | null;
  readonly name: string;
  readonly region: Region;
}

const MOST = 8;

/** Offices a report may be meant to be of: those of its name first, then those of names like it. */
export async function candidates(db: Db, reportId: number): Promise<Candidate[]> {
  const told = toldBy(db, reportId);
  if (told === null || told.printed === null) return [];
  const office = named(told.printed, told.region);
  const known = (await publishers(db)).map(withCore);
  const table = divisions();
  const where = place(table, office);
  const possible = known.filter((one) => agree(one.region, office.region));
  const alike = nearest(office.core, possible, MOST).map(ofRegister);
  const units =
    where.status === 'placed' ? [] : where.places.map((one) => placeAs(one, office.name));
  // Names that are only like it are noise beside places of its very name.
  const near =
    units.length > 0
      ? []
      : nearest(office.core, nearby(table, where.region), MOST).map(ofDivisions);
  return distinct([...alike, ...units, ...near], known).slice(0, 2 * MOST);
}

/** Units of the district told, else of the whole country. */
function nearby({ countiesByName, townshipsByCore }: Divisions, told: Region): Township[] {
  if (told.district === null) return [...townshipsByCore.values()].flat().filter(isIn(told));
  const counties = countiesByName.get(told.district) ?? [];
  return counties.flatMap(({ townships }) => townships).filter(isIn(told));
}

const isIn = (told: Region) => (unit: Township) => agree(regionOfCounty(unit.county), told);

/** Offices whose name, district or alias holds what was typed; then units of the divisions. */
export async function found(db: Db, typed: string): Promise<Candidate[]> {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const known = (await publishers(db)).map(withCore);
  const aliases = await aliasRows(db);
  const holds = (text: string) => words.every((word) => text.includes(word));
  const offices = known.filter(({ id, name, core, region }) =>
    holds(
      [
        regionWords(region),
        name,
        core,
        ...aliases.flatMap((a) => (a.publisherId === id ? a.name : [])),
      ].join(' '),
    ),
  );
  const units = [...divisions().townshipsByCore.values()]
    .flat()
    .filter(({ name, core, county }) =>
      holds(`${county.province}${county.city ?? ''}${county.name}${name} ${core}`),
    );
  return distinct(
    [...offices.slice(0, MOST).map(ofRegister), ...units.slice(0, MOST).map(ofDivisions)],
    known,
  );
}

/** The words somebody typed, as names print them. */
const wordsOf = (typed: string): string[] =>
  typed
    .split(/\s+/)
    .map(asPrinted)
    .filter((word) => word !== '');

/** A district to add the units of. */
export interface District {
  /** 6 digits. */
  readonly code: string;
  readonly name: string;
  readonly region: Region;
  /** 街道, 镇 and 乡 and the like. */
  readonly units: number;
}

/** Districts and counties whose name, city or province holds what was typed. */
export function districts(typed: string): District[] {
  const words = wordsOf(typed);
  const text = ({ province, city, name }: County) => `${province}${city ?? ''}${name}`;
  return divisions()
    .counties.filter(
      (county) => words.length > 0 && words.every((word) => text(county).includes(word)),
    )
    .slice(0, MOST)
    .map((county) => ({
      code: county.code,
      name: county.name,
      region: regionOfCounty(county),
      units: county.townships.length,
    }));
}

/** Units of the divisions in the district of an office whose names are like its own. */
export function unitsLike(office: Publisher, most: number): Candidate[] {
  const { core, region } = withCore(office);
  if (region.district === null) return [];
  return nearest(core, nearby(divisions(), region), most).map(ofDivisions);
}

type WithCore = Publisher & { readonly core: string };

const withCore = (office: Publisher): WithCore => ({
  ...office,
  core: coreOf(asPrinted(office.name), office.region),
});

const ofRegister = ({ id, name, region }: WithCore): Candidate => ({ id, name, region });

const ofDivisions = ({ name, county }: Township): Candidate => ({
  id: null,
  name,
  region: regionOfCounty(county),
});

/** A place of a name used in several: the unit itself, or the office in that district. */
const placeAs = (one: County | Township, printed: string): Candidate =>
  'county' in one ? ofDivisions(one) : { id: null, name: printed, region: regionOfCounty(one) };

/** Each once; what the register has stands for what the divisions have. */
function distinct(all: readonly Candidate[], known: readonly WithCore[]): Candidate[] {
  const byPlace = new Map<string, Candidate>();
  for (const one of all) {
    const core = coreOf(asPrinted(one.name), one.region);
    const there = known.find(
      (office) =>
        office.core === core &&
        office.region.district === one.region.district &&
        agree(office.region, one.region),
    );
    const candidate = one.id === null && there !== undefined ? ofRegister(there) : one;
    const key = `${regionWords(candidate.region)} ${core}`;
    if (!byPlace.has(key)) byPlace.set(key, candidate);
  }
  return [...byPlace.values()];
}

/** Offices of the register in the same district whose names are like that of one, to be merged with it. */
export async function alikeIn(db: Db, office: Publisher): Promise<Candidate[]> {
  const known = (await publishers(db)).filter(
    ({ id, region }) => id !== office.id && agree(region, office.region),
  );
  return nearest(withCore(office).core, known.map(withCore), MOST).map(ofRegister);
}

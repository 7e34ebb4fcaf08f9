import type { Region } from '#lib/parse/fact.ts';
import type { County, Divisions, Township } from './divisions.ts';
import type { Named } from './office-name.ts';
import { joined, type Level, levels, nowhere, samePlace } from './region.ts';

/** Where an office is, as far as its document and the divisions say. */
export interface Placed {
  readonly status: 'placed';
  readonly region: Region;
  /** Levels the document does not tell and the divisions do. */
  readonly lookedUp: readonly Level[];
  /** 9 digits of the 街道, 镇 or 乡; null when the divisions do not have it, or it is an office of another kind. */
  readonly code: string | null;
}

/** Places the document may mean; it does not say which. */
export interface Ambiguous {
  readonly status: 'ambiguous';
  readonly region: Region;
  readonly places: readonly (County | Township)[];
}

/**
 * Finds the district, city and province an office does not tell. Nothing is guessed: where two places are
 * meant by the same words both are answered, and what the divisions do not have stays as it was told.
 */
export function place(divisions: Divisions, { core, region }: Named): Placed | Ambiguous {
  return region.district === null
    ? placeByName(divisions, core, region)
    : placeByDistrict(divisions, core, region, region.district);
}

function placeByDistrict(
  divisions: Divisions,
  core: string,
  told: Region,
  district: string,
): Placed | Ambiguous {
  const counties = (divisions.countiesByName.get(district) ?? []).filter((county) =>
    canBe(county, told),
  );
  const units = counties.flatMap(({ townships }) => townships.filter((unit) => unit.core === core));
  const [unit] = units;
  if (unit !== undefined && units.length === 1) return found(told, unit.county, unit.code);
  const [county] = counties;
  if (county === undefined) return inItsProvince(divisions, told);
  return counties.length === 1
    ? found(told, county, null)
    : { status: 'ambiguous', region: told, places: units.length > 0 ? units : counties };
}

/** Most names of 街道 are unique; a third are used in several places. */
function placeByName(divisions: Divisions, core: string, told: Region): Placed | Ambiguous {
  const units = (divisions.townshipsByCore.get(core) ?? []).filter(({ county }) =>
    canBe(county, told),
  );
  const [unit] = units;
  if (unit === undefined) return inItsProvince(divisions, told);
  return units.length === 1
    ? found(told, unit.county, unit.code)
    : { status: 'ambiguous', region: told, places: units };
}

function inItsProvince({ provinceOf }: Divisions, told: Region): Placed {
  const province = (told.city === null ? undefined : provinceOf.get(told.city)) ?? null;
  return placed(told, { ...nowhere, province }, null);
}

const found = (told: Region, county: County, code: string | null): Placed =>
  placed(told, regionOfCounty(county), code);

function placed(told: Region, known: Region, code: string | null): Placed {
  const region = joined(told, known);
  const lookedUp = levels.filter((level) => told[level] === null && region[level] !== null);
  return { status: 'placed', region, lookedUp, code };
}

/** 东莞, 中山, 儋州 and 嘉峪关 have no districts; the table has one of their own name. */
export const regionOfCounty = ({ name, city, province }: County): Region => ({
  province,
  city,
  district: name === city ? null : name,
});

/** Whether a county can be the place told: nothing the document says speaks against it. */
function canBe(county: County, told: Region): boolean {
  const inProvince = told.province === null || samePlace(told.province, county.province);
  // Documents call a municipality a city, and a county-level city too.
  const cities = [county.city ?? county.province, county.name];
  const { city } = told;
  const inCity = city === null || cities.some((name) => samePlace(name, city));
  return inProvince && inCity;
}

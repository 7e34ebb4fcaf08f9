import { or, type SQL, sql } from 'drizzle-orm';
import type { Region } from '#lib/parse/fact.ts';
import { agree, regionOf } from '#lib/register/region.ts';
import { publishers } from '../schema.ts';

/** What stands for the city where no document tells it, and for a district where none does. */
const NO_CITY = '（未写明市）';
const NO_DISTRICT = '未写明区县';

/** A district with the city before it, e.g. `南京市鼓楼区`. */
const spelledOut = ({ province, city, district }: Region): string | null =>
  district === null ? null : named(city ?? province, district);

const named = (city: string | null, district: string): string =>
  city === null ? district + NO_CITY : city + district;

/**
 * How the district of an office is called among others: by its name, unless two districts of that name are
 * there; then with its city. 鼓楼区 is in four cities.
 */
export function areaNames(offices: readonly Region[]): (office: Region) => string | null {
  const byName = new Map<string, Region[]>();
  for (const { province, city, district } of offices) {
    if (district === null) continue;
    const region = { province, city, district };
    const known = byName.get(district) ?? [];
    if (!known.some((one) => same(one, region))) byName.set(district, [...known, region]);
  }
  const several = new Set(
    [...byName].flatMap(([name, regions]) =>
      regions.some((one) => regions.some((other) => !agree(one, other))) ? [name] : [],
    ),
  );
  return (office) =>
    office.district !== null && several.has(office.district) ? spelledOut(office) : office.district;
}

const same = (a: Region, b: Region): boolean =>
  JSON.stringify(regionOf(a)) === JSON.stringify(regionOf(b));

/** Whether an office is in what an address calls a district: by its name alone or spelled out. */
export const inArea = (office: Region, area: string): boolean =>
  area === (office.district ?? NO_DISTRICT) || area === spelledOut(office);

/** The same in SQL, of a parameter. */
export const areaIs = (area: SQL): SQL | undefined => {
  const { district, city, province } = publishers;
  const before = sql`coalesce(${city}, ${province})`;
  return or(
    sql`${area} = coalesce(${district}, ${NO_DISTRICT})`,
    sql`${area} = ${before} || ${district}`,
    sql`${area} = ${district} || ${NO_CITY} and ${before} is null`,
  );
};

import { or, type SQL, sql } from 'drizzle-orm';
import type { Region } from '#lib/parse/fact.ts';
import { agree } from '#lib/register/region.ts';
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
  const byName = new Map<string, Map<string, Region>>();
  for (const office of offices) {
    const { province, city, district } = office;
    if (district === null) continue;
    const known = byName.get(district);
    if (known === undefined) byName.set(district, new Map([[`${city}/${province}`, office]]));
    else known.set(`${city}/${province}`, office);
  }
  const several = new Set(
    [...byName].flatMap(([name, regions]) => (contradict([...regions.values()]) ? [name] : [])),
  );
  return (office) =>
    office.district !== null && several.has(office.district) ? spelledOut(office) : office.district;
}

const contradict = (regions: readonly Region[]): boolean =>
  regions.some((one) => regions.some((other) => !agree(one, other)));

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

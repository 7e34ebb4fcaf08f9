import type { Region } from '#lib/parse/fact.ts';
import { agree, joined, type Level, levels, regionWords, samePlace } from './region.ts';

/** A deadline a district, city or province set, and for the reports of which years. */
export interface LocalDue extends Region {
  /** Both included; null: no beginning, no end. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** `01-20`, in the year after that of the report. */
  readonly day: string;
}

/** Who sets something for an area: the smallest place that is told of it, e.g. `江岸区`. */
export const setterOf = (area: Region): string => area.district ?? area.city ?? area.province ?? '';

const depthOf = (area: Region): number => levels.findLastIndex((level) => area[level] !== null);

/** Whether an office lies in an area. Where one of them leaves out a city or province, it is taken to agree. */
export function covers(area: Region, office: Region): boolean {
  const level = levels[depthOf(area)];
  if (level === undefined) return false;
  const [own, other] = [area[level], office[level]];
  return own !== null && other !== null && samePlace(own, other) && agree(area, office);
}

/**
 * The deadline for an office and the report of a year: that of the nearest area, and of several there the one
 * that began last. Null, too, where an office leaves open in which of two districts of one name it lies.
 */
export function dueIn<D extends LocalDue>(
  all: readonly D[],
  office: Region,
  year: number,
): D | null {
  const here = all.filter((due) => covers(due, office) && isFor(due, year));
  const depth = Math.max(...here.map(depthOf));
  const nearest = here.filter((due) => depthOf(due) === depth);
  if (nearest.some((one) => nearest.some((other) => !agree(one, other)))) return null;
  return nearest.reduce<D | null>(
    (last, due) => (last === null || began(due) >= began(last) ? due : last),
    null,
  );
}

const isFor = ({ firstYear, lastYear }: LocalDue, year: number): boolean =>
  (firstYear === null || firstYear <= year) && (lastYear === null || year <= lastYear);

const began = ({ firstYear }: LocalDue): number => firstYear ?? Number.NEGATIVE_INFINITY;

/**
 * The areas some offices lie in, one for each place of a level, e.g. all districts; told as far as any of its
 * offices tells. An office that leaves open which of two places of one name it means makes none.
 */
export function areasAt(level: Level, offices: readonly Region[]): Region[] {
  const areas: Region[] = [];
  for (const one of bestToldFirst(offices.map((office) => upTo(level, office)))) {
    if (one[level] === null) continue;
    const known = areas.flatMap((area, i) => (covers(area, one) ? [i] : []));
    const [only] = known;
    if (only === undefined) areas.push(one);
    else if (known.length === 1) areas[only] = joined(areas[only] ?? one, one);
  }
  return areas.toSorted((a, b) => regionWords(a).localeCompare(regionWords(b), 'zh-CN'));
}

const upTo = (level: Level, { province, city, district }: Region): Region => ({
  province,
  city: level === 'province' ? null : city,
  district: level === 'district' ? district : null,
});

const bestToldFirst = (areas: readonly Region[]): Region[] =>
  areas.toSorted((a, b) => untold(a) - untold(b));

const untold = (area: Region): number => levels.filter((level) => area[level] === null).length;

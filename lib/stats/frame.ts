import { grouped } from '#lib/wording/point.ts';
import type { Expects } from './expected.ts';
import type { Member } from './lookup.ts';
import type { ReceivedRow, Unit } from './rows.ts';
import type { AxisPoint, Drill } from './series.ts';

/** How a chart is asked for: over the years, or over the units of one year. */
export interface View {
  readonly over: 'years' | 'units';
  /** The year shown when `over` is units. */
  readonly at: number;
  readonly as: 'count' | 'share' | 'growth';
  /** By value (default) or by district and name. */
  readonly order: 'value' | 'name';
  /** Of a long axis, from 1; `all` for a file that has no pages. */
  readonly page: number | 'all';
}

/** What a chart is drawn over: units and years in scope, and how to get from a sum to its parts. */
export interface Frame {
  readonly units: readonly Unit[];
  /** Consecutive, so that a year without any report is seen as a gap. */
  readonly years: readonly number[];
  /** The units in words, e.g. `示例区 7 个单位`. */
  readonly scope: string;
  readonly received: readonly ReceivedRow[];
  /** Whether a unit is expected to report on a year; left out: every one on every year. */
  readonly expects?: Expects;
  /** The address of the same page after drilling, filters kept. */
  readonly link: (to: Drill) => string;
}

/** One place of an axis and the reports that make it up. */
export interface Position extends AxisPoint {
  readonly members: readonly Member[];
}

/** More than this many bars are aggregated by district, or paged. */
export const PAGE = 40;

/** Whether a report is, or should be, there: who need not report is missing nothing. */
export const isDue = ({ expects }: Pick<Frame, 'expects'>, member: Member): boolean =>
  expects === undefined || expects(member);

/** A year leads to its units, and the year of a single unit to its report. */
export const yearPositions = (frame: Frame): Position[] =>
  frame.years.map((year) => ({
    id: String(year),
    label: String(year),
    href: yearHref(frame, year),
    members: frame.units
      .map((unit) => ({ unit: unit.id, year }))
      .filter((member) => isDue(frame, member)),
  }));

function yearHref({ units, received, link }: Frame, year: number): string | null {
  if (units.length !== 1) return link({ at: year });
  const report = received.find((row) => row.year === year && row.publisherId === units[0]?.id);
  return report === undefined ? null : `/reports/${report.reportId}`;
}

const unitPositions = (frame: Frame, year: number): Position[] =>
  frame.units.map((unit) => ({
    id: String(unit.id),
    label: unitLabel(unit, frame.units),
    href: frame.link({ unit: unit.id }),
    members: [{ unit: unit.id, year }],
  }));

const districtPositions = ({ units, link }: Frame, year: number): Position[] =>
  districtsOf(units).map((district) => ({
    id: district,
    label: district,
    href: link({ district }),
    members: units
      .filter((unit) => districtOf(unit) === district)
      .map((unit) => ({ unit: unit.id, year })),
  }));

/** Units of one year, or their districts where there are too many units to be seen. */
export const placePositions = (frame: Frame, year: number): Position[] =>
  grainOf(frame.units) === 'districts'
    ? districtPositions(frame, year)
    : unitPositions(frame, year);

/** The same without the units that need not report on the year. */
export const duePositions = (frame: Frame, year: number): Position[] =>
  placePositions(frame, year).flatMap((position) => {
    const members = position.members.filter((member) => isDue(frame, member));
    return members.length === 0 ? [] : [{ ...position, members }];
  });

export const grainOf = (units: readonly Unit[]): 'units' | 'districts' =>
  units.length > PAGE && districtsOf(units).length > 1 ? 'districts' : 'units';

/** The district of a unit, or the words for not knowing it. */
export const districtOf = (unit: Pick<Unit, 'district'>): string => unit.district ?? '未写明区县';
const districtsOf = (units: readonly Unit[]) => [...new Set(units.map(districtOf))];

/** 868 names of 街道 are used in more than one place: those get their district. */
export const unitLabel = (unit: Unit, units: readonly Unit[]): string =>
  units.some((other) => other.shortName === unit.shortName && other.id !== unit.id)
    ? `${districtOf(unit)} ${unit.shortName}`
    : unit.shortName;

/** The units in scope in words. */
export function scopeWords(units: readonly Unit[], district: string | undefined): string {
  const [only] = units;
  if (only !== undefined && units.length === 1) return only.shortName;
  if (units.length > 0 && units.length <= 3)
    return units.map(({ shortName }) => shortName).join('、');
  return `${district ?? oneDistrict(units) ?? '全部'} ${grouped(units.length)} 个单位`;
}

function oneDistrict(units: readonly Unit[]): string | null {
  const [first, second] = districtsOf(units);
  return second === undefined && first !== undefined && units[0]?.district ? first : null;
}

/** 2019—2025年, or 2024年. */
export function yearWords(years: readonly number[]): string {
  const [first] = years;
  const last = years.at(-1);
  return first === last ? `${first ?? ''}年` : `${first}—${last}年`;
}

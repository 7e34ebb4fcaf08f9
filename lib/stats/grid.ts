import type { Frame, Position, View } from './frame.ts';
import { type Member, notApplicable, type Source } from './lookup.ts';
import type { Metric } from './metrics.ts';
import {
  growth,
  growthAcross,
  isNumber,
  pointsBetween,
  share,
  shareAcross,
  sumAcross,
  worstGap,
} from './point.ts';
import type { Cell, Gap, Paint, Point, Series } from './series.ts';

/** How a quantity is told; `points` is the growth of a share. */
export type Measure = View['as'] | 'points';

/** One line, bar or row of a chart; named after its metric unless it says otherwise. */
export interface Row {
  readonly metric: Metric;
  readonly id?: string;
  readonly label?: string;
  readonly paint?: Paint;
  readonly href?: string | null;
  /** Draws on some of the members only: the line of one unit among others. */
  readonly within?: (member: Member) => boolean;
  /** What keeps a report out of sums over several, if anything does: see {@link lackOf}. */
  readonly lacks?: (member: Member) => Gap | null;
}

/** Everything the points of a chart are made from. */
export interface Material extends Frame {
  readonly sources: (metric: Metric) => Source;
}

/** The points of one row over all positions of an axis. */
export function seriesOf(
  row: Row,
  positions: readonly Position[],
  measure: Measure,
  material: Material,
): Series {
  const cellAt = cells(row, measure, material);
  return {
    id: row.id ?? row.metric.id,
    label: row.label ?? row.metric.label,
    unit: measure === 'count' ? row.metric.unit : measure,
    ...(row.paint && { paint: row.paint }),
    ...(row.href !== undefined && { href: row.href }),
    points: positions.map(cellAt),
  };
}

function cells(row: Row, measure: Measure, { received, sources }: Material) {
  const files = new Map(received.map((report) => [report.reportId, report.fileName]));
  const source = sources(row.metric);
  const whole = row.lacks ? wholeOnly(source, row.lacks) : source;
  return (position: Position): Cell => {
    const members = row.within ? position.members.filter(row.within) : position.members;
    const [only] = members;
    if (only === undefined) return { ...notApplicable, at: position.id, href: null };
    if (members.length > 1) {
      const point = measured(whole, members, measure);
      return { ...point, at: position.id, href: position.href ?? null };
    }
    const point = measured(source, members, measure);
    const { reportId, keys } = source.place(only);
    const file = reportId === null ? undefined : files.get(reportId);
    const href = reportId === null ? `/publishers/${only.unit}` : placeOf(reportId, keys);
    return { ...point, at: position.id, href, keys, ...(file !== undefined && { file }) };
  };
}

/**
 * What a report lacks of some parts and their whole, if anything: the parts of a sum over several reports
 * make up its whole only where they are of the same reports.
 */
export function lackOf(
  metrics: readonly Metric[],
  { sources }: Pick<Material, 'sources'>,
): (member: Member) => Gap | null {
  const all = metrics.map(sources);
  const known = new Map<string, Gap | null>();
  return (member) => {
    const id = `${member.unit} ${member.year}`;
    const told = known.get(id);
    if (told !== undefined) return told;
    const lack = worstGap(all.flatMap(({ point, share: of }) => of?.(member) ?? [point(member)]));
    known.set(id, lack);
    return lack;
  };
}

/** The source without the numbers of reports that lack something. */
function wholeOnly(source: Source, lacks: NonNullable<Row['lacks']>): Source {
  const held = (member: Member, point: Point): Point => {
    const lack = isNumber(point) ? lacks(member) : null;
    return lack === null ? point : { state: lack };
  };
  const { share: pairOf } = source;
  return {
    ...source,
    point: (member) => held(member, source.point(member)),
    ...(pairOf && {
      share: (member: Member) => {
        const [part, whole] = pairOf(member);
        return [held(member, part), whole] as const;
      },
    }),
  };
}

/** The report, with the cells behind a number marked. */
const placeOf = (reportId: number, keys: readonly string[]): string => {
  const search = new URLSearchParams(keys.map((key) => ['cell', key]));
  return keys.length === 0 ? `/reports/${reportId}` : `/reports/${reportId}?${search}`;
};

/** One report gives its own point; several are added up, and the sum says of how many. */
function measured(source: Source, members: readonly Member[], measure: Measure): Point {
  const [only] = members;
  const single = only !== undefined && members.length === 1;
  switch (measure) {
    case 'count':
      return single ? source.point(only) : sumAcross(members.map(source.point));
    case 'growth':
      return single ? growth(source.change(only)) : growthAcross(members.map(source.change));
    case 'share':
      return shareOf(source, members);
    case 'points':
      return changeOfShare(source, members);
  }
}

function shareOf({ share: pairOf, point }: Source, members: readonly Member[]): Point {
  if (pairOf === undefined) return sumAcross(members.map(point));
  const [only] = members;
  return only !== undefined && members.length === 1
    ? share(pairOf(only))
    : shareAcross(members.map(pairOf));
}

/** Like for like: only the units whose share is known in both years are in either year's share. */
function changeOfShare(source: Source, members: readonly Member[]): Point {
  const { share: pairOf } = source;
  if (pairOf === undefined) return { state: 'not-applicable' };
  const known = (member: Member) => pairOf(member).every(isNumber);
  const both = members.filter((m) => known(m) && known(lastYear(m)));
  const compared = both.length > 0 ? both : members;
  const point = pointsBetween(shareOf(source, compared), shareOf(source, compared.map(lastYear)));
  return isNumber(point) && members.length > 1
    ? { ...point, sum: { counted: both.length, expected: members.length, lacking: {} } }
    : point;
}

const lastYear = ({ unit, year }: Member): Member => ({ unit, year: year - 1 });

import { editionOf, type Key } from '#lib/form/editions.ts';
import type { Metric } from './metrics.ts';
import { type Pair, sumWithin } from './point.ts';
import type { ClaimRow, FigureRow, ReceivedRow } from './rows.ts';
import type { Point, Softness } from './series.ts';

/** One report that is, or should be, there. */
export interface Member {
  readonly unit: number;
  readonly year: number;
}

/** What one report gives for a quantity, and where it stands. */
export interface Reading {
  readonly point: Point;
  readonly reportId: number | null;
  /** Keys of the form behind it, or the name of a quantity told in prose. */
  readonly keys: readonly string[];
}

/** A quantity that can be looked up for any unit and year. */
export interface Source {
  readonly read: (member: Member) => Reading;
  /** Part and whole of its share in one report. */
  readonly share?: (member: Member) => Pair;
  /** This year and the year before of one report. */
  readonly change: (member: Member) => Pair;
}

const isPositive = (point: Point) => point.state === 'number' && point.value > 0;

const idOf = ({ unit, year }: Member) => `${unit}/${year}`;
const before = ({ unit, year }: Member): Member => ({ unit, year: year - 1 });

const notReceived: Reading = { point: { state: 'not-received' }, reportId: null, keys: [] };
const notApplicable: Point = { state: 'not-applicable' };

/** Makes any metric of the form a {@link Source} over the rows of one query. */
export function figureSources(keys: readonly Key[], rows: readonly FigureRow[]) {
  const column = new Map(keys.map((key, i) => [key, i]));
  const rowAt = new Map(rows.map((row) => [`${row.publisherId}/${row.year}`, row]));

  const sum = (row: FigureRow, metric: Metric, side: 'keys' | 'shareOf'): Point => {
    const wanted = keysIn(row, metric, side);
    return wanted === null
      ? notApplicable
      : sumWithin(wanted.map((key) => figure(row, column, key)));
  };
  const read = (metric: Metric, member: Member): Reading => {
    const row = rowAt.get(idOf(member));
    if (row === undefined) return notReceived;
    const wanted = keysIn(row, metric, 'keys') ?? [];
    const telling = (key: Key) => isPositive(figure(row, column, key));
    // A link marks the first cell: one that holds something, where any does.
    const first = wanted.filter(telling);
    const keys = [...first, ...wanted.filter((key) => !first.includes(key))];
    return { point: sum(row, metric, 'keys'), reportId: row.reportId, keys };
  };
  const whole = (metric: Metric, member: Member): Point => {
    const row = rowAt.get(idOf(member));
    return row === undefined ? notReceived.point : sum(row, metric, 'shareOf');
  };

  return (metric: Metric): Source => ({
    read: (member) => read(metric, member),
    change: (member) => [
      read(metric, member).point,
      crosses(metric, member) ? notApplicable : read(metric, before(member)).point,
    ],
    ...(metric.shareOf && {
      share: (member: Member): Pair => [read(metric, member).point, whole(metric, member)],
    }),
  });
}

/** A broken metric means one thing before and another after the change of form: no growth across it. */
const crosses = (metric: Metric, { year }: Member) =>
  metric.broken === true && editionOf(year) !== editionOf(year - 1);

/**
 * The figures a row has for a metric; null where its edition has none. A report on the wrong form gives
 * nothing to a broken metric: its neighbours of that year count something else under the same name.
 */
function keysIn(row: FigureRow, metric: Metric, side: 'keys' | 'shareOf'): readonly Key[] | null {
  if (row.edition === 'pre-2019') return null;
  if (metric.broken && editionOf(row.year)?.id !== row.edition) return null;
  const keys = metric[side]?.[row.edition] ?? [];
  return keys.length === 0 ? null : keys;
}

function figure(row: FigureRow, column: ReadonlyMap<Key, number>, key: Key): Point {
  const i = column.get(key);
  if (i === undefined) throw new Error(`the query did not ask for ${key}`);
  const status = row.statuses[i] ?? 'not-applicable';
  const value = row.values[i] ?? null;
  if (status !== 'read' && status !== 'inferred') return { state: status };
  if (value === null)
    throw new Error(`${key} of report ${row.reportId} is ${status} without a value`);
  return status === 'inferred'
    ? { state: 'number', value, soft: ['inferred'] }
    : { state: 'number', value };
}

/**
 * A quantity told in prose. No sentence about it: 未述及. Sentences that disagree: 未识别, since nothing
 * decides between them. Sentences about another year are left out.
 */
export function toldSource(
  metric: string,
  received: readonly ReceivedRow[],
  claims: readonly ClaimRow[],
): Source {
  const reportAt = new Map(received.map((r) => [`${r.publisherId}/${r.year}`, r.reportId]));
  const told = new Map<number, ClaimRow[]>();
  for (const claim of claims) {
    if (claim.metric !== metric || (claim.year ?? claim.reportYear) !== claim.reportYear) continue;
    told.set(claim.reportId, [...(told.get(claim.reportId) ?? []), claim]);
  }
  const read = (member: Member): Reading => {
    const reportId = reportAt.get(idOf(member));
    if (reportId === undefined) return notReceived;
    return { point: agreed(told.get(reportId) ?? []), reportId, keys: [metric] };
  };
  return {
    read,
    change: (member) => [read(member).point, read(before(member)).point],
  };
}

function agreed(claims: readonly ClaimRow[]): Point {
  const [first] = claims;
  if (first === undefined) return { state: 'not-told' };
  if (claims.some((claim) => claim.value !== first.value)) return { state: 'unread' };
  const exact = claims.some((claim) => claim.qualifier === null);
  const soft: Softness[] = exact || first.qualifier === null ? [] : [first.qualifier];
  return soft.length > 0
    ? { state: 'number', value: first.value, soft }
    : { state: 'number', value: first.value };
}

/** What the store answered for one chart. */
export interface Rows {
  /** The keys the figures are in the order of. */
  readonly keys: readonly Key[];
  readonly figures: readonly FigureRow[];
  readonly claims: readonly ClaimRow[];
  readonly received: readonly ReceivedRow[];
}

/** Looks any metric up, on the form or in the prose. */
export function sourcesOf({ keys, figures, claims, received }: Rows) {
  const ofForm = figureSources(keys, figures);
  return (metric: Metric): Source =>
    metric.told === undefined ? ofForm(metric) : toldSource(metric.told, received, claims);
}

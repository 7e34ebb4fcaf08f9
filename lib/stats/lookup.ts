import { editionOf, type Key } from '#lib/form/editions.ts';
import type { Keys } from './keys.ts';
import type { Metric } from './metrics.ts';
import { type Pair, sumWithin } from './point.ts';
import type { ClaimRow, FigureRow, ReceivedRow } from './rows.ts';
import type { Point, Softness } from './series.ts';

/** One report that is, or should be, there. */
export interface Member {
  readonly unit: number;
  readonly year: number;
}

/** Where what a report gives for a quantity stands. */
export interface Whereabouts {
  /** null where no report was received. */
  readonly reportId: number | null;
  /** Keys of the form, or the name of a quantity told in prose. */
  readonly keys: readonly string[];
}

/** A quantity that can be looked up for any unit and year. */
export interface Source {
  readonly point: (member: Member) => Point;
  readonly place: (member: Member) => Whereabouts;
  /** Part and whole of its share in one report. */
  readonly share?: (member: Member) => Pair;
  /** This year and the year before of one report. */
  readonly change: (member: Member) => Pair;
}

const before = ({ unit, year }: Member): Member => ({ unit, year: year - 1 });

const notReceived: Point = { state: 'not-received' };
const notApplicable: Point = { state: 'not-applicable' };
const nowhere: Whereabouts = { reportId: null, keys: [] };

/** Finds the row of a unit and year. */
function finder<T extends { readonly publisherId: number; readonly year: number }>(
  rows: readonly T[],
): (member: Member) => T | undefined {
  const byUnit = new Map<number, Map<number, T>>();
  for (const row of rows) {
    const years = byUnit.get(row.publisherId) ?? new Map<number, T>();
    byUnit.set(row.publisherId, years.set(row.year, row));
  }
  return ({ unit, year }) => byUnit.get(unit)?.get(year);
}

/** Makes any metric of the form a {@link Source} over the rows of one query. */
function figureSources(keys: readonly Key[], rows: readonly FigureRow[]) {
  const rowOf = finder(rows);
  const columnOf = new Map(keys.map((key, i) => [key, i]));
  const columnsOf = (wanted: readonly Key[]): number[] =>
    wanted.map((key) => {
      const i = columnOf.get(key);
      if (i === undefined) throw new Error(`the query did not ask for ${key}`);
      return i;
    });
  const looker = (metric: Metric, wanted: Keys) => {
    const columns = { '2019': columnsOf(wanted['2019']), '2021': columnsOf(wanted['2021']) };
    return (member: Member): Point => {
      const row = rowOf(member);
      if (row === undefined) return notReceived;
      const own = editionFor(row, metric);
      return own === null ? notApplicable : sumWithin(columns[own].map((i) => figure(row, i)));
    };
  };
  return (metric: Metric): Source => {
    const point = looker(metric, metric.keys);
    const whole = metric.shareOf && looker(metric, metric.shareOf);
    return {
      point,
      place: (member) => {
        const row = rowOf(member);
        return row === undefined ? nowhere : placeOf(row, metric, columnOf);
      },
      change: (member) => [
        point(member),
        crosses(metric, member) ? notApplicable : point(before(member)),
      ],
      ...(whole && { share: (member: Member): Pair => [point(member), whole(member)] }),
    };
  };
}

/** A link marks the first cell it names: one that holds something, where any does. */
function placeOf(row: FigureRow, metric: Metric, columnOf: ReadonlyMap<Key, number>): Whereabouts {
  const own = editionFor(row, metric);
  const keys = own === null ? [] : metric.keys[own];
  const holds = (key: Key) => {
    const point = figure(row, columnOf.get(key) ?? -1);
    return point.state === 'number' && point.value > 0;
  };
  return {
    reportId: row.reportId,
    keys: [...keys.filter(holds), ...keys.filter((key) => !holds(key))],
  };
}

/** A broken metric means one thing before and another after the change of form: no growth across it. */
const crosses = (metric: Metric, { year }: Member) =>
  metric.broken === true && editionOf(year) !== editionOf(year - 1);

/**
 * The edition a row's figures are looked up in; null for the free form, which has none. A report on the
 * wrong form gives nothing to a broken metric: its neighbours of that year count something else there.
 */
function editionFor({ edition, year }: FigureRow, metric: Metric): keyof Keys | null {
  if (edition === 'pre-2019') return null;
  return metric.broken && editionOf(year)?.id !== edition ? null : edition;
}

const gapPoints = {
  blank: { state: 'blank' },
  unread: { state: 'unread' },
  'not-applicable': notApplicable,
} as const satisfies Record<string, Point>;

function figure(row: FigureRow, i: number): Point {
  const status = row.statuses[i] ?? 'not-applicable';
  if (status !== 'read' && status !== 'inferred') return gapPoints[status];
  const value = row.values[i] ?? null;
  if (value === null)
    throw new Error(`report ${row.reportId} has a ${status} figure without value`);
  return status === 'inferred'
    ? { state: 'number', value, soft: ['inferred'] }
    : { state: 'number', value };
}

/**
 * A quantity told in prose. No sentence about it: 未述及. Sentences that disagree: 未识别, since nothing
 * decides between them. Sentences about another year are left out.
 */
function toldSource(
  metric: string,
  received: readonly ReceivedRow[],
  claims: readonly ClaimRow[],
): Source {
  const reportOf = finder(received);
  const told = new Map<number, ClaimRow[]>();
  for (const claim of claims) {
    if (claim.metric !== metric || (claim.year ?? claim.reportYear) !== claim.reportYear) continue;
    told.set(claim.reportId, [...(told.get(claim.reportId) ?? []), claim]);
  }
  const point = (member: Member): Point => {
    const report = reportOf(member);
    return report === undefined ? notReceived : agreed(told.get(report.reportId) ?? []);
  };
  return {
    point,
    place: (member) => ({ reportId: reportOf(member)?.reportId ?? null, keys: [metric] }),
    change: (member) => [point(member), point(before(member))],
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

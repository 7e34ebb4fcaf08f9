import { editionOf, type Key } from '#lib/form/editions.ts';
import type { Keys } from './keys.ts';
import {
  before,
  finder,
  type Member,
  notApplicable,
  notReceived,
  type Source,
  type Whereabouts,
} from './lookup.ts';
import type { Metric } from './metrics.ts';
import { type Pair, sumWithin } from './point.ts';
import type { FigureRow } from './rows.ts';
import type { Point } from './series.ts';

const nowhere: Whereabouts = { reportId: null, keys: [] };

/** Makes any metric of the form a {@link Source} over the rows of one query. */
export function figureSources(keys: readonly Key[], rows: readonly FigureRow[]) {
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

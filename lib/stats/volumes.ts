import type { Plan } from './build.ts';
import { type Frame, isDue, type Position, placePositions, unitLabel, type View } from './frame.ts';
import type { Row } from './grid.ts';
import type { Metric } from './metrics.ts';
import { paged } from './order.ts';
import { accent, plainPaint } from './paint.ts';
import type { Unit } from './rows.ts';
import type { Chart } from './series.ts';

/** Lines beside each other stay apart for the eye up to this number. */
const LINES = 8;

const measureOf = (as: View['as']) => (as === 'growth' ? 'growth' : 'count');

/** One quantity: a line over the years for each of up to eight units, else their sum; or a bar a unit. */
export function volume(metric: Metric, view: View, units: readonly Unit[]): Plan {
  const lines = view.over === 'years' && units.length > 1 && units.length <= LINES;
  return {
    id: 'volumes',
    subject: metric.label,
    kind: kindOf(view),
    by: lines ? 'units' : 'metrics',
    rows: lines ? units.map(lineOf(metric, units)) : [{ metric, paint: accent }],
    measure: measureOf(view.as),
    ...(metric.broken && { broken: true }),
  };
}

const kindOf = ({ over, as }: View): Chart['kind'] =>
  over === 'years' && as !== 'growth' ? 'lines' : 'bars';

const lineOf =
  (metric: Metric, units: readonly Unit[]) =>
  (unit: Unit, i: number): Row => ({
    metric,
    id: String(unit.id),
    label: unitLabel(unit, units),
    paint: plainPaint(i),
    within: (member) => member.unit === unit.id,
  });

/** One quantity as a table of units (or districts) by years: every single figure and its place. */
export function matrix(id: string, metric: Metric, view: View, frame: Frame): Plan {
  const places = placePositions(frame, view.at).filter((place) => isEverDue(place, frame));
  const { shown, page } = paged(places, view.page);
  return {
    id,
    subject: `${metric.label}（逐单位）`,
    kind: 'heat',
    over: 'years',
    by: 'units',
    rows: shown.map((place) => placeRow(metric, place)),
    total: { metric, label: '合计' },
    measure: measureOf(view.as),
    ...(metric.broken && { broken: true }),
    ...page,
  };
}

const isEverDue = ({ members }: Position, frame: Frame): boolean =>
  members.some(({ unit }) => frame.years.some((year) => isDue(frame, { unit, year })));

function placeRow(metric: Metric, place: Position): Row {
  const units = new Set(place.members.map(({ unit }) => unit));
  return {
    metric,
    id: place.id,
    label: place.label,
    paint: accent,
    within: (member) => units.has(member.unit),
    ...(place.href !== undefined && { href: place.href }),
  };
}

import { Bar, Line } from 'recharts';
import { dashOf } from '#lib/draw/lines.ts';
import { isHedged } from '#lib/draw/notes.ts';
import type { Chart, Series } from '#lib/stats/series.ts';
import { paintColour, toneColour } from './colours.ts';
import { fillOf } from './patterns.tsx';

/** One place of the axis with the value of each series; null where no number is: nothing is drawn. */
interface Datum {
  readonly id: string;
  readonly values: readonly (number | null)[];
}

export const dataOf = (chart: Chart): Datum[] =>
  chart.axis.points.map(({ id }, i) => ({
    id,
    values: chart.series.map(({ points }) => {
      const point = points[i];
      return point?.state === 'number' ? point.value : null;
    }),
  }));

/** Follows a link, where there is one. */
export type Go = (href: string | null | undefined) => void;

export const barOf = (chart: Chart, series: Series, i: number, prefix: string, go: Go) => (
  <Bar
    key={series.id}
    dataKey={({ values }: Datum) => values[i]}
    name={series.label}
    {...(chart.kind === 'stacked' && { stackId: 'all' })}
    isAnimationActive={false}
    maxBarSize={72}
    className="cursor-pointer"
    fill={series.paint && fillOf({ paint: series.paint }, prefix)}
    stroke={toneColour.paper}
    onClick={(_, index) => go(series.points[index]?.href)}
  />
);

export function lineOf(chart: Chart, series: Series, i: number, go: Go) {
  const colour = series.paint && paintColour(series.paint);
  // A break is a gap of the line: the years on its two sides are drawn as two lines of one colour.
  return stretchesOf(chart).map(({ end, within }) => (
    <Line
      key={`${series.id} ${end}`}
      dataKey={({ id, values }: Datum) => (within(id) ? values[i] : null)}
      name={series.label}
      type="linear"
      isAnimationActive={false}
      connectNulls={false}
      {...(colour && { stroke: colour })}
      strokeWidth={2}
      strokeDasharray={dashOf(i) ?? ''}
      activeDot={false}
      dot={({ cx, cy, index }: { cx?: number; cy?: number; index?: number }) => {
        const cell = series.points[index ?? -1];
        if (cell?.state !== 'number' || cx === undefined || cy === undefined || !within(cell.at)) {
          return null;
        }
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard reaches the same place through the table
          <circle
            key={cell.at}
            cx={cx}
            cy={cy}
            r={5}
            strokeWidth={2}
            strokeDasharray="none"
            className="cursor-pointer"
            style={{ fill: isHedged(cell) ? toneColour.paper : colour, stroke: colour }}
            onClick={() => go(cell.href)}
          />
        );
      }}
    />
  ));
}

/** The parts of the axis between breaks. */
function stretchesOf({ axis, breaks = [] }: Chart) {
  const order = new Map(axis.points.map(({ id }, i) => [id, i]));
  const cuts = breaks.flatMap((id) => order.get(id) ?? []);
  return [...cuts, axis.points.length].map((end, part) => ({
    end,
    within: (id: string) => {
      const at = order.get(id) ?? -1;
      return at <= end && at > (cuts[part - 1] ?? -1);
    },
  }));
}

'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useRef } from 'react';
import { Bar, BarChart, CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { dashOf } from '#lib/draw/lines.ts';
import { gapsIn, isHedged, tickText } from '#lib/draw/notes.ts';
import { scaleFor } from '#lib/draw/scale.ts';
import type { Fill } from '#lib/draw/scene.ts';
import { textWidth } from '#lib/draw/text.ts';
import type { Chart, Series } from '#lib/stats/series.ts';
import { paintColour, toneColour } from './colours.ts';
import { isLying } from './lying.ts';
import { NAME_ROOM, Overlay } from './overlay.tsx';
import { fillOf, Patterns } from './patterns.tsx';
import { PointList } from './point-list.tsx';

/** One place of the axis with the value of each series; null where no number is: nothing is drawn. */
interface Datum {
  readonly id: string;
  readonly values: readonly (number | null)[];
}

const dataOf = (chart: Chart): Datum[] =>
  chart.axis.points.map(({ id }, i) => ({
    id,
    values: chart.series.map(({ points }) => {
      const point = points[i];
      return point?.state === 'number' ? point.value : null;
    }),
  }));

const tick = { fill: toneColour.soft, fontSize: 12 };
const line = { stroke: toneColour.rule };

/** A chart by recharts: arrow keys walk along the axis, Enter and a click lead to what is behind. */
export function FocusChart({ chart, height }: { chart: Chart; height: number }) {
  const router = useRouter();
  const prefix = useId();
  const active = useRef<string | undefined>(undefined);
  const go = (href: string | null | undefined) => {
    if (href) router.push(href);
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    go(chart.axis.points.find(({ id }) => id === active.current)?.href);
  };
  const right = isLying(chart) ? 96 : endRoom(chart);
  const common = {
    data: dataOf(chart),
    responsive: true,
    style: { width: '100%', height },
    margin: { top: 22, right, bottom: 4, left: 4 },
    accessibilityLayer: true,
    title: chart.title,
    desc: chart.summary,
  } as const;
  const over = (
    <Overlay
      chart={chart}
      prefix={prefix}
      room={right}
      onActive={(id) => {
        active.current = id;
      }}
    />
  );
  const inside = (
    <>
      <Patterns fills={fillsOf(chart)} prefix={prefix} />
      <CartesianGrid
        stroke={toneColour.hairline}
        vertical={isLying(chart)}
        horizontal={!isLying(chart)}
      />
      {axes(chart)}
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--accent)', fillOpacity: 0.06, stroke: 'var(--accent)' }}
        content={({ label }) => <PointList chart={chart} at={String(label ?? '')} />}
      />
    </>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the chart inside takes the focus; Enter bubbles up here
    <div onKeyDown={enter} className="h-full [&_.recharts-surface]:outline-offset-2">
      {chart.kind === 'lines' ? (
        <LineChart {...common}>
          {inside}
          {chart.series.map((series, i) => lineOf(chart, series, i, go))}
          {over}
        </LineChart>
      ) : (
        <BarChart
          {...common}
          layout={isLying(chart) ? 'vertical' : 'horizontal'}
          barCategoryGap="24%"
          barGap={1}
        >
          {inside}
          {chart.series.map((series, i) => barOf(chart, series, i, prefix, go))}
          {over}
        </BarChart>
      )}
    </div>
  );
}

const fillsOf = (chart: Chart): Fill[] => [
  ...chart.series.flatMap(({ paint }) => (paint ? [{ paint }] : [])),
  ...gapsIn(chart).map((hatch) => ({ hatch })),
];

/** Names of lines stand at their ends, where the screen has room for them. */
function endRoom(chart: Chart): number {
  const named = chart.kind === 'lines' && chart.series.length > 1;
  return named && !matchMedia('(max-width: 40rem)').matches ? NAME_ROOM : 12;
}

function axes(chart: Chart) {
  const unit = chart.series[0]?.unit ?? '';
  const { ticks, low, high } = scaleFor(chart, 0, 1, 6);
  const labelOf = (id: string) => chart.axis.points.find((point) => point.id === id)?.label ?? id;
  const places = {
    dataKey: 'id',
    type: 'category',
    scale: 'band',
    interval: 0,
    tick,
    tickLine: false,
    axisLine: line,
    tickFormatter: labelOf,
  } as const;
  const values = {
    type: 'number',
    tick,
    tickLine: false,
    axisLine: false,
    tickFormatter: (value: number) => tickText(value, unit),
    ticks: [...ticks],
    domain: [low, high] as [number, number],
    interval: 0,
  } as const;
  const widest = Math.max(...chart.axis.points.map(({ label }) => textWidth(label, 12)));
  return isLying(chart) ? (
    <>
      <XAxis {...values} />
      <YAxis {...places} width={Math.min(widest + 12, 180)} />
    </>
  ) : (
    <>
      <XAxis {...places} height={28} />
      <YAxis {...values} width="auto" />
    </>
  );
}

type Go = (href: string | null | undefined) => void;

const barOf = (chart: Chart, series: Series, i: number, prefix: string, go: Go) => (
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

function lineOf(chart: Chart, series: Series, i: number, go: Go) {
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

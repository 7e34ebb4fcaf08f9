'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useRef } from 'react';
import { BarChart, CartesianGrid, LineChart, Tooltip } from 'recharts';
import { gapsIn } from '#lib/draw/notes.ts';
import type { Fill } from '#lib/draw/scene.ts';
import type { Chart } from '#lib/stats/series.ts';
import { toneColour } from './colours.ts';
import { axes } from './focus-axes.tsx';
import { barOf, dataOf, lineOf } from './focus-series.tsx';
import { isLying } from './lying.ts';
import { Overlay } from './overlay.tsx';
import { NAME_ROOM } from './overlay-marks.tsx';
import { Patterns } from './patterns.tsx';
import { PointList } from './point-list.tsx';

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

'use client';

import { useEffect } from 'react';
import {
  DefaultZIndexes,
  useActiveTooltipLabel,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  ZIndexLayer,
} from 'recharts';
import { sharedGap } from '#lib/draw/gap.ts';
import { apart } from '#lib/draw/lines.ts';
import { drawnText, gapWord, lacksParts, wholeText } from '#lib/draw/notes.ts';
import { shortened, textWidth } from '#lib/draw/text.ts';
import type { Chart, Gap } from '#lib/stats/series.ts';
import { toneColour } from './colours.ts';
import { isLying } from './lying.ts';
import { fillOf } from './patterns.tsx';

interface Props {
  readonly chart: Chart;
  readonly prefix: string;
  /** Right of the plot. */
  readonly room: number;
  /** Told which place of the axis pointer or arrow keys are at. */
  readonly onActive: (id: string | undefined) => void;
}

/** What recharts does not draw: hatches where nothing is, wholes over stacks, values, breaks, names of lines. */
export function Overlay({ chart, prefix, room, onActive }: Props) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const label = useActiveTooltipLabel();
  useEffect(() => onActive(label === undefined ? undefined : String(label)), [label, onActive]);
  if (area === undefined || x === undefined || y === undefined) return null;
  const lying = isLying(chart);
  const place = lying ? y : x;
  const value = lying ? x : y;
  const band = (id: string) => {
    const start = place(id, { position: 'start' }) ?? 0;
    return { start, size: (place(id, { position: 'end' }) ?? start) - start };
  };
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <g pointerEvents="none">
        {chart.axis.points.map(({ id }, i) => {
          const gap = sharedGap(chart.series.flatMap(({ points }) => points[i] ?? []));
          const { start, size } = band(id);
          const box = lying
            ? { x: area.x, y: start + size * 0.14, width: 72, height: size * 0.72 }
            : { x: start + size * 0.17, y: area.y, width: size * 0.66, height: area.height };
          if (gap !== null && chart.kind === 'lines') {
            return (
              <Label key={id} x={start + size / 2} y={area.y + area.height - 6} soft>
                {gapWord(gap)}
              </Label>
            );
          }
          if (gap !== null) {
            return <GapBox key={id} gap={gap} box={box} fill={fillOf({ hatch: gap }, prefix)} />;
          }
          const on = { chart, i, start, size, at: (v: number) => value(v) ?? 0, lying };
          return (
            <g key={id}>
              {chart.kind === 'stacked' && <Parts {...on} />}
              <Whole {...on} />
            </g>
          );
        })}
        {(chart.breaks ?? []).map((id) => {
          const { start, size } = band(id);
          return <Break key={id} x={start + size} top={area.y} bottom={area.y + area.height} />;
        })}
        {chart.kind === 'lines' && chart.series.length > 1 && room === NAME_ROOM && (
          <Names
            chart={chart}
            x={(id) => place(id, { position: 'middle' }) ?? 0}
            y={(v) => value(v) ?? 0}
            bottom={area.y + area.height - 4}
          />
        )}
      </g>
    </ZIndexLayer>
  );
}

/** Room at the right of a plot for the names of lines. */
export const NAME_ROOM = 132;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SIZE = 11.5;

function GapBox({ gap, box, fill }: { gap: Gap; box: Box; fill: string }) {
  const word = gapWord(gap);
  const width = textWidth(word, SIZE) + 6;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return (
    <>
      <rect {...box} fillOpacity={0.6} style={{ fill, stroke: toneColour.hairline }} />
      <rect
        x={middle.x - width / 2}
        y={middle.y - 9}
        width={width}
        height={18}
        style={{ fill: toneColour.paper }}
      />
      <Label x={middle.x} y={middle.y + 4} soft>
        {word}
      </Label>
    </>
  );
}

function Label(props: {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  soft?: boolean;
  children: string;
}) {
  return (
    <text
      x={props.x}
      y={props.y}
      fontSize={SIZE}
      textAnchor={props.anchor ?? 'middle'}
      style={{
        fill: props.soft ? toneColour.soft : toneColour.ink,
        paintOrder: 'stroke',
        stroke: toneColour.paper,
        strokeWidth: 3,
      }}
    >
      {props.children}
    </text>
  );
}

/** One place of the axis: where its band begins, how wide it is, and from values to px. */
interface Spot {
  readonly chart: Chart;
  readonly i: number;
  readonly start: number;
  readonly size: number;
  readonly at: (value: number) => number;
  readonly lying: boolean;
}

/** The numbers of a stack's parts, on the parts that have room for them. */
function Parts({ chart, i, start, size, at, lying }: Spot) {
  let floor = 0;
  return chart.series.map((series) => {
    const cell = series.points[i];
    if (cell?.state !== 'number' || cell.value <= 0) return null;
    const [low, high] = [at(floor), at(floor + cell.value)];
    floor += cell.value;
    const text = drawnText(cell, series.unit);
    const width = textWidth(text, SIZE) + 6;
    const room = Math.abs(high - low);
    if (room < (lying ? width + 4 : 17) || (!lying && width > size * 0.7)) return null;
    const along = (low + high) / 2;
    const across = start + size / 2;
    const [x, y] = lying ? [along, across] : [across, along];
    return (
      <g key={series.id}>
        <rect
          x={x - width / 2}
          y={y - 6.5}
          width={width}
          height={13}
          style={{ fill: toneColour.paper }}
        />
        <Label x={x} y={y + 4}>
          {text}
        </Label>
      </g>
    );
  });
}

/** The whole over a stack; the value of a single bar or line. */
function Whole({ chart, i, start, size, at, lying }: Spot) {
  const text = chart.kind === 'stacked' ? stackText(chart, i) : singleText(chart, i);
  if (text === '') return null;
  const top = at(heightOf(chart, i));
  const middle = start + size / 2;
  return lying ? (
    <Label x={top + 6} y={middle + 4} anchor="start">
      {text}
    </Label>
  ) : (
    <Label x={middle} y={top - (chart.kind === 'lines' ? 10 : 6)}>
      {text}
    </Label>
  );
}

const stackText = (chart: Chart, i: number) =>
  `${wholeText(chart, i)}${lacksParts(chart, i) ? ' 有缺项' : ''}`.trim();

function singleText(chart: Chart, i: number): string {
  const [series, second] = chart.series;
  const cell = series?.points[i];
  if (series === undefined || second !== undefined || cell === undefined) return '';
  const base = cell.state === 'number' && series.unit === 'share' && cell.of !== undefined;
  return `${drawnText(cell, series.unit)}${base ? ` n=${cell.of}` : ''}`;
}

/** Where the words stand: on top of what is drawn. */
function heightOf(chart: Chart, i: number): number {
  const values = chart.series.flatMap(({ points }) => {
    const point = points[i];
    return point?.state === 'number' ? [Math.max(0, point.value)] : [];
  });
  return chart.kind === 'stacked' ? values.reduce((sum, v) => sum + v, 0) : Math.max(0, ...values);
}

function Break({ x, top, bottom }: { x: number; top: number; bottom: number }) {
  return (
    <>
      <path
        d={`M${x} ${top - 4}V${bottom}`}
        strokeDasharray="4 3"
        style={{ stroke: toneColour.rule }}
      />
      <Label x={x} y={top - 8} soft>
        格式变更
      </Label>
    </>
  );
}

/** The name of each line at its end, moved apart where ends are close, none below the axis. */
function Names(props: {
  chart: Chart;
  x: (id: string) => number;
  y: (value: number) => number;
  bottom: number;
}) {
  const ends = props.chart.series.flatMap(({ id, label, points }) => {
    const last = points.findLast(({ state }) => state === 'number');
    return last?.state === 'number'
      ? [{ id, label, x: props.x(last.at), y: props.y(last.value) + 4 }]
      : [];
  });
  return apart(ends, props.bottom, SIZE + 2).map(({ id, label, x, y }) => (
    <Label key={id} x={x + 10} y={y} anchor="start">
      {shortened(label, SIZE, NAME_ROOM - 14)}
    </Label>
  ));
}

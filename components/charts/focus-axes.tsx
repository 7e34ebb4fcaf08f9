import { XAxis, YAxis } from 'recharts';
import { tickText } from '#lib/draw/notes.ts';
import { scaleFor } from '#lib/draw/scale.ts';
import { textWidth } from '#lib/draw/text.ts';
import type { Chart } from '#lib/stats/series.ts';
import { toneColour } from './colours.ts';
import { isLying } from './lying.ts';

const tick = { fill: toneColour.soft, fontSize: 12 };
const line = { stroke: toneColour.rule };

/** The axes of a chart. A function and not a component: recharts looks for its own among the children. */
export function axes(chart: Chart) {
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

import { drawnText } from '#lib/draw/notes.ts';
import { textWidth } from '#lib/draw/text.ts';
import { lacksParts, wholeText } from '#lib/draw/whole.ts';
import type { Chart } from '#lib/stats/series.ts';
import { toneColour } from './colours.ts';
import { Label, SIZE } from './overlay-marks.tsx';

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
export function Parts({ chart, i, start, size, at, lying }: Spot) {
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

/** The whole over a stack; the value of a single bar or line. Left out where it would run into the next. */
export function Whole({ chart, i, start, size, at, lying }: Spot) {
  const text = chart.kind === 'stacked' ? stackText(chart, i) : singleText(chart, i);
  if (text === '' || (!lying && textWidth(text, SIZE) > size + 2)) return null;
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

import type { Cell, Chart, Series } from '#lib/stats/series.ts';
import { gapMarks, sharedGap } from './gap.ts';
import { drawnText, pointTitle } from './notes.ts';
import { plated } from './plated.ts';
import { type Scale, scaleFor } from './scale.ts';
import { type Box, type Mark, rule, text } from './scene.ts';
import { shortened, textWidth } from './text.ts';
import { lacksParts, wholeText } from './whole.ts';

const SIZE = 12;
const BAR = 18;
const GAP = 8;
/** Room at the right for the value or the whole. */
const VALUE = 96;

const thickness = (chart: Chart) => (chart.kind === 'stacked' ? BAR : BAR * chart.series.length);

/** Height lying bars need: names of units are long, so each gets its own row. */
export const lyingHeight = (chart: Chart): number =>
  chart.axis.points.length * (thickness(chart) + GAP) + GAP;

interface Frame {
  readonly left: number;
  readonly scale: Scale;
}

/** A bar for each unit, its name at the left. */
export function lyingBars(chart: Chart, box: Box): Mark[] {
  const widest = Math.max(...chart.axis.points.map(({ label }) => textWidth(label, SIZE)));
  const names = Math.min(widest + 10, box.width * 0.3);
  const left = box.x + names;
  const scale = scaleFor(chart, left, box.x + box.width - VALUE, 5);
  const zero = scale.at(0);
  const rows = chart.axis.points.flatMap(({ label, href }, i) => {
    const y = box.y + GAP + i * (thickness(chart) + GAP);
    const middle = y + thickness(chart) / 2 + 4;
    const name = text(left - 8, middle, shortened(label, SIZE, names - 8), {
      anchor: 'end',
      href: href ?? null,
    });
    const draw = chart.kind === 'stacked' ? stack : group;
    return [name, ...draw(chart, { left, scale }, i, y)];
  });
  return [...rows, rule([zero, box.y], [zero, box.y + lyingHeight(chart)], 'rule')];
}

const cellAt = (series: Series, i: number): Cell | undefined => series.points[i];

function group(chart: Chart, frame: Frame, i: number, y: number): Mark[] {
  return chart.series.flatMap((series, k) => {
    const cell = cellAt(series, i);
    return cell === undefined ? [] : bar(chart, series, cell, frame, y + k * BAR);
  });
}

function bar(chart: Chart, series: Series, cell: Cell, { scale }: Frame, y: number): Mark[] {
  const title = pointTitle(chart, series, cell);
  const zero = scale.at(0);
  const label = drawnText(cell, series.unit);
  if (cell.state !== 'number') {
    if (cell.state === 'undefined')
      return [text(zero + 6, y + 13, label, { size: 11, tone: 'soft' })];
    return gapMarks(cell.state, { x: zero, y, width: 64, height: BAR - 1 }, cell.href, title);
  }
  const end = scale.at(cell.value);
  const base = cell.of === undefined ? '' : ` n=${cell.of}`;
  const words = text(
    Math.max(end, zero) + 6,
    y + 13,
    `${label}${series.unit === 'share' ? base : ''}`,
    {
      size: 11,
    },
  );
  if (series.paint === undefined) return [words];
  return [
    {
      kind: 'rect',
      x: Math.min(zero, end),
      y,
      width: Math.abs(end - zero),
      height: BAR - 1,
      fill: { paint: series.paint },
      href: cell.href,
      title,
    },
    words,
  ];
}

function stack(chart: Chart, { scale }: Frame, i: number, y: number): Mark[] {
  const cells = chart.series.flatMap((series) => cellAt(series, i) ?? []);
  const gap = sharedGap(cells);
  const [first] = chart.series;
  const [cell] = cells;
  if (gap !== null && first && cell) {
    const box = { x: scale.at(0), y, width: 64, height: BAR };
    return gapMarks(gap, box, cell.href, pointTitle(chart, first, cell));
  }
  const marks: Mark[] = [];
  let floor = 0;
  for (const series of chart.series) {
    const part = cellAt(series, i);
    if (part?.state !== 'number' || part.value <= 0 || series.paint === undefined) continue;
    const x = scale.at(floor);
    const width = scale.at(floor + part.value) - x;
    const label = drawnText(part, series.unit);
    const title = pointTitle(chart, series, part);
    const fill = { paint: series.paint };
    marks.push({
      kind: 'rect',
      x,
      y,
      width,
      height: BAR,
      fill,
      edge: 'paper',
      href: part.href,
      title,
    });
    if (textWidth(label, 11) + 10 < width) marks.push(...plated(x + width / 2, y + 13, label));
    floor += part.value;
  }
  return [...marks, whole(chart, i, scale.at(floor), y)];
}

const whole = (chart: Chart, i: number, x: number, y: number): Mark =>
  text(x + 6, y + 13, `${wholeText(chart, i)}${lacksParts(chart, i) ? ' 有缺项' : ''}`, {
    size: 11,
  });

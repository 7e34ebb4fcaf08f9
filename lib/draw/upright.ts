import type { Cell, Chart, Series } from '#lib/stats/series.ts';
import { axes, type Frame, frameOf, TICK } from './axes.ts';
import { gapMarks, sharedGap } from './gap.ts';
import { drawnText, pointTitle } from './notes.ts';
import { plated } from './plated.ts';
import { type Box, type Mark, text } from './scene.ts';
import { textWidth } from './text.ts';
import { lacksParts, UNEQUAL, wholeText } from './whole.ts';

const cellAt = (series: Series, i: number): Cell | undefined => series.points[i];

/** Bars that stand beside each other, or on each other. */
export function uprightBars(chart: Chart, box: Box): Mark[] {
  const frame = frameOf(chart, box);
  const draw = chart.kind === 'stacked' ? stack : group;
  return [...axes(chart, frame), ...chart.axis.points.flatMap((_, i) => draw(chart, frame, i))];
}

/** A place none of whose series has a number: one hatched box with the word for it. */
function emptyPlace(chart: Chart, { plot, slot, middle }: Frame, i: number): Mark[] | null {
  const cells = chart.series.flatMap((series) => cellAt(series, i) ?? []);
  const gap = sharedGap(cells);
  const [first] = chart.series;
  const [cell] = cells;
  if (gap === null || first === undefined || cell === undefined) return null;
  const width = Math.min(slot * 0.7, 64);
  // As high as the plot: nobody takes it for a value.
  const slotBox = { x: middle(i) - width / 2, y: plot.y, width, height: plot.height };
  return gapMarks(gap, slotBox, cell.href, pointTitle(chart, first, cell));
}

function group(chart: Chart, frame: Frame, i: number): Mark[] {
  const empty = emptyPlace(chart, frame, i);
  if (empty !== null) return empty;
  const width = Math.min((frame.slot * 0.76) / chart.series.length, 56);
  const left = frame.middle(i) - (width * chart.series.length) / 2;
  return chart.series.flatMap((series, k) => {
    const cell = cellAt(series, i);
    if (cell === undefined) return [];
    return bar(chart, series, cell, frame, left + width * k, width);
  });
}

function bar(
  chart: Chart,
  series: Series,
  cell: Cell,
  { scale }: Frame,
  x: number,
  width: number,
): Mark[] {
  const title = pointTitle(chart, series, cell);
  const base = scale.at(0);
  if (cell.state !== 'number') {
    if (cell.state !== 'undefined') {
      const box = { x: x + 1, y: base - 18, width: width - 2, height: 18 };
      return gapMarks(cell.state, box, cell.href, title);
    }
    return [text(x + width / 2, base - 4, '—', { size: TICK, anchor: 'middle', tone: 'soft' })];
  }
  const y = scale.at(cell.value);
  const label = drawnText(cell, series.unit);
  const marks: Mark[] = series.paint
    ? [
        {
          kind: 'rect',
          x: x + 1,
          y: Math.min(y, base),
          width: Math.max(1, width - 2),
          height: Math.abs(base - y),
          fill: { paint: series.paint },
          href: cell.href,
          title,
        },
      ]
    : [];
  if (textWidth(label, TICK) > width + 10) return marks;
  const above = cell.value >= 0 ? y - 4 : y + TICK + 2;
  return [...marks, text(x + width / 2, above, label, { size: TICK, anchor: 'middle' })];
}

function stack(chart: Chart, frame: Frame, i: number): Mark[] {
  const empty = emptyPlace(chart, frame, i);
  if (empty !== null) return empty;
  const width = Math.min(frame.slot * 0.66, 72);
  const x = frame.middle(i) - width / 2;
  const marks: Mark[] = [];
  let floor = 0;
  for (const series of chart.series) {
    const cell = cellAt(series, i);
    if (cell?.state !== 'number' || cell.value <= 0 || series.paint === undefined) continue;
    marks.push(...segment(chart, series, cell, frame, { x, width, floor }));
    floor += cell.value;
  }
  return [...marks, ...stackHead(chart, frame, i, floor)];
}

function segment(
  chart: Chart,
  series: Series,
  cell: Extract<Cell, { state: 'number' }>,
  { scale }: Frame,
  { x, width, floor }: { x: number; width: number; floor: number },
): Mark[] {
  const y = scale.at(floor + cell.value);
  const height = scale.at(floor) - y;
  const label = drawnText(cell, series.unit);
  const fill = {
    paint: series.paint ?? { light: '#7d8798', dark: '#97a2b4', pattern: 'solid' },
  } as const;
  const title = pointTitle(chart, series, cell);
  const rect: Mark = {
    kind: 'rect',
    x,
    y,
    width,
    height,
    fill,
    edge: 'paper',
    href: cell.href,
    title,
  };
  if (height < TICK + 4 || textWidth(label, TICK) > width - 4) return [rect];
  return [rect, ...plated(x + width / 2, y + height / 2 + 4, label)];
}

/**
 * Over a stack of counts the whole as published; over shares their n; and what could not be stacked. Half a
 * number would be another: where there is no room for it, only the mark of a whole that is not its parts.
 */
function stackHead(chart: Chart, { scale, middle, slot }: Frame, i: number, floor: number): Mark[] {
  const whole = wholeText(chart, i);
  const missing = lacksParts(chart, i) ? '有缺项' : '';
  const mark = whole.endsWith(UNEQUAL) ? UNEQUAL : '';
  const label = [`${whole} ${missing}`.trim(), whole, missing, mark].find(
    (words) => words !== '' && textWidth(words, TICK) <= slot - 2,
  );
  if (label === undefined) return [];
  return [text(middle(i), scale.at(floor) - 5, label, { size: TICK, anchor: 'middle' })];
}

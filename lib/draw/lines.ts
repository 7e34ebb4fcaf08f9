import type { Cell, Chart, Paint, Series } from '#lib/stats/series.ts';
import { axes, type Frame, frameOf } from './axes.ts';
import { drawnText, gapWord, isHedged, pointTitle } from './notes.ts';
import { plated } from './plated.ts';
import { type Box, type Mark, px, text } from './scene.ts';
import { shortened, textWidth } from './text.ts';

const DASHES = [undefined, '6 3', '2 3', '8 3 2 3', '12 4', '4 4', '1 4', '10 2'];
/** Lines are told apart by their dash as well as by their colour. */
export const dashOf = (i: number): string | undefined => DASHES[i % DASHES.length];

const SMALL = 11;

type Numbered = Extract<Cell, { state: 'number' }>;
interface Spot {
  readonly i: number;
  readonly cell: Numbered;
}

/** Lines over the years. A gap is a gap, a break is a break: no line is drawn through either. */
export function lines(chart: Chart, box: Box): Mark[] {
  const several = chart.series.length > 1;
  const room = several ? Math.min(130, box.width * 0.2) : 8;
  const frame = frameOf(chart, { ...box, width: box.width - room });
  return [
    ...axes(chart, frame),
    ...chart.series.flatMap((series, k) => line(chart, series, frame, dashOf(k))),
    ...(several ? endLabels(chart, frame, room) : []),
    ...emptyYears(chart, frame),
  ];
}

const spots = (series: Series): Spot[] =>
  series.points.flatMap((cell, i) => (cell.state === 'number' ? [{ i, cell }] : []));

/** Stretches of neighbouring numbers, cut where the series breaks. */
export function stretches(chart: Chart, series: Series): Spot[][] {
  const cuts = new Set(chart.breaks ?? []);
  const runs: Spot[][] = [];
  for (const spot of spots(series)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.i === spot.i - 1 && !cuts.has(last.cell.at)) run.push(spot);
    else runs.push([spot]);
  }
  return runs;
}

function line(chart: Chart, series: Series, frame: Frame, dash: string | undefined): Mark[] {
  const { paint } = series;
  if (paint === undefined) return [];
  const paths = stretches(chart, series)
    .filter((run) => run.length > 1)
    .map(
      (run): Mark => ({
        kind: 'path',
        d: `M${run.map(({ i, cell }) => `${px(frame.middle(i))} ${px(frame.scale.at(cell.value))}`).join('L')}`,
        stroke: paint,
        width: 2,
        ...(dash !== undefined && { dash }),
      }),
    );
  const values = chart.series.length <= 2;
  const other = chart.series.find((one) => one !== series);
  const marks = spots(series).flatMap(({ i, cell }) => [
    dot(chart, series, paint, frame, i, cell),
    ...(values ? valueLabel(series, frame, i, cell, other?.points[i]) : []),
  ]);
  return [...paths, ...marks];
}

const dot = (
  chart: Chart,
  series: Series,
  paint: Paint,
  { middle, scale }: Frame,
  i: number,
  cell: Numbered,
): Mark => ({
  kind: 'dot',
  x: middle(i),
  y: scale.at(cell.value),
  radius: 4,
  paint,
  hollow: isHedged(cell),
  href: cell.href,
  title: pointTitle(chart, series, cell),
});

/** What a number beside a dot takes, its plate included. */
const TALL = SMALL + 5;

/** Over the dot, or under it where another line runs close above; no number lies on the labels of the axis. */
function valueLabel(
  series: Series,
  { plot, middle, scale, slot }: Frame,
  i: number,
  cell: Numbered,
  other: Cell | undefined,
) {
  const label = drawnText(cell, series.unit);
  if (textWidth(label, SMALL) > slot) return [];
  if (other?.state === 'number' && other.value === cell.value && other !== cell) return [];
  const y = scale.at(cell.value);
  const isAbove = other?.state === 'number' && other.value > cell.value;
  const below = isAbove && y - scale.at(other.value) < 2 * TALL;
  if (below && y + 18 > plot.y + plot.height) return [];
  return plated(middle(i), y + (below ? 18 : -9), label);
}

/** The name of each line at its end, moved apart where ends are close. */
function endLabels(chart: Chart, frame: Frame, room: number): Mark[] {
  const ends = chart.series.flatMap((series) => {
    const last = spots(series).at(-1);
    return last
      ? [{ series, x: frame.middle(last.i), y: frame.scale.at(last.cell.value) + 4 }]
      : [];
  });
  return apart(ends, frame.plot.y + frame.plot.height - 4, SMALL + 3).map(({ series, x, y }) => {
    const width = room + (frame.plot.x + frame.plot.width - x) - 12;
    return text(x + 9, y, shortened(series.label, SMALL, width), { size: SMALL });
  });
}

/** Moves words that stand above each other at least `height` apart, the lowest no lower than `bottom`. */
export function apart<T extends { readonly y: number }>(
  words: readonly T[],
  bottom: number,
  height: number,
): T[] {
  const placed: T[] = [];
  for (const word of words.toSorted((a, b) => b.y - a.y)) {
    const below = placed.at(-1)?.y ?? bottom + height;
    placed.push({ ...word, y: Math.min(word.y, below - height) });
  }
  return placed;
}

/** Years in which no line has a number: the word stands on the axis. */
function emptyYears(chart: Chart, { middle, scale, slot }: Frame): Mark[] {
  return chart.axis.points.flatMap((_, i) => {
    const states = chart.series.flatMap((series) => series.points[i]?.state ?? []);
    const [state] = states;
    if (state === undefined || state === 'number' || states.some((other) => other !== state))
      return [];
    const word = state === 'undefined' ? '—' : gapWord(state);
    const size = Math.min(SMALL, slot / textWidth(word, 1));
    return [text(middle(i), scale.at(0) - 6, word, { size, anchor: 'middle', tone: 'soft' })];
  });
}

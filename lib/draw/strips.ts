import type { Cell, Chart, Series } from '#lib/stats/series.ts';
import { fillOf, gapLetters, heatTop } from './heat.ts';
import { drawnText, pointTitle } from './notes.ts';
import { type Box, type Mark, text } from './scene.ts';
import { shortened, textWidth } from './text.ts';

const SIZE = 11;
const ROW = 20;
const NAMES = 150;
/** Two lines over a panel: the rule and its years. */
const HEADS = 36;
const GAP = 12;
const WIDEST = 22;

interface Layout {
  /** Points of each rule, by their positions: a panel each. */
  readonly panels: readonly (readonly number[])[];
  readonly names: number;
  readonly cell: number;
  readonly perBand: number;
  readonly bandHeight: number;
}

function layoutOf(chart: Chart, width: number): Layout {
  const panels = panelsOf(chart);
  const years = Math.max(1, ...panels.map((panel) => panel.length));
  const widest = Math.max(40, ...chart.series.map(({ label }) => textWidth(label, SIZE)));
  const names = Math.min(widest + 10, NAMES);
  const cell = Math.min(WIDEST, (width - names) / years);
  const perBand = Math.max(1, Math.floor((width - names + GAP) / (cell * years + GAP)));
  return { panels, names, cell, perBand, bandHeight: HEADS + chart.series.length * ROW + GAP };
}

function panelsOf({ axis }: Chart): number[][] {
  const panels = new Map<string, number[]>();
  axis.points.forEach(({ id, within }, i) => {
    const rule = within?.id ?? id;
    panels.set(rule, [...(panels.get(rule) ?? []), i]);
  });
  return [...panels.values()];
}

export function stripsHeight(chart: Chart, width: number): number {
  const { panels, perBand, bandHeight } = layoutOf(chart, width);
  return Math.ceil(panels.length / perBand) * bandHeight;
}

/** A panel for each rule, places down and years across, as many beside each other as there is room for. */
export function strips(chart: Chart, box: Box): Mark[] {
  const layout = layoutOf(chart, box.width);
  const { panels, names, cell, perBand, bandHeight } = layout;
  const top = heatTop(chart);
  const years = Math.max(1, ...panels.map((one) => one.length));
  return panels.flatMap((panel, i) => {
    const y = box.y + Math.floor(i / perBand) * bandHeight;
    const x = box.x + names + (i % perBand) * (cell * years + GAP);
    const marks = panelMarks(chart, panel, { x, y, width: cell, height: bandHeight }, top);
    return i % perBand === 0 ? [...rowNames(chart, { ...layout, x: box.x, y }), ...marks] : marks;
  });
}

const rowNames = (
  chart: Chart,
  { x, y, names }: Pick<Layout, 'names'> & { readonly x: number; readonly y: number },
): Mark[] =>
  chart.series.map(({ label, href = null }, k) =>
    text(x + names - 8, y + HEADS + k * ROW + 14, shortened(label, SIZE, names - 10), {
      size: SIZE,
      anchor: 'end',
      href,
    }),
  );

/** `box`: where the panel begins, and the width of one of its cells. */
function panelMarks(chart: Chart, panel: readonly number[], box: Box, top: number): Mark[] {
  const soft = { size: SIZE, tone: 'soft' } as const;
  const rule = chart.axis.points[panel[0] ?? 0]?.within;
  const title = shortened(rule?.label ?? '', SIZE, panel.length * box.width + GAP - 4);
  return [
    text(box.x, box.y + SIZE, title, { size: SIZE, href: rule?.href ?? null }),
    ...panel.flatMap((at, i) => {
      const x = box.x + i * box.width;
      const year = String(chart.axis.points[at]?.year ?? '').slice(-2);
      const head = text(x + box.width / 2, box.y + 28, year, { ...soft, anchor: 'middle' });
      const cells = chart.series.flatMap((series, k) => {
        const cell = series.points[at];
        const y = box.y + HEADS + k * ROW;
        const square = { x: x + 0.5, y: y + 0.5, width: box.width - 1, height: ROW - 1 };
        return cell === undefined ? [] : cellMarks(chart, series, cell, square, top);
      });
      return [head, ...cells];
    }),
  ];
}

function cellMarks(chart: Chart, series: Series, cell: Cell, box: Box, top: number): Mark[] {
  const title = pointTitle(chart, series, cell);
  const isGap = cell.state !== 'number' && cell.state !== 'undefined';
  const fill = isGap ? { hatch: cell.state } : fillOf(series, cell, top);
  const words = isGap ? gapLetters[cell.state] : drawnText(cell, series.unit);
  const middle = box.x + box.width / 2;
  const rect: Mark = { kind: 'rect', ...box, fill, edge: 'hairline', href: cell.href, title };
  const letters = text(middle, box.y + 13.5, shortened(words, SIZE, box.width + 2), {
    size: SIZE,
    anchor: 'middle',
    tone: isGap ? 'soft' : 'ink',
    href: cell.href,
  });
  return isGap ? [rect, plate(middle, box.y, words), letters] : [rect, letters];
}

/** Paper under a letter, so that it can be read on its hatch. */
const plate = (x: number, y: number, words: string): Mark => {
  const width = textWidth(words, SIZE) + 2;
  return {
    kind: 'rect',
    x: x - width / 2,
    y: y + 3,
    width,
    height: SIZE + 2,
    fill: { tone: 'paper' },
  };
};

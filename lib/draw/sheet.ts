import type { Chart, Paint } from '#lib/stats/series.ts';
import { footnotes } from './footnotes.ts';
import { dashOf } from './lines.ts';
import { gapsIn, gapWord } from './notes.ts';
import { plot, plotHeight } from './plot.ts';
import { type Fill, type Mark, px, rule, type Scene, text } from './scene.ts';
import { textWidth, wrap } from './text.ts';

const WIDTH = 960;
const MARGIN = 32;
const INNER = WIDTH - 2 * MARGIN;
const LEGEND = 12;

/** Marks that follow each other down a page, and where the next one may begin. */
interface Flow {
  readonly marks: readonly Mark[];
  readonly y: number;
}

const paragraph = ({ marks, y }: Flow, words: string, size: number, tone: 'ink' | 'soft'): Flow => {
  const lines = wrap(words, size, INNER);
  const height = Math.round(size * 1.5);
  return {
    marks: [
      ...marks,
      ...lines.map((line, i) => text(MARGIN, y + size + i * height, line, { size, tone })),
    ],
    y: y + lines.length * height,
  };
};

const space = ({ marks, y }: Flow, by: number): Flow => ({ marks, y: y + by });

/**
 * A chart as a page of its own: title, 口径 and summary, legend, the plot, what starred numbers mean,
 * source and date. `on` is the day it is drawn, the only thing that differs between two drawings.
 */
export function sheet(chart: Chart, on: string): Scene {
  let flow: Flow = { marks: [], y: MARGIN - 8 };
  flow = paragraph(flow, chart.title, 20, 'ink');
  flow = space(paragraph(flow, chart.summary, 13, 'ink'), 2);
  flow = space(paragraph(flow, chart.note, 12, 'soft'), 8);
  flow = legend(flow, chart);
  const height = plotHeight(chart, INNER, 400);
  const inner = { x: MARGIN, y: flow.y, width: INNER, height };
  flow = { marks: [...flow.marks, ...plot(chart, inner)], y: flow.y + height + 12 };
  for (const note of footnotes(chart)) flow = paragraph(flow, note, 12, 'soft');
  if (chart.page) flow = paragraph(flow, pageWords(chart.page), 12, 'soft');
  flow = space(flow, 6);
  const line = rule([MARGIN, flow.y], [WIDTH - MARGIN, flow.y]);
  flow = { marks: [...flow.marks, line], y: flow.y + 6 };
  flow = paragraph(flow, `来源：${chart.source}。勾稽整理，${on}。`, 12, 'soft');
  return { width: WIDTH, height: Math.ceil(flow.y + MARGIN / 2), marks: flow.marks };
}

const pageWords = (page: NonNullable<Chart['page']>) =>
  `本图为第 ${page.from}—${page.to} 个，共 ${page.of} 个。`;

interface Entry {
  readonly label: string;
  /** Drawn with its upper left corner at the place given. */
  readonly swatch: (x: number, y: number) => Mark[];
}

const box =
  (fill: Fill) =>
  (x: number, y: number): Mark[] => [
    { kind: 'rect', x, y: y + 2, width: 14, height: 12, fill, edge: 'hairline' },
  ];

/** A piece of the line itself, with its dash. */
function swatchOf(chart: Chart, paint: Paint, i: number): Entry['swatch'] {
  if (chart.kind !== 'lines') return box({ paint });
  const dash = dashOf(i);
  return (x, y) => [
    {
      kind: 'path',
      d: `M${px(x)} ${px(y + 8)}H${px(x + 28)}`,
      stroke: paint,
      width: 2,
      ...(dash !== undefined && { dash }),
    },
    { kind: 'dot', x: x + 14, y: y + 8, radius: 3.5, paint, hollow: false },
  ];
}

/** Series by colour and pattern, then the hatches of what is missing, each with its word. */
function legend(flow: Flow, chart: Chart): Flow {
  const colours =
    chart.kind === 'heat' || chart.series.length < 2
      ? []
      : chart.series.flatMap(({ label, paint }, i) =>
          paint ? [{ label, swatch: swatchOf(chart, paint, i) }] : [],
        );
  const hatches =
    chart.kind === 'lines'
      ? []
      : gapsIn(chart).map((gap) => ({ label: gapWord(gap), swatch: box({ hatch: gap }) }));
  const entries: Entry[] = [...colours, ...hatches];
  if (entries.length === 0) return flow;
  const room = chart.kind === 'lines' ? 34 : 20;
  const marks: Mark[] = [];
  let x = MARGIN;
  let y = flow.y;
  for (const { label, swatch } of entries) {
    const width = room + textWidth(label, LEGEND) + 18;
    if (x + width > WIDTH - MARGIN + 18 && x > MARGIN) {
      x = MARGIN;
      y += 20;
    }
    marks.push(...swatch(x, y), text(x + room, y + 12, label, { size: LEGEND }));
    x += width;
  }
  return { marks: [...flow.marks, ...marks], y: y + 26 };
}

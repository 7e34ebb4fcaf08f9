import type { Chart } from '#lib/stats/series.ts';
import { tickText } from './notes.ts';
import { type Scale, scaleFor } from './scale.ts';
import { type Box, type Mark, rule, text } from './scene.ts';
import { shortened, textWidth } from './text.ts';

/** Size of the numbers in and beside a plot. */
export const TICK = 11;
/** Room under the plot for the labels of the axis. */
const FOOT = 22;
const HEAD = 18;

/** The frame of an upright chart: scale at the left, places below. */
export interface Frame {
  readonly plot: Box;
  readonly scale: Scale;
  /** Width of the slot of one place. */
  readonly slot: number;
  readonly middle: (i: number) => number;
}

export function frameOf(chart: Chart, box: Box): Frame {
  const bottom = box.y + box.height - FOOT;
  const top = box.y + HEAD;
  const scale = scaleFor(chart, bottom, top, Math.max(2, Math.floor((bottom - top) / 50)));
  const unit = chart.series[0]?.unit ?? '';
  const widest = Math.max(...scale.ticks.map((tick) => textWidth(tickText(tick, unit), TICK)));
  const x = box.x + widest + 8;
  const plot = { x, y: top, width: box.x + box.width - x, height: bottom - top };
  const slot = plot.width / Math.max(1, chart.axis.points.length);
  return { plot, scale, slot, middle: (i) => x + slot * (i + 0.5) };
}

/** Grid, ticks, labels of the places, and the break where the form changed. */
export function axes(chart: Chart, { plot, scale, slot, middle }: Frame): Mark[] {
  const unit = chart.series[0]?.unit ?? '';
  const right = plot.x + plot.width;
  const ticks = scale.ticks.flatMap((tick) => {
    const y = scale.at(tick);
    const label = text(plot.x - 6, y + 4, tickText(tick, unit), {
      size: TICK,
      anchor: 'end',
      tone: 'soft',
    });
    return [rule([plot.x, y], [right, y], tick === 0 ? 'rule' : 'hairline'), label];
  });
  const places = chart.axis.points.map(({ label, href }, i) =>
    text(middle(i), plot.y + plot.height + 16, placeText(label, slot), {
      anchor: 'middle',
      href: href ?? null,
    }),
  );
  return [...ticks, ...places, ...breakMarks(chart, { plot, scale, slot, middle })];
}

/** A year without room is told by its last two digits, any other name by its beginning. */
function placeText(label: string, slot: number): string {
  if (!/^\d{4}$/.test(label)) return shortened(label, 12, slot - 4);
  return textWidth(label, 12) + 6 < slot ? label : label.slice(2);
}

function breakMarks(chart: Chart, { plot, slot, middle }: Frame): Mark[] {
  return (chart.breaks ?? []).flatMap((at) => {
    const i = chart.axis.points.findIndex(({ id }) => id === at);
    if (i < 0) return [];
    const x = middle(i) + slot / 2;
    return [
      rule([x, plot.y - 4], [x, plot.y + plot.height], 'rule', '4 3'),
      text(x, plot.y - 7, '格式变更', { size: TICK, anchor: 'middle', tone: 'soft' }),
    ];
  });
}

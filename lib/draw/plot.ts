import type { Chart } from '#lib/stats/series.ts';
import { heat, heatHeight } from './heat.ts';
import { lines } from './lines.ts';
import { lyingBars, lyingHeight } from './lying.ts';
import type { Box, Mark, Scene } from './scene.ts';
import { strips, stripsHeight } from './strips.ts';
import { uprightBars } from './upright.ts';

const lies = (chart: Chart) =>
  chart.axis.over !== 'years' && (chart.kind === 'bars' || chart.kind === 'stacked');

const isOfYears = (chart: Chart) => chart.kind === 'heat' && chart.axis.over === 'rule-years';

/** The height a plot of that chart needs at a width; `upright` is for those that can be of any height. */
export function plotHeight(chart: Chart, width: number, upright: number): number {
  if (isOfYears(chart)) return stripsHeight(chart, width);
  if (chart.kind === 'heat') return heatHeight(chart);
  return lies(chart) ? lyingHeight(chart) : upright;
}

/** The marks of a chart without its title and legend. */
export function plot(chart: Chart, box: Box): Mark[] {
  if (chart.axis.points.length === 0 || chart.series.length === 0) return [];
  if (isOfYears(chart)) return strips(chart, box);
  if (chart.kind === 'heat') return heat(chart, box);
  if (chart.kind === 'lines') return lines(chart, box);
  return lies(chart) ? lyingBars(chart, box) : uprightBars(chart, box);
}

/** A small chart for a page, which says title and 口径 around it. */
export function plotScene(chart: Chart, width: number, upright: number): Scene {
  const height = plotHeight(chart, width, upright);
  return { width, height, marks: plot(chart, { x: 0, y: 0, width, height }) };
}

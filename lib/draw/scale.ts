import type { Chart, Series } from '#lib/stats/series.ts';

/** From values to px along one axis, with round ticks. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

/** A step of 1, 2 or 5 times a power of ten, so that at most `count` of them cover the range. */
function stepFor(range: number, count: number, whole: boolean): number {
  const rough = range / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10;
  return whole ? Math.max(1, Math.round(step * power)) : step * power;
}

const isShare = (unit: string) => unit === 'share';
const isChange = (unit: string) => unit === 'growth' || unit === 'points';

/** Bars start at 0. Counts get whole ticks; shares end at 100 % when they are parts of one whole. */
export function scaleFor(chart: Chart, from: number, to: number, count: number): Scale {
  const unit = chart.series[0]?.unit ?? '';
  const [least, most] = range(chart);
  const high = isShare(unit) && chart.kind === 'stacked' ? Math.max(1, most) : most;
  const span = Math.max(high, 0) - Math.min(least, 0);
  const step = stepFor(span === 0 ? 1 : span, count, !isShare(unit) && !isChange(unit));
  const bottom = Math.floor(Math.min(least, 0) / step + 1e-9) * step;
  const rounded = Math.max(Math.ceil(high / step - 1e-9) * step, step);
  const top = isShare(unit) && high <= 1 ? Math.min(1, rounded) : rounded;
  const ticks = Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, i) =>
    Math.min(bottom + i * step, top),
  );
  return {
    low: bottom,
    high: top,
    ticks,
    at: (value) => from + ((value - bottom) / (top - bottom)) * (to - from),
  };
}

/** Smallest and largest value, or height of a stack. */
function range(chart: Chart): [number, number] {
  if (chart.kind === 'stacked') {
    const stacks = chart.axis.points.map((_, i) =>
      chart.series.reduce((sum, series) => sum + Math.max(0, valueAt(series, i)), 0),
    );
    return [0, Math.max(0, ...stacks)];
  }
  const values = chart.series.flatMap((series) => series.points.map((_, i) => valueAt(series, i)));
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

/** Where no number is, nothing is drawn: no height. */
function valueAt(series: Series, i: number): number {
  const point = series.points[i];
  return point?.state === 'number' ? point.value : 0;
}

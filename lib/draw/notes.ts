import {
  type Cell,
  type Chart,
  type Gap,
  gaps,
  type Point,
  type Series,
} from '#lib/stats/series.ts';
import {
  gapWords,
  numberText,
  pointNotes,
  pointText,
  softNotes,
  yearRuns,
} from '#lib/wording/point.ts';

/** Marks a number that is not as firm as it looks; what is wrong with it stands in the notes. */
export const STAR = '*';
/** The same on a line, where such a number is a ring. */
const RING = '○';

export const isHedged = (point: Point): boolean =>
  point.state === 'number' &&
  (point.soft !== undefined || (point.sum !== undefined && point.sum.counted < point.sum.expected));

/** A number as drawn beside its mark. */
export const drawnText = (point: Point, unit: string): string =>
  point.state === 'number'
    ? `${numberText(point.value, unit)}${isHedged(point) ? STAR : ''}`
    : pointText(point, unit);

/** What a point says when it is pointed at: where, what, how much, and every reservation. */
export function pointTitle(chart: Chart, series: Series, cell: Cell): string {
  const where = chart.axis.points.find(({ id }) => id === cell.at)?.label ?? cell.at;
  const suffix = chart.axis.over === 'years' ? '年' : '';
  const notes = pointNotes(cell, series.unit);
  const unit = ['share', 'growth', 'points'].includes(series.unit) ? '' : ` ${series.unit}`;
  const words =
    cell.state === 'number'
      ? `${pointText(cell, series.unit)}${unit}`
      : pointText(cell, series.unit);
  return `${where}${suffix} ${series.label}：${words}${notes.length > 0 ? `（${notes.join('；')}）` : ''}`;
}

/** The gaps a chart has, in their fixed order: each needs its hatch explained. */
export function gapsIn(chart: Chart): Gap[] {
  const states = new Set(chart.series.flatMap(({ points }) => points.map(({ state }) => state)));
  return gaps.filter((gap) => states.has(gap));
}

export const gapWord = (gap: Gap): string => gapWords[gap];

const LIMIT = 6;

/** What stands at a line of the scale: round numbers need no decimals. */
export function tickText(tick: number, unit: string): string {
  if (unit !== 'share' && unit !== 'growth' && unit !== 'points')
    return numberText(tick, unit).replace(/\.0+$/, '');
  const percent = `${Math.round(tick * 1000) / 10}%`;
  return unit === 'share' || tick <= 0 ? percent.replace('-', '−') : `+${percent}`;
}

/** What the starred numbers and the gaps of lines mean, a few lines in words. */
export function footnotes(chart: Chart): string[] {
  const lines = [
    ...stars(chart),
    ...mismatches(chart),
    ...(chart.kind === 'lines' ? gapLines(chart) : []),
  ];
  return lines.length <= LIMIT
    ? lines
    : [...lines.slice(0, LIMIT - 1), `另有 ${lines.length - LIMIT + 1} 条说明，见数据表`];
}

/** Why numbers are starred, by what is said, with the places it is about. */
function stars(chart: Chart): string[] {
  const sign = chart.kind === 'lines' ? RING : STAR;
  const soft = placesBy(everySeries(chart), (cell) =>
    cell.state === 'number' ? softNotes(cell.soft) : [],
  );
  // A heat map has a star in the cell itself: where it stands need not be said again.
  const isMap = chart.kind === 'heat' && chart.total === undefined;
  return [
    ...[...soft].map(([words, at]) => `${sign} ${isMap ? '' : `${named(chart, at)}：`}${words}`),
    ...coverage(chart, sign),
  ];
}

/** Of how many reports the sums of a place are made: where its series differ, the fewest. */
function coverage(chart: Chart, sign: string): string[] {
  const fewest = new Map<string, { counted: number; expected: number }>();
  for (const cell of everySeries(chart).flatMap(({ points }) => points)) {
    if (cell.state !== 'number' || cell.sum === undefined || !isHedged(cell)) continue;
    if (cell.sum.counted === cell.sum.expected) continue;
    const known = fewest.get(cell.at);
    if (known === undefined || cell.sum.counted < known.counted) fewest.set(cell.at, cell.sum);
  }
  if (fewest.size === 0) return [];
  if (chart.axis.over !== 'years' && fewest.size > NAMED) {
    return [`${sign} ${fewest.size} 处的合计不含全部报告，所含份数见数据表`];
  }
  const places = new Map<string, Set<string>>();
  for (const [at, { counted, expected }] of fewest) {
    const share = `${counted}/${expected}`;
    places.set(share, (places.get(share) ?? new Set()).add(at));
  }
  const told = [...places].map(([share, at]) => `${named(chart, at)} 为 ${share}`);
  return [`${sign} 合计所含报告数：${told.join('，')}`];
}

const everySeries = ({ series, total }: Chart): Series[] => [...series, ...(total ? [total] : [])];

/** The ids of the places at which something is said. */
function placesBy(all: readonly Series[], say: (cell: Cell) => string[]): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (const cell of all.flatMap(({ points }) => points)) {
    for (const words of say(cell)) places.set(words, (places.get(words) ?? new Set()).add(cell.at));
  }
  return places;
}

/** More places than this are told by a few of them and their number. */
const NAMED = 8;

/** Places by their labels, in the order of the axis; years as runs. */
function named({ axis }: Chart, ids: ReadonlySet<string>): string {
  const points = axis.points.filter(({ id }) => ids.has(id));
  if (axis.over === 'years') return yearRuns(points.map(({ id }) => Number(id)));
  const labels = points.map(({ label }) => label);
  return labels.length > NAMED
    ? `${labels.slice(0, 3).join('、')}等 ${labels.length} 处`
    : labels.join('、');
}

/** A line has no room for hatches: its gaps are told below, once for all lines that share them. */
function gapLines(chart: Chart): string[] {
  const lines = new Map<string, string[]>();
  for (const { label, points } of chart.series) {
    const words = gaps.flatMap((gap) => {
      const years = points.filter(({ state }) => state === gap).map((cell) => Number(cell.at));
      return years.length === 0 ? [] : [`${yearRuns(years)}${gapWord(gap)}`];
    });
    if (words.length === 0) continue;
    const line = words.join('，');
    lines.set(line, [...(lines.get(line) ?? []), label]);
  }
  return [...lines].map(([line, labels]) => `${labels.join('、')}：${line}`);
}

/** Marks a whole that is not the sum of its parts. */
const UNEQUAL = '≠';

/**
 * Whether the parts of a stack add up to something else than the published whole. Told only of firm
 * numbers of the same reports; blanks left out of a part make its number a least one, so that more than
 * the whole is still too much.
 */
export function isUnequal(chart: Chart, at: string): boolean {
  if (chart.kind !== 'stacked' || chart.total === undefined) return false;
  const cells = [chart.total, ...chart.series].flatMap(({ points }) =>
    points.filter((cell) => cell.at === at && cell.state !== 'not-applicable'),
  );
  const numbers = cells.filter((cell) => cell.state === 'number');
  const [whole, ...parts] = numbers;
  if (whole === undefined || numbers.length < cells.length || !numbers.every(isComplete))
    return false;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const excess = sum - (chart.series[0]?.unit === 'share' ? 1 : whole.value);
  return excess > SLACK || (excess < -SLACK && !numbers.some(isHedged));
}

/** Shares are fractions: their sum is not exact to the last digit. */
const SLACK = 1e-9;

/** Of all reports, and soft at most for blanks. */
const isComplete = ({ soft = [], sum }: Extract<Cell, { state: 'number' }>): boolean =>
  soft.every((one) => one === 'blanks') && (sum === undefined || sum.counted === sum.expected);

function mismatches(chart: Chart): string[] {
  const places = chart.axis.points.filter(({ id }) => isUnequal(chart, id));
  if (places.length === 0) return [];
  const names = named(chart, new Set(places.map(({ id }) => id)));
  return [`${UNEQUAL} ${names}：各项之和与公布的总计不符`];
}

/** What stands over a stack of counts, the whole as published, or over shares, their n. */
export function wholeText(chart: Chart, i: number): string {
  const { total, series } = chart;
  const cell = total?.points[i];
  if (total === undefined || cell === undefined) return '';
  const value = drawnText(cell, total.unit);
  const words = cell.state === 'number' ? value : `总计${value}`;
  const unequal = isUnequal(chart, cell.at) ? UNEQUAL : '';
  return `${series[0]?.unit === 'share' && cell.state === 'number' ? 'n=' : ''}${words}${unequal}`;
}

/** Whether a part of a stack is missing at a place, so that the stack is lower than it should be. */
export const lacksParts = (chart: Chart, i: number): boolean =>
  chart.series.some(({ points }) => {
    const state = points[i]?.state;
    return state !== 'number' && state !== 'undefined' && state !== 'not-applicable';
  });

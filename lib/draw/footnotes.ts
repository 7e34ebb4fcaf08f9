import { type Cell, type Chart, gaps, type Series } from '#lib/stats/series.ts';
import { softNotes, yearRuns } from '#lib/wording/point.ts';
import { gapWord, isHedged, STAR } from './notes.ts';
import { isUnequal, UNEQUAL } from './whole.ts';

/** What a star is on a line: such a number is a ring. */
const RING = '○';
/** More notes than this are left to the table. */
const LIMIT = 6;

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

function mismatches(chart: Chart): string[] {
  const places = chart.axis.points.filter(({ id }) => isUnequal(chart, id));
  if (places.length === 0) return [];
  const names = named(chart, new Set(places.map(({ id }) => id)));
  return [`${UNEQUAL} ${names}：各项之和与公布的总计不符`];
}

import { gapWords, pointNotes, withUnit, yearRuns } from '#lib/wording/point.ts';
import { isNumber } from './point.ts';
import type { Series } from './series.ts';
import { type Drawn, isWhole, type Numbered, numbered } from './summary-parts.ts';

/** A chart over the years: the newest number, its change, its parts, the highest year, and the gaps. */
export function overYears(chart: Drawn, lead: Series): string[] {
  if (chart.kind === 'lines' && chart.series.length > 1 && chart.total === undefined) {
    const gaps = chart.by === 'units' ? absent(chart.series) : [];
    return [...chart.series.map(latest), ...gaps];
  }
  const last = numbered(lead).at(-1);
  if (last === undefined) return [`${chart.scope.units}没有${lead.label}的数`, missing(lead)];
  if (chart.kind === 'stacked' && chart.total === undefined) {
    const each = chart.series.map((series) => said(series, last.at)).filter((part) => part !== '');
    return [`${chart.scope.units}${last.at}年${each.join('、')}`, partial(last), missing(lead)];
  }
  const growth = lead.unit === 'growth' ? '同比' : '';
  const subject = `${chart.scope.units}${last.at}年${lead.label}${growth} ${withUnit(last, lead.unit)}`;
  return [
    [subject, change(chart, lead, last), parts(chart, last.at)]
      .filter((part) => part !== '')
      .join('，'),
    peak(chart, lead),
    partial(last),
    missing(lead),
  ];
}

/** What a series has at one place, with its name. */
function said(series: Series, at: string): string {
  const cell = series.points.find((point) => point.at === at);
  return cell === undefined ? '' : `${series.label} ${withUnit(cell, series.unit)}`;
}

function latest(series: Series): string {
  const last = numbered(series).at(-1);
  return last === undefined
    ? `${series.label}没有数`
    : `${series.label}${last.at}年 ${withUnit(last, series.unit)}`;
}

/** Last year against the year before: said only where both are whole sums of firm numbers. */
function change(chart: Drawn, lead: Series, last: Numbered): string {
  const before = lead.points.find((cell) => cell.at === String(Number(last.at) - 1));
  const counts = !['share', 'growth', 'points'].includes(lead.unit);
  if (before === undefined || !isNumber(before) || !counts) return '';
  if (!isWhole(before) || !isWhole(last) || chart.breaks?.includes(before.at)) return '';
  const difference = last.value - before.value;
  if (difference === 0) return '与上年持平';
  const size = withUnit({ state: 'number', value: Math.abs(difference) }, lead.unit);
  return `比上年${difference > 0 ? '增加' : '减少'} ${size}`;
}

/** The two largest parts of a stack. */
function parts(chart: Drawn, at: string): string {
  if (chart.kind !== 'stacked') return '';
  const found = chart.series.flatMap((series) => {
    const cell = series.points.find((point) => point.at === at);
    return cell !== undefined && isNumber(cell) && cell.value > 0 ? [{ series, cell }] : [];
  });
  const largest = found.toSorted((a, b) => b.cell.value - a.cell.value).slice(0, 2);
  const words = largest.map(({ series, cell }) => `${series.label} ${withUnit(cell, series.unit)}`);
  return words.length === 0 ? '' : `其中较多的是${words.join('、')}`;
}

/** The highest year, among those that can be compared: after the last break. */
function peak(chart: Drawn, lead: Series): string {
  const broke = Number(chart.breaks?.at(-1) ?? Number.NEGATIVE_INFINITY);
  const numbers = numbered(lead).filter(({ at }) => Number(at) > broke);
  const [first] = numbers;
  // A sum of fewer reports is no lower year: with one of them nothing is said to be the highest.
  const comparable = numbers.length > 2 && numbers.every(isWhole) && lead.unit !== 'growth';
  if (first === undefined || !comparable) return '';
  const top = numbers.reduce((high, cell) => (cell.value > high.value ? cell : high), first);
  if (top.value === 0) return '';
  return top === numbers.at(-1) ? '为各年最高' : `最高为${top.at}年的 ${withUnit(top, lead.unit)}`;
}

const partial = (last: Numbered): string =>
  last.sum && last.sum.counted < last.sum.expected
    ? `${last.at}年合计只${pointNotes(last, '').find((note) => note.startsWith('含')) ?? ''}`
    : '';

/** Gaps of several lines, once for all lines that share them. */
function absent(all: readonly Series[]): string[] {
  const lines = new Map<string, string[]>();
  for (const series of all) {
    const words = missing(series);
    if (words === '' || numbered(series).length === 0) continue;
    lines.set(words, [...(lines.get(words) ?? []), series.label]);
  }
  return [...lines].map(([words, labels]) => `${labels.join('、')}${words}`);
}

/** Years without a number, by the word for it: a gap is said, never bridged. */
function missing(lead: Series): string {
  const byWord = new Map<string, number[]>();
  for (const cell of lead.points) {
    if (isNumber(cell)) continue;
    const word = cell.state === 'undefined' ? '无法计算' : gapWords[cell.state];
    byWord.set(word, [...(byWord.get(word) ?? []), Number(cell.at)]);
  }
  return [...byWord].map(([word, years]) => `${yearRuns(years)}年${word}`).join('，');
}

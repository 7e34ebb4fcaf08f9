import { gapWords, grouped, pointNotes, withUnit, yearRuns } from '#lib/wording/point.ts';
import { RANKED_FROM } from './order.ts';
import { isNumber } from './point.ts';
import type { Cell, Chart, Gap, Series } from './series.ts';

type Drawn = Omit<Chart, 'summary'>;
type Numbered = Extract<Cell, { state: 'number' }>;

/** What the picture shows, in a sentence made of its own numbers; also its text alternative. */
export function summaryOf(chart: Drawn): string {
  const lead = chart.total ?? chart.series[0];
  if (lead === undefined || chart.axis.points.length === 0) return '没有可以显示的数据。';
  if (chart.kind === 'heat') return sentence(chart.total ? largest(chart) : overAll(chart));
  const said =
    chart.axis.over === 'years' ? overYears(chart, lead) : overPlaces(chart, rankedBy(chart, lead));
  return sentence(said);
}

/** Shares are compared by their first part, counts by their whole: as they are ordered. */
const rankedBy = (chart: Drawn, lead: Series): Series =>
  chart.series[0]?.unit === 'share' ? chart.series[0] : lead;

const sentence = (said: readonly string[]) => `${said.filter((part) => part !== '').join('；')}。`;

const numbered = (series: Series): Numbered[] =>
  series.points.filter((cell): cell is Numbered => isNumber(cell));
const labelOf = (chart: Drawn, id: string) =>
  chart.axis.points.find((point) => point.id === id)?.label ?? id;

function overYears(chart: Drawn, lead: Series): string[] {
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

const isWhole = (cell: Numbered): boolean =>
  cell.soft === undefined && (cell.sum === undefined || cell.sum.counted === cell.sum.expected);

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
  if (numbers.length < 3 || first === undefined || lead.unit === 'growth') return '';
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

function overPlaces(chart: Drawn, lead: Series): string[] {
  const places = chart.page ? `${chart.page.of}` : `${chart.axis.points.length}`;
  const noun = chart.axis.over === 'districts' ? '个区' : '个单位';
  const numbers = numbered(lead);
  const compared = numbers.filter((cell) => cell.of === undefined || cell.of >= RANKED_FROM);
  const small = numbers.length - compared.length;
  return [
    `${chart.scope.years}，${places} ${noun}${extremes(chart, lead, compared)}`,
    small > 0 ? `${small} ${noun}的 n<${RANKED_FROM}，不参与比较` : '',
    gapCounts(lead.points, noun),
  ];
}

function extremes(chart: Drawn, lead: Series, cells: readonly Numbered[]): string {
  const [first] = cells;
  if (first === undefined) return `没有可以比较的${lead.label}`;
  const told = (cell: Numbered) => `${labelOf(chart, cell.at)}（${withUnit(cell, lead.unit)}）`;
  if (cells.length === 1) return `中可以比较的只有${told(first)}`;
  const most = cells.reduce((high, cell) => (cell.value > high.value ? cell : high), first);
  const least = cells.reduce((low, cell) => (cell.value < low.value ? cell : low), first);
  if (most.value === least.value) return `的${lead.label}均为 ${withUnit(most, lead.unit)}`;
  const [high, low] = lead.unit === 'share' ? ['最高', '最低'] : ['最多', '最少'];
  const onPage = chart.page ? '（本页）' : '';
  return `中${lead.label}${onPage}${high}的是${told(most)}，${low}的是${told(least)}`;
}

function gapCounts(cells: readonly Cell[], noun: string): string {
  const counts = new Map<string, number>();
  for (const { state } of cells) {
    if (state === 'number' || state === 'undefined') continue;
    const word = gapWords[state satisfies Gap];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, n]) => `${grouped(n)} ${noun}${word}`).join('，');
}

/** A table of units by years in words: its largest figure. Stocks of several years are never added up. */
function largest(chart: Drawn): string[] {
  const found = chart.series.flatMap(({ label, unit, points }) =>
    points.flatMap((cell) => (isNumber(cell) ? [{ label, unit, cell }] : [])),
  );
  const [first] = found.toSorted((a, b) => b.cell.value - a.cell.value);
  const cells = chart.series.flatMap(({ points }) => points);
  if (first === undefined) return [`${chart.scope.units}没有数`, gapCounts(cells, '格')];
  const most =
    first.cell.value === 0
      ? withUnit(first.cell, first.unit)
      : `${first.label}${first.cell.at}年的 ${withUnit(first.cell, first.unit)}`;
  return [`${chart.scope.units}${chart.scope.years}中最大的是${most}`, gapCounts(cells, '格')];
}

/** A heat map in words: how many in all, and where most of them are. */
function overAll(chart: Drawn): string[] {
  const rows = chart.series.map((series) => ({ label: series.label, sum: sumOf(series.points) }));
  const total = rows.reduce((sum, row) => sum + row.sum, 0);
  const unit = chart.series[0]?.unit ?? '';
  const amount = (value: number) => withUnit({ state: 'number', value }, unit);
  const [first] = rows.toSorted((a, b) => b.sum - a.sum);
  const columns = chart.axis.points.map(({ id, label }) => ({
    label,
    sum: sumOf(chart.series.flatMap(({ points }) => points.filter(({ at }) => at === id))),
  }));
  const [column] = columns.toSorted((a, b) => b.sum - a.sum);
  const cells = chart.series.flatMap(({ points }) => points);
  const absent = cells.filter(({ state }) => state === 'not-received').length;
  return [
    `${chart.scope.units}${chart.scope.years}${chart.scope.metric}${chart.page ? '本页' : ''}共 ${amount(total)}`,
    total > 0 && first && column
      ? `按行看最多的是${first.label}（${amount(first.sum)}），按列看最多的是${column.label}（${amount(column.sum)}）`
      : '',
    absent > 0 ? `${grouped(absent)} 格未报送` : '',
  ];
}

const sumOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, cell) => (isNumber(cell) ? sum + cell.value : sum), 0);

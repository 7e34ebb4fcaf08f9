import { grouped, withUnit } from '#lib/wording/point.ts';
import { isNumber } from './point.ts';
import type { Cell } from './series.ts';
import { type Drawn, gapCounts, sharing } from './summary-parts.ts';

/** A table of units by years in words: its largest figure. Stocks of several years are never added up. */
export function largest(chart: Drawn): string[] {
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
export function overAll(chart: Drawn): string[] {
  const rows = chart.series.map((series) => ({ label: series.label, sum: sumOf(series.points) }));
  const total = rows.reduce((sum, row) => sum + row.sum, 0);
  const unit = chart.series[0]?.unit ?? '';
  const amount = (value: number) => withUnit({ state: 'number', value }, unit);
  const columns = chart.axis.points.map(({ label }, i) => ({
    label: chart.axis.over === 'years' ? `${label}年` : label,
    sum: sumOf(chart.series.flatMap(({ points }) => points[i] ?? [])),
  }));
  const absent = oncePerYear(chart).filter(({ state }) => state === 'not-received').length;
  return [
    `${chart.scope.units}${chart.scope.years}${chart.scope.metric}${chart.page ? '本页' : ''}共 ${amount(total)}`,
    total > 0
      ? `按行看最多的是${mostOf(rows, amount, '行')}，按列看最多的是${mostOf(columns, amount, '列')}`
      : '',
    absent > 0 ? `${grouped(absent)} 格未报送` : '',
  ];
}

interface Line {
  readonly label: string;
  readonly sum: number;
}

function mostOf(lines: readonly Line[], amount: (sum: number) => string, noun: string): string {
  const most = Math.max(...lines.map(({ sum }) => sum));
  const names = lines.flatMap(({ label, sum }) => (sum === most ? [label] : []));
  return sharing(names, amount(most), noun);
}

/** A report that is missing is missing to every rule: it is told once. */
function oncePerYear({ axis, series }: Drawn): Cell[] {
  const rule = axis.points[0]?.within?.id;
  return series.flatMap(({ points }) =>
    points.filter((_, i) => axis.points[i]?.within?.id === rule),
  );
}

const sumOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, cell) => (isNumber(cell) ? sum + cell.value : sum), 0);

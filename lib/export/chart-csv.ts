import type { AxisPoint, Cell, Chart, Series } from '#lib/stats/series.ts';
import { gapWords, pointNotes, undefinedWords, unitText } from '#lib/wording/point.ts';
import { csv, type Field, wan } from './csv.ts';

const HEAD = [
  '单位',
  '年度',
  '指标',
  '规则',
  '数值',
  '计量',
  '状态',
  '分母',
  '说明',
  '键',
  '来源文件',
] as const;

/** Every point of a chart, one a line. What is no number is its word, never 0 and never empty. */
export function chartCsv(chart: Chart): string {
  const all = [...chart.series, ...(chart.total ? [chart.total] : [])];
  const points = new Map(chart.axis.points.map((point) => [point.id, point]));
  return csv([
    HEAD,
    ...all.flatMap((series) =>
      series.points.map((cell) => line(chart, series, cell, points.get(cell.at))),
    ),
  ]);
}

function line(chart: Chart, series: Series, cell: Cell, point: AxisPoint | undefined): Field[] {
  return [
    ...place(chart, series, point ?? { id: cell.at, label: cell.at }),
    value(cell, series.unit),
    unitText(series.unit),
    stateWord(cell),
    cell.state === 'number' && cell.of !== undefined ? cell.of : null,
    pointNotes(cell, series.unit).join('；'),
    (cell.keys ?? []).join(' '),
    cell.file ?? null,
  ];
}

/** 单位, 年度, 指标, 规则: what the axis and the series say, else what the whole chart is about. */
function place({ axis, by, scope }: Chart, series: Series, point: AxisPoint): Field[] {
  const { label, within, year = scope.years } = point;
  const isPlace = axis.over === 'units' || axis.over === 'districts';
  const unit = by === 'units' ? series.label : scope.units;
  const rule = by === 'rules' ? series.label : null;
  return [
    isPlace ? label : unit,
    axis.over === 'years' ? label : year,
    by === 'metrics' ? series.label : scope.metric,
    axis.over === 'rules' ? label : (within?.label ?? rule),
  ];
}

function value(cell: Cell, unit: string): Field {
  if (cell.state === 'number') return unit === '万元' ? wan(cell.value) : cell.value;
  return stateWord(cell);
}

const stateWord = (cell: Cell): string => {
  if (cell.state === 'number') return '数字';
  return cell.state === 'undefined' ? undefinedWords[cell.because] : gapWords[cell.state];
};

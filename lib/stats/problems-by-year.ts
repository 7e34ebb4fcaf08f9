import { SOURCE } from './build.ts';
import { type Frame, isDue, yearWords } from './frame.ts';
import { yearSide } from './heat-heads.ts';
import { doubtful, failing } from './paint.ts';
import type { AxisPoint, Cell, Chart, Series } from './series.ts';
import { summaryOf } from './summary.ts';

/** Failing checks and doubts by year, from what is stored of each report. */
export function problemsByYear(
  frame: Frame,
  reports: readonly {
    readonly publisherId: number;
    readonly year: number;
    readonly failing: number;
    readonly warnings: number;
  }[],
): Chart {
  const points = yearSide(frame, frame).heads.map(
    ({ id, label, href }): AxisPoint => ({ id, label, href: href ?? null }),
  );
  const kinds = [
    { id: 'failing', label: '勾稽不符', paint: failing },
    { id: 'warnings', label: '数据存疑', paint: doubtful },
  ] as const;
  const series = kinds.map(
    ({ id, label, paint }): Series => ({
      id,
      label,
      unit: '处',
      paint,
      points: points.map((point): Cell => {
        const of = reports.filter((report) => String(report.year) === point.id);
        const at = { at: point.id, href: point.href ?? null };
        const due = dueIn(frame, Number(point.id));
        if (of.length === 0) return { state: due === 0 ? 'not-applicable' : 'not-received', ...at };
        const sum = coverage(of.length, due);
        return { state: 'number', value: of.reduce((n, report) => n + report[id], 0), sum, ...at };
      }),
    }),
  );
  const chart = {
    id: 'problems',
    title: `勾稽问题：${frame.scope}，${yearWords(frame.years)}`,
    note: '口径：勾稽不符为公布数字自相矛盾，数据存疑由人判断；未报送不计为0。',
    source: SOURCE,
    kind: 'stacked' as const,
    axis: { label: '年度', over: 'years' as const, points },
    by: 'metrics' as const,
    series,
    scope: { units: frame.scope, years: yearWords(frame.years), metric: '勾稽问题' },
  };
  return { ...chart, summary: summaryOf(chart) };
}

const dueIn = (frame: Frame, year: number): number =>
  frame.units.filter(({ id }) => isDue(frame, { unit: id, year })).length;

const coverage = (counted: number, expected: number) => ({
  counted,
  expected,
  lacking: counted < expected ? { 'not-received': expected - counted } : {},
});

import { cx } from '#components/ui/class-names.ts';
import { gapLetters } from '#lib/draw/heat.ts';
import { gapsIn, gapWord } from '#lib/draw/notes.ts';
import type { Chart } from '#lib/stats/series.ts';
import { hatchClass } from './chart-table.tsx';

/** What the cells of a map of findings mean: a number, a doubtful 0, and each way of having no number. */
export function HeatLegend({ chart }: { chart: Chart }) {
  const isFailing = chart.series.some(({ paint }) => paint?.pattern === 'solid');
  const isNarrow = chart.axis.over === 'rule-years';
  return (
    <ul
      aria-label="图例"
      className={cx(
        'heat-grid flex flex-wrap gap-x-4 gap-y-1 text-note',
        isFailing ? 'heat-fail' : 'heat-doubt',
      )}
    >
      <Entry swatch="0" words={isFailing ? '未发现问题' : '全部可判定'} />
      {isFailing && <Entry kind="o" swatch="0*" words="未发现问题，但有无法判定的勾稽" />}
      <Entry kind="s2" swatch="1" words={isFailing ? '问题处数，越深越多' : '无法判定的项数'} />
      {gapsIn(chart).map((gap) => (
        <Entry
          key={gap}
          kind={hatchClass[gap]}
          swatch={isNarrow ? gapLetters[gap] : ''}
          words={gapWord(gap)}
        />
      ))}
    </ul>
  );
}

const Entry = ({ kind, swatch, words }: { kind?: string; swatch: string; words: string }) => (
  <li className="flex items-center gap-1.5">
    <span aria-hidden className={cx('swatch', kind)}>
      <span>{swatch}</span>
    </span>
    {words}
  </li>
);

import Link from 'next/link';
import type { CSSProperties } from 'react';
import { cx } from '#components/ui/class-names.ts';
import { ScrollFrame } from '#components/ui/scroll-frame.tsx';
import { heatTop, shade } from '#lib/draw/heat.ts';
import { drawnText, pointTitle } from '#lib/draw/notes.ts';
import type { AxisPoint, Cell, Chart, Series } from '#lib/stats/series.ts';
import { hatchClass, rowsOf } from './chart-table.tsx';
import { paintColour } from './colours.ts';
import { Sparkline } from './sparkline.tsx';

/** Rows by columns, darker where there is more; each cell prints its number and leads to what it counts. */
export function HeatTable({ chart, sparklines }: { chart: Chart; sparklines?: boolean }) {
  const top = heatTop(chart);
  const down = chart.axis.over === 'rules';
  return (
    <ScrollFrame label={chart.title}>
      <table className="border-separate border-spacing-0.5 text-note">
        <caption className="sr-only">{chart.summary}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 bg-sheet pr-2 text-right font-normal text-soft"
            >
              {chart.by === 'rules' ? '规则' : '单位'}
            </th>
            {sparklines && (
              <th scope="col" className="px-2 text-left font-normal text-soft">
                走势
              </th>
            )}
            {chart.axis.points.map((point) => (
              <Head key={point.id} point={point} down={down} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(chart).map((series) => (
            <tr key={series.id}>
              <th
                scope="row"
                className="sticky left-0 z-10 max-w-44 min-w-24 bg-sheet pr-2 text-right font-normal"
              >
                <Name point={series} />
              </th>
              {sparklines && (
                <td className="px-2">
                  {/* A sum that lacks a report dips where nothing fell. */}
                  {series !== chart.total && <Sparkline chart={chart} series={series} />}
                </td>
              )}
              {series.points.map((cell) => (
                <Square
                  key={cell.at}
                  chart={chart}
                  series={series}
                  cell={cell}
                  top={series === chart.total ? null : top}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Head({ point, down }: { point: AxisPoint; down: boolean }) {
  return (
    <th
      scope="col"
      className={cx(
        'px-1 pb-1 align-bottom font-normal text-soft',
        down && 'min-w-8 [writing-mode:vertical-rl] print:min-w-0',
      )}
    >
      <Name point={point} />
    </th>
  );
}

function Name({ point: { label, href, hint } }: { point: AxisPoint | Series }) {
  return (
    <>
      {href ? (
        <Link href={href} scroll={false} prefetch={false} className="hover:link">
          {label}
        </Link>
      ) : (
        label
      )}
      {hint && <span className="block text-soft">{hint}</span>}
    </>
  );
}

/** `top`: the number shaded fully; null for a row that is not shaded. */
function Square(props: { chart: Chart; series: Series; cell: Cell; top: number | null }) {
  const { chart, series, cell, top } = props;
  const isGap = cell.state !== 'number' && cell.state !== 'undefined';
  const words = (
    <span className={cx(isGap && 'bg-sheet px-1 text-soft')}>{drawnText(cell, series.unit)}</span>
  );
  const title = pointTitle(chart, series, cell);
  return (
    <td
      className={cx(
        'h-7 min-w-9 print:min-w-0 border border-hairline p-0 text-center whitespace-nowrap',
        isGap && hatchClass[cell.state],
        top === null && 'font-semibold',
      )}
      style={isGap || top === null ? undefined : shading(series, cell, top)}
      title={title}
    >
      {cell.href === null ? (
        words
      ) : (
        <Link
          href={cell.href}
          prefetch={false}
          aria-label={title}
          className="block px-1.5 py-0.5 print:px-0.5 hover:outline-1 hover:outline-accent"
        >
          {words}
        </Link>
      )}
    </td>
  );
}

function shading({ paint }: Series, cell: Cell, top: number): CSSProperties | undefined {
  if (cell.state !== 'number' || cell.value === 0 || paint === undefined) return undefined;
  // Never so dark that the number on it could not be read.
  const part = Math.round(shade(cell.value, top) * 70);
  return { background: `color-mix(in srgb, ${paintColour(paint)} ${part}%, var(--sheet))` };
}

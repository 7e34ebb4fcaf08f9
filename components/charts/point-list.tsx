import { isUnequal } from '#lib/draw/whole.ts';
import type { Chart } from '#lib/stats/series.ts';
import { pointNotes, withUnit } from '#lib/wording/point.ts';
import { rowsOf } from './chart-table.tsx';
import { paintColour } from './colours.ts';

/** What stands at one place of the axis, in full: every series, every reservation, and the 口径. */
export function PointList({ chart, at }: { chart: Chart; at: string }) {
  const i = chart.axis.points.findIndex(({ id }) => id === at);
  const point = chart.axis.points[i];
  if (point === undefined) return null;
  return (
    <div className="max-w-80 border border-rule bg-sheet px-3 py-2 text-note text-ink">
      <p className="font-semibold">
        {point.label}
        {chart.axis.over === 'years' && ' 年'}
      </p>
      <table>
        <tbody>
          {rowsOf(chart).map((series) => {
            const cell = series.points[i];
            const notes = cell ? pointNotes(cell, series.unit) : [];
            return (
              <tr key={series.id} className="align-baseline">
                <th scope="row" className="pr-3 text-left font-normal">
                  {series.paint && series !== chart.total && (
                    <span
                      aria-hidden
                      className="mr-1.5 inline-block size-2.5"
                      style={{ background: paintColour(series.paint) }}
                    />
                  )}
                  {series.label}
                </th>
                <td className="text-right">
                  {cell && withUnit(cell, series.unit)}
                  {notes.length > 0 && <span className="block text-soft">{notes.join('；')}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {isUnequal(chart, point.id) && <p>各项之和与公布的总计不符。</p>}
      <p className="mt-1 border-t border-hairline pt-1 text-soft">{shortened(chart.note)}</p>
    </div>
  );
}

/** The first sentence of the 口径; the whole stands under the chart. */
const shortened = (note: string) => `${note.split('。')[0]}。`;

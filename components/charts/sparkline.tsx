import { stretches } from '#lib/draw/lines.ts';
import { px } from '#lib/draw/scene.ts';
import type { Chart, Series } from '#lib/stats/series.ts';
import { paintColour, toneColour } from './colours.ts';

const WIDTH = 104;
const HEIGHT = 22;
const PAD = 3;

/** The course of one row at a glance, on its own scale from 0: the numbers stand beside it. */
export function Sparkline({ chart, series }: { chart: Chart; series: Series }) {
  const values = series.points.flatMap((p) => (p.state === 'number' ? [p.value] : []));
  const top = Math.max(...values, 1);
  const step = (WIDTH - 2 * PAD) / Math.max(1, series.points.length - 1);
  const x = (i: number) => PAD + i * step;
  const y = (value: number) => HEIGHT - PAD - (Math.max(0, value) / top) * (HEIGHT - 2 * PAD);
  const colour = series.paint ? paintColour(series.paint) : toneColour.soft;
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden className="block">
      {stretches(chart, series).map((run) => (
        <g key={run[0]?.cell.at}>
          <path
            d={`M${run.map(({ i, cell }) => `${px(x(i))} ${px(y(cell.value))}`).join('L')}`}
            fill="none"
            strokeWidth="1.5"
            style={{ stroke: colour }}
          />
          {run.map(({ i, cell }) => (
            <circle
              key={cell.at}
              cx={px(x(i))}
              cy={px(y(cell.value))}
              r="1.8"
              style={{ fill: colour }}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

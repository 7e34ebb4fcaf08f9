'use client';

import dynamic from 'next/dynamic';
import { lyingHeight } from '#lib/draw/lying.ts';
import type { Chart } from '#lib/stats/series.ts';
import { isLying } from './lying.ts';

/** Room for an upright chart, and for the axis under lying bars. */
const UPRIGHT = 380;
const AXIS = 62;

const heightOf = (chart: Chart) => (isLying(chart) ? lyingHeight(chart) + AXIS : UPRIGHT);

// recharts draws nothing on a server, and is 100 kB that only pages with a focused chart should load.
const FocusChart = dynamic(() => import('./focus-chart.tsx').then((m) => m.FocusChart), {
  ssr: false,
  loading: () => null,
});

/** The one chart of a page that answers to pointer and keyboard; its room is kept while it loads. */
export function Focus({ chart }: { chart: Chart }) {
  const height = heightOf(chart);
  return (
    <div style={{ height }} className="print:break-inside-avoid">
      <FocusChart chart={chart} height={height} />
    </div>
  );
}

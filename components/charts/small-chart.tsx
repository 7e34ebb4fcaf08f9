import type { ReactNode } from 'react';
import { plotScene } from '#lib/draw/plot.ts';
import type { Chart } from '#lib/stats/series.ts';
import { SceneView } from './scene-view.tsx';

/** A chart among others, drawn on the server: once for a wide screen and once for a telephone, so that words stay readable. */
export function SmallChart({ chart, width = 560 }: { chart: Chart; width?: number }) {
  const wide = plotScene(chart, width, 260);
  const narrow = plotScene(chart, 350, 240);
  return (
    <Tall chart={chart}>
      <div className="hidden sm:block print:block">
        <SceneView id={chart.id} scene={wide} label={chart.summary} />
      </div>
      <div className="sm:hidden print:hidden">
        <SceneView id={`${chart.id}-narrow`} scene={narrow} label={chart.summary} />
      </div>
    </Tall>
  );
}

/** More rows than this scroll in a frame of their own. */
const ROWS = 14;

function Tall({ chart, children }: { chart: Chart; children: ReactNode }) {
  if (chart.axis.over === 'years' || chart.axis.points.length <= ROWS) return children;
  return (
    <section
      aria-label={`${chart.title} 图`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-96 overflow-y-auto print:max-h-none"
    >
      {children}
    </section>
  );
}

import { plotScene } from '#lib/draw/plot.ts';
import type { Chart } from '#lib/stats/series.ts';
import { SceneView } from './scene-view.tsx';

/** A chart among others, drawn on the server: once for a wide screen and once for a telephone, so that words stay readable. */
export function SmallChart({ chart, width = 560 }: { chart: Chart; width?: number }) {
  const wide = plotScene(chart, width, 260);
  const narrow = plotScene(chart, 350, 240);
  return (
    <>
      <div className="hidden sm:block print:block">
        <SceneView id={chart.id} scene={wide} label={chart.summary} />
      </div>
      <div className="sm:hidden print:hidden">
        <SceneView id={`${chart.id}-narrow`} scene={narrow} label={chart.summary} />
      </div>
    </>
  );
}

import Link from 'next/link';
import { chartsOf } from '#app/charts/charts.ts';
import { exportsOf } from '#app/charts/exports.ts';
import type { Scope } from '#app/charts/scope.ts';
import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { SmallChart } from '#components/charts/small-chart.tsx';
import { hrefWith } from '#components/ui/query.ts';

const names = ['applications', 'shares', 'problems'] as const;

/** The three pictures everybody asks for first, over all years in scope. */
export async function Headlines({ scope }: { scope: Scope }) {
  const drawn = await chartsOf(names, scope);
  return (
    <section
      aria-label="主要图表"
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2 xl:grid-cols-3"
    >
      {drawn.map(({ name, chart }) => (
        <ChartFigure
          key={name}
          small
          chart={chart}
          exports={exportsOf(name, scope.query)}
          controls={
            <Link
              href={hrefWith(name === 'problems' ? '/checks' : '/outcomes', scope.query, {
                at: undefined,
              })}
              className="text-note link"
            >
              到{name === 'problems' ? '勾稽问题' : '办理结果'}页细看
            </Link>
          }
          picture={<SmallChart chart={chart} width={420} />}
        />
      ))}
    </section>
  );
}

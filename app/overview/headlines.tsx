import Link from 'next/link';
import { charts } from '#app/charts/charts.ts';
import { exportsOf } from '#app/charts/exports.ts';
import type { Scope } from '#app/charts/scope.ts';
import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { SmallChart } from '#components/charts/small-chart.tsx';
import { hrefWith } from '#components/ui/query.ts';

const headlines = [
  { name: 'applications', path: '/outcomes', label: '办理结果' },
  { name: 'shares', path: '/outcomes', label: '办理结果' },
  { name: 'problems', path: '/checks', label: '勾稽问题' },
] as const;

/** The three pictures everybody asks for first, over all years in scope. */
export async function Headlines({ scope }: { scope: Scope }) {
  const drawn = await Promise.all(
    headlines.map(async (headline) => ({ ...headline, chart: await charts[headline.name](scope) })),
  );
  return (
    <section
      aria-label="主要图表"
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2 xl:grid-cols-3"
    >
      {drawn.map(({ name, path, label, chart }) => (
        <ChartFigure
          key={name}
          small
          chart={chart}
          exports={exportsOf(name, scope.query)}
          controls={
            <Link href={hrefWith(path, scope.query, { at: undefined })} className="text-note link">
              到{label}页细看
            </Link>
          }
          picture={<SmallChart chart={chart} width={420} />}
        />
      ))}
    </section>
  );
}

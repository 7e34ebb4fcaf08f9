import Link from 'next/link';
import { chartsOf } from '#app/charts/charts.ts';
import { exportsOf } from '#app/charts/exports.ts';
import type { Scope } from '#app/charts/scope.ts';
import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { SmallChart } from '#components/charts/small-chart.tsx';
import { hrefWith } from '#components/ui/query.ts';

/** Where each headline is looked at closely. */
const pages = {
  disclosed: { path: '/volumes', title: '公开量' },
  applications: { path: '/outcomes', title: '办理结果' },
  shares: { path: '/outcomes', title: '办理结果' },
  problems: { path: '/checks', title: '勾稽问题' },
} as const;
type Headline = keyof typeof pages;
const headlines = Object.keys(pages) as Headline[];

/** The pictures everybody asks for first, over all years in scope. */
export async function Headlines({ scope }: { scope: Scope }) {
  const drawn = await chartsOf(headlines, scope);
  return (
    <section
      aria-label="主要图表"
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2"
    >
      {headlines.flatMap((name) => {
        const chart = drawn.find((each) => each.name === name)?.chart;
        if (chart === undefined) return [];
        const { path, title } = pages[name];
        return [
          <ChartFigure
            key={name}
            small
            chart={chart}
            exports={exportsOf(name, scope.query)}
            controls={
              <Link
                href={hrefWith(path, scope.query, { at: undefined })}
                className="text-note link print:hidden"
              >
                到{title}页细看
              </Link>
            }
            picture={<SmallChart chart={chart} width={620} />}
          />,
        ];
      })}
    </section>
  );
}

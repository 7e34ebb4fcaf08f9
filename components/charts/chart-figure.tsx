import type { ReactNode } from 'react';
import { LinkTabs } from '#components/ui/link-tabs.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { footnotes } from '#lib/draw/footnotes.ts';
import type { Chart } from '#lib/stats/series.ts';
import { ChartTable } from './chart-table.tsx';
import { Legend } from './legend.tsx';

/** Where a chart can be taken away, by kind of file. */
export type Exports = Readonly<Record<'png' | 'svg' | 'csv', string>>;

const words: Readonly<Record<keyof Exports, string>> = { png: 'PNG', svg: 'SVG', csv: 'CSV' };

/** A chart on a page: what it says, the picture, the table beside it, 口径, source, and the files. */
export function ChartFigure(props: {
  chart: Chart;
  exports: Exports;
  /** The picture; the table is made here, from the same chart, unless another one is given. */
  picture: ReactNode;
  table?: ReactNode;
  /** Where picture and table are so large that only one of them is sent: which, and the way to the other. */
  views?: {
    readonly shown: 'picture' | 'table';
    readonly hrefs: Record<'picture' | 'table', string>;
  };
  /** Views of this chart to choose from. */
  controls?: ReactNode;
  /** A small chart in a row of others keeps its words short. */
  small?: boolean;
  /** No legend, where the picture says what its marks are. */
  unlabelled?: boolean;
}) {
  const { chart } = props;
  return (
    <figure
      className="min-w-0 border border-hairline bg-sheet px-4 pt-3 pb-2"
      data-chart={chart.id}
    >
      <figcaption>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className={props.small ? 'font-semibold' : 'text-lead font-semibold'}>
            {chart.title}
          </h2>
          <ExportLinks exports={props.exports} title={chart.title} />
        </div>
        <p className={props.small ? 'text-note' : 'mt-0.5'}>{chart.summary}</p>
      </figcaption>
      {props.controls && <div className="mt-2">{props.controls}</div>}
      {props.views ? <OneView {...props} views={props.views} /> : <BothViews {...props} />}
      <Notes chart={chart} />
    </figure>
  );
}

type Views = Parameters<typeof ChartFigure>[0];

function BothViews(props: Views) {
  const { chart } = props;
  return (
    <div className="mt-2">
      <Tabs
        label={`${chart.title} 的看法`}
        tabs={[
          {
            id: 'picture',
            label: '图',
            panel: (
              <div className="grid gap-3">
                {!props.unlabelled && <Legend chart={chart} />}
                {props.picture}
              </div>
            ),
          },
          { id: 'table', label: '数据表', panel: props.table ?? <ChartTable chart={chart} /> },
        ]}
      />
    </div>
  );
}

function OneView({ chart, views, picture, table }: Views & { views: NonNullable<Views['views']> }) {
  const { shown, hrefs } = views;
  return (
    <div className="mt-2">
      <LinkTabs
        label={`${chart.title} 的看法`}
        tabs={[
          { label: '图', href: hrefs.picture, current: shown === 'picture' },
          { label: '数据表', href: hrefs.table, current: shown === 'table' },
        ]}
      />
      <div className="pt-4">
        {shown === 'picture' ? picture : (table ?? <ChartTable chart={chart} />)}
      </div>
    </div>
  );
}

function ExportLinks({ exports, title }: { exports: Exports; title: string }) {
  return (
    <p className="flex gap-3 text-note text-soft print:hidden">
      导出
      {(['png', 'svg', 'csv'] as const).map((kind) => (
        <a
          key={kind}
          href={exports[kind]}
          download
          className="link"
          aria-label={`导出 ${words[kind]}：${title}`}
        >
          {words[kind]}
        </a>
      ))}
    </p>
  );
}

function Notes({ chart }: { chart: Chart }) {
  return (
    <div className="mt-3 border-t border-hairline pt-2 text-note text-soft">
      {footnotes(chart).map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>{chart.note}</p>
      <p>来源：{chart.source}</p>
    </div>
  );
}

import Link from 'next/link';
import { cx } from '#components/ui/class-names.ts';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { isHedged, STAR } from '#lib/draw/notes.ts';
import type { AxisPoint, Cell, Chart, Gap, Series } from '#lib/stats/series.ts';
import { grouped, pointNotes, pointText, unitText } from '#lib/wording/point.ts';

/** The hatch of each way of having no number, the same as in the drawings. */
export const hatchClass: Readonly<Record<Gap, string>> = {
  blank: 'hatch-blank',
  unread: 'hatch-unread',
  'not-received': 'hatch-absent',
  'not-applicable': 'hatch-void',
  'not-told': 'hatch-void',
};

export const rowsOf = (chart: Chart): readonly Series[] => [
  ...chart.series,
  ...(chart.total ? [chart.total] : []),
];

/** All data of a chart. Years run to the right, units and rules down; every number leads to its place. */
export function ChartTable({ chart }: { chart: Chart }) {
  return chart.axis.over === 'years' ? <Across chart={chart} /> : <Down chart={chart} />;
}

const headOf = (series: Series) => `${series.label}（${unitText(series.unit)}）`;

function Across({ chart }: { chart: Chart }) {
  return (
    <Table
      label={`${chart.title} 数据表`}
      head={
        <tr>
          <Th>{chart.by === 'units' ? '单位' : '指标'}</Th>
          {chart.axis.points.map((point) => (
            <Th key={point.id} figure>
              <Leading point={point} />
            </Th>
          ))}
        </tr>
      }
    >
      {rowsOf(chart).map((series) => (
        <tr key={series.id} className={cx(series === chart.total && 'font-semibold')}>
          <Th scope="row" className="text-left">
            <Leading point={{ ...series, label: headOf(series), id: series.id }} />
          </Th>
          {series.points.map((cell) => (
            <Figure key={cell.at} series={series} cell={cell} />
          ))}
        </tr>
      ))}
    </Table>
  );
}

function Down({ chart }: { chart: Chart }) {
  const all = rowsOf(chart);
  return (
    <Table
      label={`${chart.title} 数据表`}
      head={
        <tr>
          <Th>{chart.axis.label}</Th>
          {all.map((series) => (
            <Th key={series.id} figure className="whitespace-normal">
              {headOf(series)}
            </Th>
          ))}
        </tr>
      }
    >
      {chart.axis.points.map((point, i) => (
        <tr key={point.id}>
          <Th scope="row" className="text-left">
            <Leading point={point} />
          </Th>
          {all.map((series) => {
            const cell = series.points[i];
            return cell ? (
              <Figure key={series.id} series={series} cell={cell} />
            ) : (
              <Td key={series.id} />
            );
          })}
        </tr>
      ))}
    </Table>
  );
}

function Leading({ point }: { point: AxisPoint }) {
  const hint = point.hint && <span className="font-normal text-soft"> {point.hint}</span>;
  if (!point.href) {
    return (
      <>
        {point.label}
        {hint}
      </>
    );
  }
  return (
    <>
      <Link href={point.href} scroll={false} className="hover:link">
        {point.label}
      </Link>
      {hint}
    </>
  );
}

/** A number with its reservations, or the word for why there is none, over its hatch. */
function Figure({ series, cell }: { series: Series; cell: Cell }) {
  const notes = pointNotes(cell, series.unit);
  const text = pointText(cell, series.unit);
  const gap = cell.state !== 'number' && cell.state !== 'undefined' ? hatchClass[cell.state] : '';
  return (
    <Td figure className={gap} title={notes.join('；') || undefined}>
      <span className={cx(gap !== '' && 'bg-sheet px-1 text-soft')}>
        {cell.href === null ? (
          text
        ) : (
          <Link href={cell.href} prefetch={false} className="hover:link">
            {text}
          </Link>
        )}
        {isHedged(cell) && (
          <abbr title={notes.join('；')} className="text-doubt no-underline">
            {STAR}
          </abbr>
        )}
      </span>
      {cell.state === 'number' && cell.of !== undefined && series.unit === 'share' && (
        <span className="ml-1.5 text-soft">n={grouped(cell.of)}</span>
      )}
    </Td>
  );
}

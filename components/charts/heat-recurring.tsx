import Link from 'next/link';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { Cell, Chart, Series } from '#lib/stats/series.ts';
import { grouped, pointNotes, pointText } from '#lib/wording/point.ts';
import { hatchClass } from './chart-table.tsx';

/** A place and a rule over the years. */
interface Row {
  readonly series: Series;
  readonly rule: string;
  readonly label: string;
  readonly cells: readonly Cell[];
  /** In how many years something was found, and how much. */
  readonly years: number;
  readonly sum: number;
}

/**
 * The data of a map of rules and years, a place and rule a row, those that come again in most years first.
 * Where all years are 0 there is no row: how many these are is said.
 */
export function RecurringTable({ chart }: { chart: Chart }) {
  const all = rowsOf(chart);
  const found = all
    .filter(({ cells }) => cells.some((cell) => cell.state === 'number' && isTold(cell)))
    .toSorted((a, b) => b.years - a.years || b.sum - a.sum);
  const years = [...new Set(chart.axis.points.map(({ year }) => year))];
  return (
    <>
      <Table
        label={`${chart.title} 数据表`}
        head={
          <tr>
            <Th>单位</Th>
            <Th>规则</Th>
            {years.map((year) => (
              <Th key={year} figure>
                {year}
              </Th>
            ))}
          </tr>
        }
      >
        {found.slice(0, most).map(({ series, rule, label, cells }) => (
          <tr key={`${series.id} ${rule}`}>
            <Th scope="row" className="text-left">
              {series.label}
            </Th>
            <Td>{label}</Td>
            {cells.map((cell) => (
              <Figure key={cell.at} cell={cell} />
            ))}
          </tr>
        ))}
      </Table>
      <p className="mt-1 text-note text-soft empty:hidden">
        {found.length > most &&
          `另有 ${grouped(found.length - most)} 组单位与规则未列出，全部见导出的 CSV。`}
        {found.length < all.length &&
          `${grouped(all.length - found.length)} 组单位与规则在已收到的各年报告中都是 0，未列出。`}
      </p>
    </>
  );
}

/** Rows that are listed; the file has all. */
const most = 60;

const isTold = (cell: Extract<Cell, { state: 'number' }>) =>
  cell.value > 0 || cell.soft !== undefined;

function rowsOf({ axis, series }: Chart): Row[] {
  const rules = new Map<string, { label: string; at: number[] }>();
  axis.points.forEach(({ within }, i) => {
    if (within === undefined) return;
    const known = rules.get(within.id) ?? { label: within.label, at: [] };
    rules.set(within.id, { ...known, at: [...known.at, i] });
  });
  return series.flatMap((one) =>
    [...rules].map(([rule, { label, at }]): Row => {
      const cells = at.flatMap((i) => one.points[i] ?? []);
      const found = cells.flatMap((cell) => (cell.state === 'number' ? [cell.value] : []));
      const sum = found.reduce((all, value) => all + value, 0);
      const years = found.filter((value) => value > 0).length;
      return { series: one, rule, label, cells, years, sum };
    }),
  );
}

function Figure({ cell }: { cell: Cell }) {
  const text = pointText(cell, '处');
  if (cell.state !== 'number') {
    const hatch = cell.state === 'undefined' ? '' : hatchClass[cell.state];
    return (
      <Td figure className={hatch}>
        <span className="bg-sheet px-1 text-soft">{text}</span>
      </Td>
    );
  }
  const notes = pointNotes(cell, '处').join('；');
  return (
    <Td figure title={notes || undefined}>
      {cell.href === null || cell.value === 0 ? (
        text
      ) : (
        <Link href={cell.href} prefetch={false} className="hover:link">
          {text}
        </Link>
      )}
      {notes !== '' && (
        <abbr title={notes} className="text-doubt no-underline">
          *
        </abbr>
      )}
    </Td>
  );
}

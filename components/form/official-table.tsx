import { Fragment, type ReactElement } from 'react';
import { cx } from '#components/ui/class-names.ts';
import { sections } from '#lib/form/editions.ts';
import { keyOf, lines, official } from '#lib/form/lines.ts';
import type { Axis, Table } from '#lib/form/template.ts';
import type { Figure } from './figure.ts';
import { FigureCell } from './figure-cell.tsx';
import { type Head, heads, isPrinted, levelsOf } from './heads.ts';

/** A table of the form with what was read in every cell. */
export function OfficialTable(props: { table: Table; figure: (key: string) => Figure | null }) {
  const cell = (place: CellPlace) => <FigureCell {...place} figure={props.figure(place.id)} />;
  // Arrow keys go from figure to figure, as in the pattern of a grid.
  return <FormTable table={props.table} role="grid" className={inGrid} cell={cell} />;
}

const inGrid = '[&_td]:cursor-pointer [&_td:hover]:bg-accent-wash';

/** Where a figure stands in its table; `id` is its key. */
export interface CellPlace {
  readonly id: string;
  readonly row: string;
  readonly column: string;
}

/** A table of the form, drawn as the circular prints it: merged heads, row groups, corner and heading. */
export function FormTable(props: {
  table: Table;
  cell: (place: CellPlace) => ReactElement;
  role?: 'grid';
  className?: string;
}) {
  const { table, role } = props;
  const rowLevels = isPrinted(table.rows) ? levelsOf(table.rows) : 0;
  return (
    <div className="relative overflow-x-auto print:overflow-visible">
      <table
        {...(role && { role })}
        className={cx(
          'w-full table-fixed border-collapse bg-sheet text-note leading-snug [&_td]:border [&_td]:border-rule [&_td]:p-1 [&_td]:text-right [&_th]:border [&_th]:border-rule [&_th]:px-1 [&_th]:py-1 [&_th]:font-normal',
          lines(table.columns).length > 3 && 'min-w-[42rem] print:min-w-0',
          props.className,
        )}
      >
        <caption
          className={
            isHeading(table.title) ? 'sr-only' : 'border border-b-0 border-rule bg-shade px-2 py-1'
          }
        >
          {table.title}
        </caption>
        <Columns rowLevels={rowLevels} figures={lines(table.columns).length} />
        <thead>
          <TableHead table={table} rowLevels={rowLevels} />
        </thead>
        <tbody>
          {lines(table.rows).map((row, i) => (
            <tr key={row.path}>
              {rowLevels > 0 && <RowHeads rows={table.rows} line={i} />}
              {lines(table.columns).map((column) => (
                <Fragment key={column.path}>
                  {props.cell({
                    id: keyOf(table.id, row.path, column.path),
                    row: row.path,
                    column: column.path,
                  })}
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 表三 and 表四 bear the name of their section, which stands over them already. */
const isHeading = (title: string) => sections.some(({ heading }) => official(heading) === title);

/** Heads of three levels are narrow, narrow, wide; a single head takes a quarter, as on the form. */
function Columns({ rowLevels, figures }: { rowLevels: number; figures: number }) {
  const widths = rowLevels === 3 ? ['2.4rem', '4.2rem', '10.5rem'] : ['25%'];
  return (
    <colgroup>
      {widths.slice(0, rowLevels).map((width) => (
        <col key={width} style={{ width }} />
      ))}
      <col span={figures} />
    </colgroup>
  );
}

function TableHead({ table, rowLevels }: { table: Table; rowLevels: number }) {
  const levels = levelsOf(table.columns);
  const above = table.heading === undefined ? 0 : 1;
  const all = heads(table.columns);
  const corner = rowLevels > 0 && (
    <th scope="col" colSpan={rowLevels} rowSpan={levels + above}>
      {table.corner}
    </th>
  );
  return (
    <>
      {table.heading !== undefined && (
        <tr>
          {corner}
          <th scope="colgroup" colSpan={lines(table.columns).length}>
            {table.heading}
          </th>
        </tr>
      )}
      {Array.from({ length: levels }, (_, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is its number
        <tr key={level}>
          {level === 0 && above === 0 && corner}
          {all
            .filter((head) => head.level === level)
            .map((head) => (
              <th
                key={head.path}
                scope={head.span > 1 ? 'colgroup' : 'col'}
                colSpan={head.span}
                rowSpan={head.depth}
                data-head-column={head.path}
              >
                {head.label}
              </th>
            ))}
        </tr>
      ))}
    </>
  );
}

function RowHeads({ rows, line }: { rows: Axis; line: number }) {
  return heads(rows)
    .filter((head) => head.start === line)
    .map((head) => <RowHead key={head.path} head={head} />);
}

function RowHead({ head }: { head: Head }) {
  return (
    <th
      scope={head.span > 1 ? 'rowgroup' : 'row'}
      rowSpan={head.span}
      colSpan={head.depth}
      data-head-row={head.path}
      className="text-left"
    >
      {head.label}
    </th>
  );
}

import { cx } from '#components/ui/class-names.ts';
import { ScrollFrame } from '#components/ui/scroll-frame.tsx';
import type { Grid, GridCell } from '#lib/extract/document.ts';
import { MarkedText, placesOf } from './marked-text.tsx';
import { lineOf, type Mark, pageOf, wholeMarks } from './segments.ts';

type Indexed = { readonly cell: GridCell; readonly index: number };

/** A table of the document with its own spans. */
export function SourceGrid(props: {
  grid: Grid;
  index: number;
  at: (cell: number) => readonly Mark[];
}) {
  const { grid } = props;
  return (
    <ScrollFrame label={`表格 ${props.index}`} line={lineOf(grid.place)} className="my-3">
      <table
        className={cx(
          'w-full border-collapse bg-sheet text-note leading-snug',
          grid.columns > 6 && 'min-w-[34rem]',
        )}
      >
        <tbody>
          {rowsOf(grid).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a stored table never move
            <tr key={row}>
              {cells.map(({ cell, index }) => (
                <SourceCell key={index} cell={cell} marks={props.at(index)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function rowsOf(grid: Grid): Indexed[][] {
  const rows: Indexed[][] = Array.from({ length: grid.rows }, () => []);
  for (const [index, cell] of grid.cells.entries()) rows[cell.row]?.push({ cell, index });
  return rows;
}

/** A figure that fills its cell has the cell for its place. */
function SourceCell({ cell, marks }: { cell: GridCell; marks: readonly Mark[] }) {
  const whole = wholeMarks(cell.text, marks);
  return (
    <td
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      data-at={`${cell.row} ${cell.column}`}
      data-line={lineOf(cell.place)}
      data-page={pageOf(cell.place)}
      {...placesOf(whole)}
      className="border border-hairline px-1 py-0.5 whitespace-pre-wrap"
    >
      <MarkedText text={cell.text} marks={marks.filter((mark) => !whole.includes(mark))} />
    </td>
  );
}

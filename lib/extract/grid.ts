import type { Grid, GridCell } from './document.ts';

/** For every row and column the index into `grid.cells` of the cell that covers it, or null. */
export function expand(grid: Grid): (number | null)[][] {
  const covered = Array.from({ length: grid.rows }, () =>
    new Array<number | null>(grid.columns).fill(null),
  );
  grid.cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      covered[row]?.fill(index, cell.column, cell.column + cell.columnSpan);
  });
  return covered;
}

/** A cell as a reader meets it: its spans as written, its column not known yet. */
export type LooseCell = Pick<GridCell, 'text' | 'rowSpan' | 'columnSpan' | 'place'>;

/** No table of figures is wider; a colspan beyond it is a slip or an attack. */
const WIDEST = 200;

/**
 * Rows of loose cells → cells at their columns, as a browser lays them out: a cell takes the first
 * column that no cell above reaches down into. Spans end at the last row, and at the last column
 * where some cell begins, so `colspan="1000"` costs nothing.
 */
export function layOut(rows: readonly (readonly LooseCell[])[]): Omit<Grid, 'kind' | 'place'> {
  const cells: GridCell[] = [];
  /** For every column the first row that no cell above reaches. */
  const reach = new Array<number>(WIDEST).fill(0);
  let columns = 0;
  for (const [row, loose] of rows.entries()) {
    let column = 0;
    for (const { text, place, ...spans } of loose) {
      while ((reach[column] ?? 0) > row) column += 1;
      if (column >= WIDEST) break;
      // A cell over the whole width and several rows would push all others out of the table.
      const most = spans.columnSpan > WIDEST ? 1 : rows.length - row;
      const rowSpan = Math.min(spans.rowSpan, most);
      const columnSpan = Math.min(spans.columnSpan, WIDEST - column);
      reach.fill(row + rowSpan, column, column + columnSpan);
      cells.push({ text, row, column, rowSpan, columnSpan, place });
      columns = Math.max(columns, column + 1);
      column += columnSpan;
    }
  }
  const clip = (cell: GridCell): GridCell =>
    cell.column + cell.columnSpan <= columns
      ? cell
      : { ...cell, columnSpan: columns - cell.column };
  return { rows: rows.length, columns, cells: cells.map(clip) };
}

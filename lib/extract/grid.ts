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
  const reach: number[] = [];
  rows.forEach((row, at) => {
    let column = 0;
    for (const loose of row) {
      while ((reach[column] ?? 0) > at) column += 1;
      if (column >= WIDEST) break;
      // A cell over the whole width and several rows would push all others out of the table.
      const rowSpan = loose.columnSpan > WIDEST ? 1 : Math.min(loose.rowSpan, rows.length - at);
      const columnSpan = Math.min(loose.columnSpan, WIDEST - column);
      for (let i = column; i < column + columnSpan; i += 1) reach[i] = at + rowSpan;
      cells.push({ ...loose, row: at, column, rowSpan, columnSpan });
      column += columnSpan;
    }
  });
  const columns = cells.reduce((widest, cell) => Math.max(widest, cell.column + 1), 0);
  const clipped = cells.map((cell) => ({
    ...cell,
    columnSpan: Math.min(cell.columnSpan, columns - cell.column),
  }));
  return { rows: rows.length, columns, cells: clipped };
}

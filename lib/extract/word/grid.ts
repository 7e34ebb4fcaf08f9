import type { Grid, GridCell } from '../document.ts';
import { gridLimits } from '../limits.ts';
import { counted } from './flow.ts';
import type { Cell, Shape, Table } from './parts.ts';

/**
 * A table as a grid, or null when it has more columns than any table of figures. Columns are where cells
 * have their edges, so that a span of a billion costs nothing. `textOf` is the text of a cell.
 */
export function gridOf(table: Table, textOf: (cell: Cell) => string): Grid | null {
  const rows = settled(table.rows, textOf).filter((row) => row.length > 0);
  const columnOf = columnFinder(rows);
  if (columnOf.columns > gridLimits.columns) return null;
  // A cell that reaches beyond the last column where any begins ends there.
  const columns = rows
    .flat()
    .reduce((most, { left }) => Math.max(most, columnOf.find(left) + 1), 0);
  const cells: Draft[] = [];
  let above: Draft[] = [];
  rows.forEach((row, index) => {
    const drafts = row.map((cell) => {
      const column = columnOf.find(cell.left);
      const columnSpan = Math.max(1, Math.min(columns, columnOf.find(cell.right)) - column);
      const owner = cell.down === 'goes-on' ? ownerOf(above, column) : undefined;
      if (owner === undefined)
        return { text: textOf(cell), row: index, column, rowSpan: 1, columnSpan, cell };
      owner.rowSpan = index + 1 - owner.row;
      return owner;
    });
    cells.push(...drafts.filter((draft) => draft.row === index));
    above = drafts;
  });
  const { place } = table;
  return {
    kind: 'grid',
    rows: rows.length,
    columns,
    cells: cells.map(cellOf),
    place,
  };
}

type Draft = Pick<GridCell, 'text' | 'row' | 'column' | 'columnSpan'> & {
  rowSpan: number;
  readonly cell: Cell;
};

/** The cell above that reaches down: the one that begins at the same column, else the one over it. */
function ownerOf(above: readonly Draft[], column: number): Draft | undefined {
  const reaching = above.filter(({ cell }) => cell.down !== 'alone');
  return (
    reaching.find((draft) => draft.column === column) ??
    reaching.find((draft) => draft.column < column && column < draft.column + draft.columnSpan)
  );
}

function cellOf({ cell, ...draft }: Draft): GridCell {
  const first = firstPlace(cell);
  return { ...draft, place: first ?? cell.place };
}

/** From the first line to the last, or null where nothing stands. */
function firstPlace(cell: Cell): GridCell['place'] | null {
  const lines = cell.parts.flatMap((part) => (part.kind === 'paragraph' ? part.lines : []));
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || first.place.end <= first.place.start)
    return null;
  return { ...first.place, end: Math.max(first.place.end, last.place.end) };
}

/** Cells merged sideways made one; empty ones that no row tells of left out, and those without width: with text, they are counted. */
function settled(rows: Table['rows'], textOf: (cell: Cell) => string): Cell[][] {
  const merged = rows.map(joined);
  const isFlat = ({ left, right }: Cell) => !(right > left);
  const isDoubtful = (cell: Cell) => isFlat(cell) || cell.isSurplus === true;
  const kept = merged.map((row) => row.filter((cell) => !isDoubtful(cell) || textOf(cell) !== ''));
  return kept.some((row) => row.some(isFlat))
    ? kept.map((row) => row.map((cell, i) => ({ ...cell, ...place(counted(i)) })))
    : kept;
}

const place = ({ left, right }: Shape) => ({ left, right });

function joined(row: readonly Cell[]): Cell[] {
  const cells: Cell[] = [];
  for (const cell of row) {
    const before = cells.at(-1);
    if (cell.joins && before !== undefined)
      cells[cells.length - 1] = { ...before, right: Math.max(before.right, cell.right) };
    else cells.push(cell);
  }
  return cells;
}

/**
 * Edges that stand almost in line are one: rows dragged by hand, rounding of whoever wrote the file. An
 * edge belongs to the most used one near it; near is less than half of the narrowest cell, so that the
 * two edges of a cell never become one.
 */
function columnFinder(rows: readonly (readonly Cell[])[]) {
  const uses = new Map<number, number>();
  let narrowest = Number.POSITIVE_INFINITY;
  for (const { left, right } of rows.flat()) {
    uses.set(left, (uses.get(left) ?? 0) + 1);
    uses.set(right, (uses.get(right) ?? 0) + 1);
    narrowest = Math.min(narrowest, right - left);
  }
  const anchors = anchorsOf(
    [...uses].sort(([a, m], [b, n]) => n - m || a - b),
    narrowest * 0.4,
  );
  const columns = new Map<number, number>();
  for (const edge of uses.keys()) columns.set(edge, nearest(anchors, edge));
  return {
    columns: Math.max(0, anchors.length - 1),
    find: (edge: number) => columns.get(edge) ?? nearest(anchors, edge),
  };
}

/** Ascending; each further than `reach` from those used more. */
function anchorsOf(
  edges: readonly (readonly [edge: number, uses: number])[],
  reach: number,
): number[] {
  const anchors: number[] = [];
  for (const [edge] of edges) {
    if (anchors.length > gridLimits.columns + 1) break;
    const at = nearest(anchors, edge);
    const near = anchors[at];
    if (near !== undefined && Math.abs(near - edge) <= reach) continue;
    anchors.splice(near !== undefined && near < edge ? at + 1 : at, 0, edge);
  }
  return anchors;
}

/** Index of the nearest of ascending numbers. */
function nearest(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle;
    else high = middle;
  }
  const [a = 0, b = a] = [numbers[low], numbers[high]];
  return Math.abs(b - wanted) < Math.abs(wanted - a) ? Math.max(0, high) : low;
}

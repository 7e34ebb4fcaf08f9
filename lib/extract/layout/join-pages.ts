import type { Grid, GridCell } from '../document.ts';
import { around, spotOf } from './box.ts';
import { breakOf, halvesOf, isNumber, mended, type Row, withoutBlanks } from './broken-rows.ts';
import type { Region } from './lattice.ts';
import type { Table, TableCell } from './ruled-table.ts';

/** Edges further apart than this are not the same, in points. */
const NEAR = 3;

/** Whether a table at the top of a page goes on with one at the foot of the page before it. */
export function continues(before: Table, after: Table, unit: number): boolean {
  const near = NEAR * unit;
  const has = (xs: readonly number[], x: number) => xs.some((other) => Math.abs(other - x) <= near);
  const isWithin = (some: Table, all: Table) => some.xs.every((x) => has(all.xs, x));
  const isAsWide =
    Math.abs(before.left - after.left) <= near && Math.abs(before.right - after.right) <= near;
  return isAsWide && (isWithin(before, after) || isWithin(after, before));
}

/** Parts of one table, from page to page, as one grid. */
export function gridOf(parts: readonly Table[], unit: number): Grid {
  const [first] = parts;
  const xs = edgesOf(parts, unit);
  let rows: readonly Row[] = [];
  for (const part of parts) {
    const next = rowsOf(part, xs, unit);
    if (rows.length === 0) rows = next;
    else rows = appended(rows, withoutHead(next, rows), part.opensAbove);
  }
  return {
    kind: 'grid',
    rows: rows.length,
    columns: xs.length - 1,
    cells: rows.flatMap((row, index) => row.map((cell) => gridCell(cell, index, rows.length))),
    place: spotOf(first?.page ?? 0, around(first === undefined ? [] : [first])),
  };
}

const gridCell = (
  { text, page, box, recognised, ...region }: TableCell,
  row: number,
  rows: number,
): GridCell => ({
  text,
  row,
  column: region.column,
  rowSpan: Math.min(region.rowSpan, rows - row),
  columnSpan: region.columnSpan,
  place: spotOf(page, box),
  ...(recognised && { recognised }),
});

function edgesOf(parts: readonly Table[], unit: number): number[] {
  const edges: number[] = [];
  for (const x of parts.flatMap((part) => part.xs))
    if (!edges.some((edge) => Math.abs(edge - x) <= NEAR * unit)) edges.push(x);
  return edges.sort((a, b) => a - b);
}

/** The rows of a part with their columns counted by the edges of the whole table. */
function rowsOf(part: Table, xs: readonly number[], unit: number): TableCell[][] {
  const columnAt = (edge: number) => {
    const at = part.xs[edge] ?? 0;
    return xs.findIndex((x) => Math.abs(x - at) <= NEAR * unit);
  };
  const rows: TableCell[][] = Array.from({ length: part.rows }, () => []);
  for (const cell of part.cells) {
    const column = columnAt(cell.column);
    const columnSpan = columnAt(cell.column + cell.columnSpan) - column;
    rows[cell.row]?.push({ ...cell, column, columnSpan });
  }
  return rows;
}

const shape = ({ column, columnSpan, rowSpan }: Region) => `${column} ${columnSpan} ${rowSpan}`;
const said = (row: Row) =>
  row.map((cell) => `${shape(cell)} ${cell.text.replace(/\s/g, '')}`).join('|');

/** Many printers repeat the head of a table on every page; it is said once. */
function withoutHead(next: readonly Row[], rows: readonly Row[]): readonly Row[] {
  const isSame = (row: Row, i: number) =>
    said(row) === said(rows[i] ?? []) && !row.some(({ text }) => isNumber(text));
  const end = next.findIndex((row, i) => !isSame(row, i));
  return next.slice(end < 0 ? next.length : end);
}

/** Rows of the next page behind those before; a row that the end of the page broke is one again. */
function appended(rows: readonly Row[], next: readonly Row[], isOpen: boolean): readonly Row[] {
  const [first, ...others] = next;
  if (first === undefined) return rows;
  const halves = halvesOf(rows, first);
  switch (halves === null ? 'whole' : breakOf(halves, isOpen)) {
    case 'whole':
      return [...rows, ...next];
    case 'broken':
      return [...mended(rows, halves ?? []), ...others];
    case 'unclear':
      return [...withoutBlanks(rows, rows.length - 1), ...withoutBlanks([first], 0), ...others];
  }
}

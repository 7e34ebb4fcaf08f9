import type { Grid, GridCell } from '../document.ts';
import { around, spotOf, width } from './box.ts';
import type { Region } from './lattice.ts';
import type { Table, TableCell } from './ruled-table.ts';
import { recognisedOf, textOf } from './text-lines.ts';

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
  let rows: TableCell[][] = [];
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
const said = (row: readonly TableCell[]) =>
  row.map((cell) => `${shape(cell)} ${cell.text.replace(/\s/g, '')}`).join('|');

/** Many printers repeat the head of a table on every page; it is said once. */
function withoutHead(next: TableCell[][], rows: readonly TableCell[][]): TableCell[][] {
  let same = 0;
  while (same < next.length && said(next[same] ?? []) === said(rows[same] ?? [])) same += 1;
  const isHead =
    same > 0 &&
    !next
      .slice(0, same)
      .flat()
      .some(({ text }) => /^\s*\d+\s*$/.test(text));
  return isHead ? next.slice(same) : next;
}

/** Rows of the next page behind those before; a row that the end of the page broke is one again. */
function appended(
  rows: readonly TableCell[][],
  next: TableCell[][],
  isOpen: boolean,
): TableCell[][] {
  const last = rows.at(-1);
  const [first] = next;
  if (last === undefined || first === undefined) return [...rows];
  const whole = isBroken(rows, first, isOpen) ? mended(rows, first) : null;
  return whole === null ? [...rows, ...next] : [...whole, ...next.slice(1)];
}

/** The cells that reach down to the end of the last row, from the left. */
const lowest = (rows: readonly TableCell[][]): TableCell[] =>
  rows
    .flatMap((row, index) => row.filter(({ rowSpan }) => index + rowSpan >= rows.length))
    .sort((a, b) => a.column - b.column);

const isFilled = ({ text }: TableCell | { readonly text: string }) => text.trim() !== '';

/**
 * Whether the first row of a page is the rest of the last one before. It is where no line ends that one.
 * Else its words must go on: no cell has figures in both halves, and either a text that fills its last line
 * has more below it, or what has words above has none below and the other way round.
 */
function isBroken(
  rows: readonly TableCell[][],
  first: readonly TableCell[],
  isOpen: boolean,
): boolean {
  const above = lowest(rows);
  const pairs = above.flatMap((upper) => {
    const lower = first.find((cell) =>
      shape(cell).startsWith(`${upper.column} ${upper.columnSpan} `),
    );
    return lower === undefined ? [] : [{ upper, lower }];
  });
  if (pairs.length !== above.length || pairs.length !== first.length) return false;
  if (first.some(({ rowSpan }) => rowSpan !== 1)) return false;
  const both = pairs.filter(({ upper, lower }) => isFilled(upper) && isFilled(lower));
  if (both.some(({ lower, upper }) => isNumber(lower.text) || isNumber(upper.text))) return false;
  if (isOpen) return true;
  if (first.every((cell) => !isFilled(cell))) return false;
  if (both.length === 0) return isTorn(pairs);
  return both.every(({ upper, lower }) => isCutOff(upper) && !begins(lower.text));
}

const isNumber = (text: string) => /^[+-]?[\d.,]+$/.test(text.trim());

/** Label above and figures below, or the other way round: neither is a row by itself. */
function isTorn(
  pairs: readonly { readonly upper: TableCell; readonly lower: TableCell }[],
): boolean {
  const last = pairs.filter(({ upper }) => upper.rowSpan === 1);
  const labelled = last.filter(({ upper }) => isFilled(upper));
  const figures = pairs.filter(({ lower }) => isFilled(lower));
  const areFigures = figures.length > 0 && figures.every(({ lower }) => isNumber(lower.text));
  return labelled.length > 0 && areFigures && labelled.every(({ upper }) => !isNumber(upper.text));
}

/** Its last line is full, as every line of a text is that goes on. */
function isCutOff({ lines, box }: TableCell): boolean {
  const last = lines.at(-1);
  const longest = Math.max(...lines.map((line) => width(line)));
  return (
    last !== undefined &&
    (width(box) - width(last) < 2.2 * last.size ||
      (lines.length > 1 && longest - width(last) < last.size / 2))
  );
}

/** A numeral of a list begins a label. */
const begins = (text: string) =>
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])/u.test(text);

/** The last row with the words of its rest; places are those of the half that says something. */
function mended(rows: readonly TableCell[][], first: readonly TableCell[]): TableCell[][] {
  const above = lowest(rows);
  const rest = new Map(
    above.map((upper) => [upper, first.find(({ column }) => column === upper.column)]),
  );
  return rows.map((row) =>
    row.map((cell) => {
      const lower = rest.get(cell);
      if (lower === undefined || !isFilled(lower)) return cell;
      const lines = [...cell.lines, ...lower.lines];
      const recognised = recognisedOf(lines.flatMap(({ glyphs }) => glyphs));
      const place = isFilled(cell) ? cell : lower;
      return {
        ...cell,
        text: textOf(lines),
        lines,
        page: place.page,
        box: place.box,
        ...(recognised && { recognised }),
      };
    }),
  );
}

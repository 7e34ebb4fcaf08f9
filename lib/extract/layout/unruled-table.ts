import { around } from './box.ts';
import { isPageNumber } from './furniture.ts';
import { cellOf, type Table, type TableCell } from './ruled-table.ts';
import type { Segment } from './segments.ts';
import type { Box } from './sheet.ts';
import type { Line } from './text-lines.ts';
import { isFigure, isProse, type Row, rowsOf } from './text-rows.ts';
import { type Band, type Columns, columnsOf, FEWEST, overlaps } from './unruled-columns.ts';

/**
 * Lines of a page, top to bottom → the same with tables where figures stand in columns without rules.
 * Columns are made of figures that stand below one another; where that is not plain, the table has one
 * column, and its figures are nobody's. Rules across tell which lines are one row.
 */
export function withUnruledTables(
  page: number,
  lines: readonly Line[],
  across: readonly Segment[],
): (Line | Table)[] {
  const rows = rowsOf(lines, across);
  return stretchesOf(rows).flatMap((stretch): (Line | Table)[] =>
    isTabular(stretch)
      ? [tableOf(page, stretch) ?? undivided(page, stretch)]
      : stretch.flatMap(({ lines }) => lines),
  );
}

/** Lines that may be of one table: labels too, since nothing tells which line of a label its figures stand on. */
function stretchesOf(rows: readonly Row[]): Row[][] {
  const stretches: Row[][] = [];
  for (const row of rows) {
    const before = stretches.at(-1)?.at(-1);
    const isApart =
      before === undefined ||
      isProse(row) ||
      isProse(before) ||
      isHeadBelow(row, before) ||
      row.line.top - before.line.bottom > 2.5 * before.line.size;
    if (isApart) stretches.push([row]);
    else stretches.at(-1)?.push(row);
  }
  return stretches;
}

/** Between rules a row without figures below one with some is of the next table, or blank. */
const isHeadBelow = (row: Row, before: Row) =>
  row.isRuled && before.chunks.some(isFigure) && !row.chunks.some(isFigure);

/** Lines as cells of one column: what stands in them is no figure of any other. */
function undivided(page: number, rows: readonly Row[]): Table {
  const whole = around(rows.map(({ line }) => line));
  const xs = [whole.left, whole.right];
  const columns = { bands: [whole], labels: 1 };
  const frame: Frame = { page, rows, columns, edges: xs };
  const cells = rows.map(({ chunks }, row) =>
    placed(frame, row, { column: 0, columnSpan: 1, chunks }),
  );
  return { page, ...whole, xs, rows: rows.length, cells, opensAbove: false, opensBelow: false };
}

/** A page number set wide is none. */
const isTabular = (rows: readonly Row[]) =>
  isHead(rows) ||
  rows.some((row) => hasFigures(row) && !(rows.length === 1 && isPageNumber(row.line)));

/** Heads whose figures stand on the next page, or beyond a gap: to be told from lines with nothing behind them. */
const isHead = (rows: readonly Row[]) =>
  rows.length > 1 && rows.some(({ chunks }) => chunks.length > 2);

const hasFigures = ({ chunks }: Row) => chunks.filter(isFigure).length >= FEWEST;

function tableOf(page: number, rows: readonly Row[]): Table | null {
  const columns = columnsOf(rows);
  if (columns === null) return null;
  const whole = around(rows.map(({ line }) => line));
  const frame: Frame = { page, rows, columns, edges: edgesOf(columns.bands, whole) };
  const cells: TableCell[] = [];
  for (const [index] of rows.entries()) {
    const row = cellsOf(frame, index);
    if (row === null) return null;
    cells.push(...row);
  }
  return {
    page,
    ...whole,
    xs: frame.edges,
    rows: rows.length,
    cells,
    opensAbove: false,
    opensBelow: false,
  };
}

/** Half way between neighbouring columns. */
const edgesOf = (columns: readonly Band[], { left, right }: Box): number[] => [
  left,
  ...columns.slice(1).map((column, i) => ((columns[i]?.right ?? column.left) + column.left) / 2),
  right,
];

interface Frame {
  readonly page: number;
  readonly rows: readonly Row[];
  readonly columns: Columns;
  readonly edges: readonly number[];
}

/**
 * The cells of a row, or null when a figure stands in one column with anything else. Without rules there are
 * none for what is not printed: beside a label without figures nothing tells which line the row is.
 */
function cellsOf(frame: Frame, index: number): TableCell[] | null {
  const { chunks = [], isRuled = false } = frame.rows[index] ?? {};
  const groups = groupsOf(chunks, frame.columns.bands);
  const isOneEach = groups.every(
    ({ column, chunks }) => column >= 0 && (chunks.length === 1 || !chunks.some(isFigure)),
  );
  if (!isOneEach) return null;
  const blanks = isRuled && chunks.some(isFigure) ? blanksOf(groups, frame.columns) : [];
  return [...groups, ...blanks]
    .sort((a, b) => a.column - b.column)
    .map((group) => placed(frame, index, group));
}

/** The columns of figures where a row has nothing. */
const blanksOf = (groups: readonly Group[], { bands, labels }: Columns): Group[] =>
  bands.flatMap((_, column) => {
    const isTaken = groups.some(
      (group) => group.column <= column && column < group.column + group.columnSpan,
    );
    return column < labels || isTaken ? [] : [{ column, columnSpan: 1, chunks: [] }];
  });

function placed({ page, rows, edges }: Frame, row: number, group: Group): TableCell {
  const { column, columnSpan, chunks } = group;
  const [above, line, below] = [rows[row - 1]?.line, rows[row]?.line, rows[row + 1]?.line];
  const [top, bottom] = [line?.top ?? 0, line?.bottom ?? 0];
  const box = {
    left: edges[column] ?? 0,
    right: edges[column + columnSpan] ?? 0,
    top: (top + (above?.bottom ?? top)) / 2,
    bottom: (bottom + (below?.top ?? bottom)) / 2,
  };
  const glyphs = chunks.flatMap((chunk) => chunk.glyphs);
  return cellOf(page, { row, column, rowSpan: 1, columnSpan }, box, glyphs);
}

interface Group {
  readonly column: number;
  readonly columnSpan: number;
  readonly chunks: readonly Line[];
}

/** The columns each piece of a row stands over; words over the same are one label, or one head. */
function groupsOf(chunks: readonly Line[], columns: readonly Band[]): Group[] {
  const groups: Group[] = [];
  const spans = chunks.map((chunk): Group => {
    const over = columns.flatMap((band, index) => (overlaps(chunk, band) ? [index] : []));
    return { column: over[0] ?? -1, columnSpan: Math.max(1, over.length), chunks: [chunk] };
  });
  for (const next of spans.sort((a, b) => a.column - b.column || b.columnSpan - a.columnSpan)) {
    const last = groups.at(-1);
    const isOver = last !== undefined && next.column < last.column + last.columnSpan;
    if (isOver) groups[groups.length - 1] = together(last, next);
    else groups.push(next);
  }
  return groups;
}

const together = (a: Group, b: Group): Group => ({
  column: a.column,
  columnSpan: Math.max(a.column + a.columnSpan, b.column + b.columnSpan) - a.column,
  chunks: [...a.chunks, ...b.chunks],
});

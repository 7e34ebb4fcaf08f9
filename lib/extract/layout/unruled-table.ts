import { around } from './box.ts';
import { cellOf, type Table, type TableCell } from './ruled-table.ts';
import type { Box } from './sheet.ts';
import { chunksOf, type Line } from './text-lines.ts';

/** Wider than any blank within a cell, in characters. */
const GUTTER = 1;
/** Fewer figures side by side are no table: dates, sums told in a line. */
const FEWEST = 2;

const figure = /^(?:[+-]?\d[\d.,]*%?|[-—–/\\]{1,3})$/u;
const isFigure = ({ text }: Line) => figure.test(text.normalize('NFKC'));

/** A line in pieces far apart. */
interface Row {
  readonly line: Line;
  readonly chunks: readonly Line[];
}

/**
 * Lines of a page, top to bottom → the same with tables where figures stand in columns without rules.
 * Columns are made of figures that stand below one another; where that is not plain the lines stay lines.
 */
export function withUnruledTables(page: number, lines: readonly Line[]): (Line | Table)[] {
  const rows = lines.map((line) => ({ line, chunks: chunksOf(line, GUTTER) }));
  const found: (Line | Table)[] = [];
  for (let at = 0; at < rows.length; ) {
    const end = tableEnd(rows, at);
    const table = end === null ? null : tableOf(page, rows.slice(at, end));
    if (end === null || table === null) {
      const next = Math.max(at + 1, end ?? 0);
      for (const row of rows.slice(at, next)) found.push(row.line);
      at = next;
    } else {
      found.push(table);
      at = end;
    }
  }
  return found;
}

const hasFigures = ({ chunks }: Row) => chunks.filter(isFigure).length >= FEWEST;

/** Where the table that begins with a row ends, or null when none begins there. */
function tableEnd(rows: readonly Row[], from: number): number | null {
  const first = rows[from];
  if (first === undefined || first.chunks.length < 2) return null;
  let end = from + 1;
  let last = hasFigures(first) ? from : -1;
  for (; end < rows.length; end += 1) {
    const [row, before] = [rows[end], rows[end - 1]];
    if (row === undefined || before === undefined) break;
    if (row.line.top - before.line.bottom > 2.5 * before.line.size || isProse(row)) break;
    if (hasFigures(row)) last = end;
  }
  return last < 0 ? null : last + 1;
}

/** A line that goes on without a gap over more than labels do. */
const isProse = ({ line, chunks }: Row) =>
  chunks.length === 1 && (line.text.length > 24 || /[。；;]$/.test(line.text));

function tableOf(page: number, rows: readonly Row[]): Table | null {
  const columns = columnsOf(rows);
  if (columns === null) return null;
  const edges = edgesOf(columns, around(rows.map(({ line }) => line)));
  const cells = rows.flatMap((row, index) => {
    const placed = cellsOf(page, row, index, rows, columns, edges);
    return placed === null ? [null] : placed;
  });
  if (cells.some((cell) => cell === null)) return null;
  return {
    page,
    ...around(rows.map(({ line }) => line)),
    xs: edges,
    rows: rows.length,
    cells: cells.flatMap((cell) => cell ?? []),
    opensAbove: false,
    opensBelow: false,
  };
}

interface Band {
  readonly left: number;
  readonly right: number;
}

/** The label column, then those of the figures; null when two figures of a row share one or columns touch. */
function columnsOf(rows: readonly Row[]): Band[] | null {
  const figures = rows.flatMap(({ chunks }) => chunks.filter(isFigure));
  const bands = bandsOf(figures);
  const [first] = bands;
  if (first === undefined || bands.length < FEWEST) return null;
  const isShared = rows.some(({ chunks }) =>
    bands.some((band) => chunks.filter((c) => isFigure(c) && overlaps(c, band)).length > 1),
  );
  if (isShared) return null;
  const rest = rows.flatMap(({ chunks }) => chunks.filter((chunk) => !isFigure(chunk)));
  // A head with nothing below it is a column left blank.
  const heads = rest.filter(
    (chunk) => chunk.left > first.right && !bands.some((b) => overlaps(chunk, b)),
  );
  const labels = rest.filter((chunk) => chunk.right <= first.left);
  if (labels.length === 0) return null;
  return [around(labels), ...bandsOf([...figures, ...heads])];
}

/** Stretches of the width that some boxes cover. */
function bandsOf(boxes: readonly Box[]): Band[] {
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of boxes.toSorted((a, b) => a.left - b.left)) {
    const last = bands.at(-1);
    if (last !== undefined && left <= last.right) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}

const overlaps = (box: Band, band: Band) => box.left < band.right && band.left < box.right;

/** Half way between neighbouring columns. */
const edgesOf = (columns: readonly Band[], { left, right }: Box): number[] => [
  left,
  ...columns.slice(1).map((column, i) => ((columns[i]?.right ?? column.left) + column.left) / 2),
  right,
];

function cellsOf(
  page: number,
  { line, chunks }: Row,
  row: number,
  rows: readonly Row[],
  columns: readonly Band[],
  edges: readonly number[],
): TableCell[] | null {
  const top = row === 0 ? line.top : (line.top + (rows[row - 1]?.line.bottom ?? line.top)) / 2;
  const bottom = (line.bottom + (rows[row + 1]?.line.top ?? line.bottom)) / 2;
  const cells: TableCell[] = [];
  const taken = new Set<number>();
  for (const group of groupsOf(chunks, columns)) {
    const { column, columnSpan } = group;
    for (let c = column; c < column + columnSpan; c += 1) {
      if (taken.has(c)) return null;
      taken.add(c);
    }
    const box = { left: edges[column] ?? 0, right: edges[column + columnSpan] ?? 0, top, bottom };
    const region = { row, column, rowSpan: 1, columnSpan };
    cells.push(
      cellOf(
        page,
        region,
        box,
        group.chunks.flatMap(({ glyphs }) => glyphs),
      ),
    );
  }
  // Between figures a column without any is blank; beside a label alone nothing tells which line the row is.
  if (!hasFigures({ line, chunks })) return cells;
  for (let column = 0; column < columns.length; column += 1) {
    if (taken.has(column)) continue;
    const box = { left: edges[column] ?? 0, right: edges[column + 1] ?? 0, top, bottom };
    cells.push(cellOf(page, { row, column, rowSpan: 1, columnSpan: 1 }, box, []));
  }
  return cells.sort((a, b) => a.column - b.column);
}

/** The columns each piece of a line stands over; pieces of the label together. */
function groupsOf(chunks: readonly Line[], columns: readonly Band[]) {
  const groups: { column: number; columnSpan: number; chunks: Line[] }[] = [];
  for (const chunk of chunks) {
    const over = columns.flatMap((band, index) => (overlaps(chunk, band) ? [index] : []));
    const [column = 0] = over;
    const last = groups.at(-1);
    if (column === 0 && over.length <= 1 && last?.column === 0 && last.columnSpan === 1)
      last.chunks.push(chunk);
    else groups.push({ column, columnSpan: Math.max(1, over.length), chunks: [chunk] });
  }
  return groups;
}

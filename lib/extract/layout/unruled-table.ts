import { around } from './box.ts';
import { isPageNumber } from './furniture.ts';
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
 * Columns are made of figures that stand below one another; where that is not plain, the table has one
 * column, and its figures are nobody's.
 */
export function withUnruledTables(page: number, lines: readonly Line[]): (Line | Table)[] {
  const rows = lines.map((line) => ({ line, chunks: chunksOf(line, GUTTER) }));
  return stretchesOf(rows).flatMap((stretch): (Line | Table)[] =>
    isTabular(stretch)
      ? [tableOf(page, stretch) ?? undivided(page, stretch)]
      : stretch.map(({ line }) => line),
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
      row.line.top - before.line.bottom > 2.5 * before.line.size;
    if (isApart) stretches.push([row]);
    else stretches.at(-1)?.push(row);
  }
  return stretches;
}

/** Lines as cells of one column: what stands in them is no figure of any other. */
function undivided(page: number, rows: readonly Row[]): Table {
  const whole = around(rows.map(({ line }) => line));
  const xs = [whole.left, whole.right];
  const frame: Frame = { page, rows, columns: [whole], edges: xs };
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

/** A line that goes on without a gap over more than labels do, or a heading. */
const isProse = ({ line, chunks }: Row) =>
  chunks.length === 1 &&
  (line.text.length > 24 || /[。；;]$/.test(line.text) || /^[一二三四五六]、/.test(line.text));

function tableOf(page: number, rows: readonly Row[]): Table | null {
  const columns = columnsOf(rows);
  if (columns === null) return null;
  const whole = around(rows.map(({ line }) => line));
  const frame: Frame = { page, rows, columns, edges: edgesOf(columns, whole) };
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

interface Band {
  readonly left: number;
  readonly right: number;
}

/**
 * The label column, then those of the figures. Null unless every row has a figure in each: where some are
 * blank nothing tells a column that is blank throughout, and the others would be taken for their neighbours.
 */
function columnsOf(rows: readonly Row[]): Band[] | null {
  const figures = rows.map(({ chunks }) => chunks.filter(isFigure));
  const bands = bandsOf(figures.flat());
  const [first] = bands;
  if (first === undefined || bands.length < FEWEST) return null;
  const isWhole = (row: readonly Line[]) =>
    row.length === 0 || bands.every((band) => row.filter((c) => overlaps(c, band)).length === 1);
  const rest = rows.flatMap(({ chunks }) => chunks.filter((chunk) => !isFigure(chunk)));
  const labels = rest.filter((chunk) => chunk.right <= first.left);
  return labels.length > 0 && figures.every(isWhole) ? [around(labels), ...bands] : null;
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

interface Frame {
  readonly page: number;
  readonly rows: readonly Row[];
  readonly columns: readonly Band[];
  readonly edges: readonly number[];
}

/**
 * The cells of a line, or null when two things stand in one column. There are none for what is not printed:
 * beside a label without figures nothing tells which line the row is.
 */
function cellsOf(frame: Frame, index: number): TableCell[] | null {
  const groups = groupsOf(frame.rows[index]?.chunks ?? [], frame.columns);
  const taken = groups.flatMap(({ column, columnSpan }) =>
    Array.from({ length: columnSpan }, (_, i) => column + i),
  );
  if (new Set(taken).size < taken.length || taken.includes(-1)) return null;
  return groups.map((group) => placed(frame, index, group));
}

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

/** The columns each piece of a line stands over; pieces of the label together. */
function groupsOf(chunks: readonly Line[], columns: readonly Band[]): Group[] {
  const groups = chunks.map((chunk): Group => {
    const over = columns.flatMap((band, index) => (overlaps(chunk, band) ? [index] : []));
    return { column: over[0] ?? -1, columnSpan: Math.max(1, over.length), chunks: [chunk] };
  });
  const isLabel = ({ column, columnSpan }: Group) => column === 0 && columnSpan === 1;
  const labels = groups.filter(isLabel).flatMap((group) => group.chunks);
  const others = groups.filter((group) => !isLabel(group));
  return labels.length === 0 ? others : [{ column: 0, columnSpan: 1, chunks: labels }, ...others];
}

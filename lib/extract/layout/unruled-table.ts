import { around } from './box.ts';
import { isPageNumber } from './furniture.ts';
import { cellOf, type Table, type TableCell } from './ruled-table.ts';
import { clusters, type Segment } from './segments.ts';
import type { Box } from './sheet.ts';
import type { Line } from './text-lines.ts';
import { isFigure, isProse, type Row, rowsOf } from './text-rows.ts';

/** Fewer figures side by side are no table: dates, sums told in a line. */
const FEWEST = 2;

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

interface Band {
  readonly left: number;
  readonly right: number;
}

/**
 * The columns of labels, then those of the figures. Null where a row lacks a figure, since nothing tells then
 * a column that is blank throughout, and the others would be taken for their neighbours; unless rules tell
 * the rows, and each column has a head of its own.
 */
function columnsOf(rows: readonly Row[]): Columns | null {
  const figures = rows.map(({ chunks }) => chunks.filter(isFigure));
  const bands = bandsOf(figures.flat());
  const [first] = bands;
  if (first === undefined || bands.length < FEWEST) return null;
  const rest = rows.flatMap(({ chunks }) => chunks.filter((chunk) => !isFigure(chunk)));
  const labels = rest.filter((chunk) => chunk.right <= first.left);
  const isWhole = (row: readonly Line[]) =>
    row.length === 0 || bands.every((band) => row.filter((c) => overlaps(c, band)).length === 1);
  const withFigures = figures.filter((row) => row.length > 0);
  // One row is always whole: it says nothing of what it lacks.
  const isSure =
    (withFigures.length > 1 && figures.every(isWhole)) ||
    (haveHeads(bands, rows) && (withFigures.length === 1 || areRuled(rows)));
  if (labels.length === 0 || !isSure) return null;
  const own = labelBands(labels, rows);
  return { bands: [...own, ...bands], labels: own.length };
}

interface Columns {
  readonly bands: readonly Band[];
  /** How many of them are of labels. */
  readonly labels: number;
}

const areRuled = (rows: readonly Row[]) =>
  rows.every(({ chunks, isRuled }) => isRuled || !chunks.some(isFigure));

/** Above the figures each column has words that stand over no other. */
function haveHeads(bands: readonly Band[], rows: readonly Row[]): boolean {
  const end = rows.findIndex(({ chunks }) => chunks.some(isFigure));
  const heads = rows.slice(0, end).flatMap(({ chunks }) => chunks);
  const isOver = (head: Line) => bands.filter((band) => overlaps(head, band));
  const single = heads.map(isOver).filter((over) => over.length === 1);
  return bands.every((band) => single.some(([only]) => only === band));
}

/** Fewer labels in line are chance; further apart they are not in line. */
const [IN_LINE, OFF] = [3, 1];

/** Between rules groups of rows have columns of their own, which begin where several labels do. */
function labelBands(labels: readonly Line[], rows: readonly Row[]): Band[] {
  const whole = around(labels);
  const ruled = new Set(rows.flatMap(({ chunks, isRuled }) => (isRuled ? chunks : [])));
  const own = labels.filter((label) => ruled.has(label)).toSorted((a, b) => a.left - b.left);
  const starts = clusters(own, ({ left }) => left, OFF)
    .filter((group) => group.length >= IN_LINE)
    .flatMap(([first]) =>
      first === undefined || first.left - whole.left < first.size ? [] : [first.left],
    );
  const lefts = [whole.left, ...starts];
  return lefts.map((left, i) => ({ left, right: (lefts[i + 1] ?? whole.right + OFF) - OFF }));
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

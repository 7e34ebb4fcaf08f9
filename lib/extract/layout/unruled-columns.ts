import { around } from './box.ts';
import { clusters } from './segments.ts';
import type { Box } from './sheet.ts';
import type { Line } from './text-lines.ts';
import { isFigure, type Row } from './text-rows.ts';

/** Fewer figures side by side are no table: dates, sums told in a line. */
export const FEWEST = 2;

/** A stretch of the width. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

/**
 * The columns of labels, then those of the figures. Null where a row lacks a figure, since nothing tells then
 * a column that is blank throughout, and the others would be taken for their neighbours; unless rules tell
 * the rows, and each column has a head of its own.
 */
export function columnsOf(rows: readonly Row[]): Columns | null {
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

export interface Columns {
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

/** Whether two stretches of the width have some of it in common. */
export const overlaps = (box: Band, band: Band) => box.left < band.right && band.left < box.right;

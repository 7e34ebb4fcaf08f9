import type { Recognised } from '../document.ts';
import { UNREADABLE } from '../marked.ts';
import { around, centre, height, middle } from './box.ts';
import type { Lattice, Region } from './lattice.ts';
import type { Box, Glyph } from './sheet.ts';
import { type Line, linesOf, recognisedOf, textOf } from './text-lines.ts';
import { withWholeFigures } from './whole-figures.ts';

/** A table on one page. Edges are those of its columns and rows, `cells` in rows from the top. */
export interface Table extends Box {
  readonly page: number;
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly TableCell[];
  readonly opensAbove: boolean;
  readonly opensBelow: boolean;
}

export interface TableCell extends Region {
  readonly page: number;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly box: Box;
  readonly recognised?: Recognised;
}

/** The glyphs that stand within a lattice, each in its cell. */
export function ruledTable(page: number, lattice: Lattice, glyphs: readonly Glyph[]): Table {
  const { xs, ys, opensAbove, opensBelow } = lattice;
  const pieces = piecesOf(glyphs.filter(({ isFaint }) => !isFaint));
  const regions = joinedByText(lattice, pieces);
  const covering = coverOf(regions, xs.length - 1);
  const inside = regions.map((): Glyph[] => []);
  for (const piece of pieces) {
    const box = around(piece);
    const index = covering(indexOf(ys, centre(box)), indexOf(xs, middle(box)));
    inside[index]?.push(...piece);
  }
  const tallest = LARGE * usualHeight(glyphs);
  for (const glyph of glyphs.filter((each) => each.isFaint && height(each) < tallest)) {
    const own = inside[covering(indexOf(ys, centre(glyph)), indexOf(xs, middle(glyph)))];
    // A cell where something hidden stands and nothing else is neither read nor blank.
    if (own?.every(({ isFaint }) => isFaint)) own.push({ ...glyph, text: UNREADABLE });
  }
  const cells = withWholeFigures(
    regions.map((region, i) => cellOf(page, region, boxOf(region, lattice), inside[i] ?? [])),
  );
  const { left, top, right, bottom } = lattice;
  return { page, left, top, right, bottom, xs, rows: ys.length - 1, cells, opensAbove, opensBelow };
}

/** So much higher than the type of a table is a watermark's, which hides no figure. */
const LARGE = 2.5;

function usualHeight(glyphs: readonly Glyph[]): number {
  const heights = glyphs.filter(({ isFaint }) => !isFaint).map(height);
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? Number.POSITIVE_INFINITY;
}

export function cellOf(
  page: number,
  region: Region,
  box: Box,
  glyphs: readonly Glyph[],
): TableCell {
  const lines = linesOf(glyphs);
  const recognised = recognisedOf(lines.flatMap((line) => line.glyphs));
  return { ...region, page, text: textOf(lines), lines, box, ...(recognised && { recognised }) };
}

const boxOf = ({ row, column, rowSpan, columnSpan }: Region, { xs, ys }: Lattice): Box => ({
  left: xs[column] ?? 0,
  right: xs[column + columnSpan] ?? 0,
  top: ys[row] ?? 0,
  bottom: ys[row + rowSpan] ?? 0,
});

/** Index of the stretch between two edges that a point lies in; the outer ones reach out without end. */
function indexOf(edges: readonly number[], at: number): number {
  const after = edges.findIndex((edge) => edge > at);
  return Math.max(0, (after < 0 ? edges.length - 1 : after) - 1);
}

function coverOf(regions: readonly Region[], columns: number) {
  const cover = new Map<number, number>();
  regions.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + columnSpan; c += 1) cover.set(r * columns + c, index);
  });
  return (row: number, column: number) => cover.get(row * columns + column) ?? -1;
}

const isFigure = ({ text }: Glyph) => /^[\d０-９.,，．%+-]+$/.test(text);

/** What stands or moves as one: digits that touch one another, or are all set as far apart; any other glyph by itself. */
export function piecesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const pieces = glyphs.filter((glyph) => !isFigure(glyph) || glyph.turn).map((glyph) => [glyph]);
  for (const line of linesOf(glyphs.filter((glyph) => isFigure(glyph) && !glyph.turn))) {
    let piece: Glyph[] = [];
    for (const glyph of line.glyphs) {
      if (!goesOn(piece, glyph)) {
        piece = [];
        pieces.push(piece);
      }
      piece.push(glyph);
    }
  }
  return pieces;
}

/** Of the height of digits: gaps within a figure, those of one set wide, and how far these may differ. */
const [TIGHT, WIDE, EVEN] = [0.12, 0.3, 0.05];

function goesOn(piece: readonly Glyph[], next: Glyph): boolean {
  const [before, last] = [piece.at(-2), piece.at(-1)];
  if (last === undefined) return false;
  const gap = (next.left - last.right) / height(next);
  if (gap <= TIGHT) return true;
  const isEven = (other: Glyph) => Math.abs(gap - (last.left - other.right) / height(next)) < EVEN;
  return gap <= WIDE && last.text.length === 1 && (before === undefined || isEven(before));
}

/**
 * A figure too long for its cell runs over the line into the next one, and maybe into the figure there.
 * Whose it is cannot be told, so both cells are taken for one.
 */
function joinedByText(lattice: Lattice, pieces: readonly (readonly Glyph[])[]): readonly Region[] {
  let regions = lattice.cells;
  for (const piece of pieces) {
    const box = around(piece);
    const sticksOut = 0.3 * height(box);
    const row = indexOf(lattice.ys, centre(box));
    const first = indexOf(lattice.xs, box.left + sticksOut);
    const last = indexOf(lattice.xs, box.right - sticksOut);
    if (first < last && piece.length > 0 && piece.every(isFigure))
      regions = joinedAt(regions, row, first, last);
  }
  return regions;
}

function joinedAt(regions: readonly Region[], row: number, first: number, last: number) {
  const touched = regions.filter(
    (region) =>
      region.row <= row &&
      row < region.row + region.rowSpan &&
      region.column <= last &&
      first < region.column + region.columnSpan,
  );
  const [one] = touched;
  if (one === undefined || touched.length < 2) return regions;
  if (touched.some((other) => other.row !== one.row || other.rowSpan !== one.rowSpan))
    return regions;
  const columnSpan = touched.reduce((sum, region) => sum + region.columnSpan, 0);
  return regions.flatMap((region) =>
    region === one ? [{ ...one, columnSpan }] : touched.includes(region) ? [] : [region],
  );
}

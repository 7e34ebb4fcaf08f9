import type { Rule, Sheet } from '../layout/sheet.ts';
import type { Engine } from '../recogniser/engine.ts';
import { findText } from '../recogniser/find-text.ts';
import { bandsOf, rowsOf } from './bands.ts';
import { type Cell, cellsOf } from './cells.ts';
import { flattened } from './flatten.ts';
import { type Lattice, latticesOf } from './lattice.ts';
import { likenessOf, type Printed } from './likeness.ts';
import type { Page } from './page.ts';
import { type Written, witnessed } from './prints.ts';
import { type Back, type Box, clipped, type Raster } from './raster.ts';
import { readWriting } from './read-writing.ts';
import { dashedRulesOf, rulesOf } from './rules.ts';
import { type Line, writingIn } from './writing.ts';

/** An upright page, read: what stands where on the straightened picture, and the way back from there. */
export interface PageRead {
  readonly sheet: Sheet;
  /** Number of the page it is shown on: two sheets may lie beside one another in one picture. */
  readonly page: number;
  readonly back: Back;
  /** Whether there may be writing in a box of the sheet, read or not. */
  readonly hasInk: (box: Box) => boolean;
  /** How the figures among its glyphs are printed. */
  readonly prints: Written['prints'];
}

/** Pixels across an A4 page at 150 dpi: what sizes in pixels are thought of at. */
const USUAL_WIDTH = 1260;
/** Text outside tables is looked for at this size of a page: body text is then twelve pixels high. */
const FIND_AT = 1152;

/** A pixel of an A4 page at 150 dpi, upright or not; strips of a page are as wide as it. */
const unitOf = ({ width, height }: Raster) =>
  (width > 1.6 * height ? 0.7 * width : Math.min(width, height)) / USUAL_WIDTH;

/**
 * Reads an upright page. Tables by their rules, cell by cell; all else by lines as they are found. `before`
 * are the pages before it, mostly of the same print.
 */
export async function readPage(
  engine: Engine,
  upright: Raster,
  number: number,
  before: readonly PageRead[],
): Promise<PageRead> {
  const { width, height } = upright;
  const { raster, ink, faint, back } = flattened(upright, unitOf(upright));
  const page: Page = { ink, width, height, unit: unitOf(raster) };
  const tables = latticesOn(page).map((lattice) => ({
    lattice,
    cells: cellsOf(lattice, page),
  }));
  const inCells = linesIn(
    page,
    tables.flatMap(({ cells }) => cells),
  );
  const outside = await linesOutside(
    engine,
    raster,
    page,
    tables.map(({ lattice }) => lattice),
  );
  const lines = [...inCells, ...outside];
  const { glyphs, prints } = await readWriting(engine, raster, lines, before.flatMap(figuresOf));
  const rules = tables.flatMap(({ lattice, cells }) =>
    cells.flatMap((cell) => sides(lattice, cell)),
  );
  return {
    page: number,
    sheet: { page: number, width, height, glyphs, rules },
    back,
    prints,
    hasInk: (box) =>
      writingIn(page, clipped(inset(box, 4 * page.unit), raster)).lines.length > 0 ||
      writingIn({ ...page, ink: faint }, clipped(inset(box, 4 * page.unit), raster)).lines.length >
        0,
  };
}

/** The tables of a page; where no rules are whole, by rules in dashes. */
export function latticesOn({ ink, width, height, unit }: Page): Lattice[] {
  const whole = latticesOf(rulesOf(ink, width, height, unit), unit);
  return whole.length > 0 ? whole : latticesOf(dashedRulesOf(ink, width, height, unit), unit);
}

const figuresOf = ({ prints }: PageRead): Printed[] => prints.flatMap((print) => print ?? []);

/** Pages with what the print of all of them says: of a digit there may be too few on one page. */
export function comparedPages(reads: readonly PageRead[]): PageRead[] {
  const figures = reads.flatMap(figuresOf);
  const likeness = likenessOf(figures, figures);
  return reads.map((read) => {
    const { glyphs } = witnessed({ glyphs: read.sheet.glyphs, prints: read.prints }, likeness);
    return { ...read, sheet: { ...read.sheet, glyphs } };
  });
}

const inset = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left + by,
  top: top + by,
  right: right - by,
  bottom: bottom - by,
});

/** Lines of writing in cells; first how high they are, then what hangs together by that. */
function linesIn(page: Page, cells: readonly Cell[]): Line[] {
  const lines = (usual: number) => cells.flatMap((cell) => linesOf(page, cell, usual));
  const heights = lines(0)
    .map(({ box }) => box.bottom - box.top)
    .sort((a, b) => a - b);
  return lines(heights[Math.floor(heights.length / 2)] ?? 0);
}

function linesOf(page: Page, { box }: Cell, usual: number): Line[] {
  const { lines, isCut, dust } = writingIn(page, box, usual);
  return lines.map((line) => ({ box: line, limits: box, isCut, dust }));
}

/** Lines of writing outside the tables. */
async function linesOutside(
  engine: Engine,
  raster: Raster,
  page: Page,
  tables: readonly Lattice[],
): Promise<Line[]> {
  const pixels = Uint8Array.from(raster.pixels);
  for (const table of tables) whiten(pixels, raster, extent(table, 4 * page.unit));
  const rest = { ...raster, pixels };
  const lines: Line[] = [];
  for (const band of bandsOf(rest, page.ink)) {
    const boxes = await findText(engine, rowsOf(rest, band), FIND_AT);
    for (const each of boxes) {
      // What follows ink pixel by pixel does not end on parts of pixels.
      const onPage = { ...each, top: each.top + band.top, bottom: each.bottom + band.top };
      const box = clipped(onPage, raster);
      lines.push({ box, limits: box, isCut: false, dust: [] });
    }
  }
  return lines;
}

function extent({ rows, columns }: Lattice, margin: number): Box {
  const middle = (lines: Lattice['rows'], across: Lattice['rows'], i: number) => {
    const line = lines.at(i);
    const along = ((across[0]?.at ?? 0) + (across.at(-1)?.at ?? 0)) / 2;
    return line === undefined ? 0 : line.at + line.slope * along;
  };
  return {
    left: middle(columns, rows, 0) - margin,
    right: middle(columns, rows, -1) + margin,
    top: middle(rows, columns, 0) - margin,
    bottom: middle(rows, columns, -1) + margin,
  };
}

function whiten(pixels: Uint8Array, raster: Raster, box: Box) {
  const { left, top, right, bottom } = clipped(box, raster);
  for (let y = top; y < bottom; y += 1)
    pixels.fill(255, y * raster.width + left, y * raster.width + right);
}

/** The rules around a cell, straight. */
function sides({ rows, columns }: Lattice, { row, column, rowSpan, columnSpan }: Cell): Rule[] {
  const along = (lines: Lattice['rows'], across: Lattice['rows'], i: number) => {
    const line = lines[i];
    const middle = ((across[0]?.at ?? 0) + (across.at(-1)?.at ?? 0)) / 2;
    return line === undefined ? 0 : line.at + line.slope * middle;
  };
  const left = along(columns, rows, column);
  const right = along(columns, rows, column + columnSpan);
  const top = along(rows, columns, row);
  const bottom = along(rows, columns, row + rowSpan);
  return [
    { left, right, top, bottom: top },
    { left, right, top: bottom, bottom },
    { left, right: left, top, bottom },
    { left: right, right, top, bottom },
  ];
}

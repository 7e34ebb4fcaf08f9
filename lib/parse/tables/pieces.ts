import type { At, Document, Grid, Text } from '#lib/extract/document.ts';
import { type BarredField, barredFields } from './barred-lines.ts';
import { bars, type Frame, framesOf, ruling } from './frames.ts';
import { withoutRepeats } from './repeated.ts';
import { serialCells } from './serials.ts';

/** What tables are made of, in reading order: cells of grids, fields of delimited lines, whole lines. */
export interface Piece {
  readonly text: string;
  readonly form: 'cell' | 'field' | 'line';
  /** Pieces of one printed row share it. */
  readonly row: number;
  /** First column of a cell; index of a field in its line. */
  readonly column: number;
  /** Columns it reaches over. */
  readonly width: number;
  readonly block: number;
  /** Index into the cells of the grid, or null. */
  readonly cell: number | null;
  /** Where it begins in the text of its block or cell. */
  readonly start: number;
}

export function piecesOf({ blocks }: Document): Piece[] {
  const pieces: Piece[] = [];
  const barred = barredFields(blocks);
  const frames = framesOf(blocks);
  /** Row of the first field of such a table. */
  const firstRows = new Map<number, number>();
  blocks.forEach((block, index) => {
    const row = (pieces.at(-1)?.row ?? -1) + 1;
    const fields = barred.get(index);
    if (fields !== undefined)
      for (const { table } of fields) firstRows.set(table, firstRows.get(table) ?? row);
    const next =
      fields?.map((field) => fieldPiece(field, firstRows.get(field.table) ?? row)) ??
      (block.kind === 'text'
        ? linePieces(block, index, row, frames.get(index))
        : gridPieces(block, index, row));
    // One by one: a hostile line holds more than a call takes arguments.
    for (const piece of next) pieces.push(piece);
  });
  return withoutRepeats(pieces);
}

const fieldPiece = ({ text, block, start, row, column }: BarredField, firstRow: number): Piece => ({
  text,
  form: 'field',
  row: firstRow + row,
  column,
  width: 1,
  block,
  cell: null,
  start,
});

/** «- 3 -», «—12—», «第 3 页 共 9 页» between the rows of a printed page. */
const pageNumber =
  /^\s*(?:[-—–―─]+\s*\d{1,3}\s*[-—–―─]+|第\s*\d{1,3}\s*页[\s,，/／]*(?:共\s*\d{1,3}\s*页)?)\s*$/;

function linePieces({ text, role }: Text, block: number, row: number, frame?: Frame): Piece[] {
  if (role === 'chrome' || pageNumber.test(text)) return [];
  const separator = bars.test(text) ? bars : text.includes('\t') ? '\t' : null;
  // A line of tabs alone is a row of blank fields; any other blank line is nothing.
  if (separator !== '\t' && text.trim() === '') return [];
  if (separator === null)
    return [{ text, form: 'line', row, column: 0, width: 1, block, cell: null, start: 0 }];
  if (separator === bars && ruling.test(text)) return [];
  const parts = fields(text, separator);
  return (frame === undefined ? parts : withoutFrame(parts, frame)).map(
    ({ text, start }, column) => ({
      text,
      form: 'field',
      row,
      column,
      width: 1,
      block,
      cell: null,
      start,
    }),
  );
}

interface Field {
  readonly text: string;
  readonly start: number;
}

function fields(line: string, separator: RegExp | string): Field[] {
  let start = 0;
  return line.split(separator).map((text) => {
    const field = { text, start };
    start += text.length + 1;
    return field;
  });
}

/** The bars that frame a line make no fields of their own. */
function withoutFrame(all: readonly Field[], { isOpened, isClosed }: Frame): readonly Field[] {
  const isBlank = (field: Field | undefined) => field?.text.trim() === '';
  const opened = isOpened && isBlank(all[0]) ? all.slice(1) : all;
  return isClosed && isBlank(opened.at(-1)) ? opened.slice(0, -1) : opened;
}

/** No cell of a table of figures is longer, notes of local forms included. */
const LONGEST_CELL = 300;

/** Cells by row; a cell that holds a page of text is read line by line, as a table that lays out a page. */
function gridPieces(grid: Grid, block: number, firstRow: number): Piece[] {
  const serials = serialCells(grid);
  let row = firstRow - 1;
  let printedRow = -1;
  return grid.cells.flatMap(({ text, column, columnSpan: width, row: ownRow }, cell): Piece[] => {
    if (serials.has(cell)) return [];
    const isPage = text.length > LONGEST_CELL && text.includes('\n');
    if (ownRow !== printedRow && !isPage) row += 1;
    printedRow = ownRow;
    if (!isPage) return [{ text, form: 'cell', row, column, width, block, cell, start: 0 }];
    printedRow = -1;
    return fields(text, '\n').map(({ text, start }): Piece => {
      row += 1;
      return { text, form: 'line', row, column: 0, width: 1, block, cell, start };
    });
  });
}

/** Where `[from, to)` of a piece stands in the document. */
export const placeIn = ({ block, cell, start }: Piece, from: number, to: number): At =>
  cell === null
    ? { block, start: start + from, end: start + to }
    : { block, cell, start: start + from, end: start + to };

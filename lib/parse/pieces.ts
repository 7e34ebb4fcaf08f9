import type { At, Document, Grid, Text } from '#lib/extract/document.ts';

/** What tables are made of, in reading order: cells of grids, fields of delimited lines, whole lines. */
export interface Piece {
  readonly text: string;
  readonly form: 'cell' | 'field' | 'line';
  /** Pieces of one printed row share it. */
  readonly row: number;
  /** First column of a cell; index of a field in its line. */
  readonly column: number;
  readonly block: number;
  /** Index into the cells of the grid, or null. */
  readonly cell: number | null;
  /** Where it begins in the text of its block or cell. */
  readonly start: number;
}

export function piecesOf({ blocks }: Document): Piece[] {
  const pieces: Piece[] = [];
  let row = 0;
  blocks.forEach((block, index) => {
    const next = block.kind === 'text' ? linePieces(block, index) : gridPieces(block, index);
    for (const piece of next) pieces.push({ ...piece, row: piece.row + row });
    row += block.kind === 'text' ? 1 : rowsOf(next);
  });
  return pieces;
}

const rowsOf = (pieces: readonly Piece[]) => (pieces.at(-1)?.row ?? -1) + 1;

const bars = /[|｜│┃║¦]/;
/** `|---|:--:|`, `+----+`, `├──┼──┤`: lines that draw a table and say nothing. */
const ruling = /^(?=.*[-─━=]{2})[\s|｜│┃║+:=\-─━┄┌┐└┘├┤┬┴┼]*$/;
/** «- 3 -», «—12—», «第 3 页 共 9 页» between the rows of a printed page. */
const pageNumber =
  /^\s*(?:[-—–―─]+\s*\d{1,3}\s*[-—–―─]+|第\s*\d{1,3}\s*页[\s,，/／]*(?:共\s*\d{1,3}\s*页)?)\s*$/;

function linePieces(block: Text, index: number): Piece[] {
  if (block.role === 'chrome' || block.text.trim() === '') {
    // A line of tabs alone is a row of blank fields; any other blank line is nothing.
    if (block.role === 'chrome' || !block.text.includes('\t')) return [];
  }
  if (pageNumber.test(block.text)) return [];
  const isBarred = bars.test(block.text);
  if (isBarred && ruling.test(block.text)) return [];
  if (!isBarred && !block.text.includes('\t'))
    return [
      { text: block.text, form: 'line', row: 0, column: 0, block: index, cell: null, start: 0 },
    ];
  return fields(block.text, isBarred ? bars : /\t/).map((field, column) => ({
    ...field,
    form: 'field',
    row: 0,
    column,
    block: index,
    cell: null,
  }));
}

interface Field {
  readonly text: string;
  readonly start: number;
}

/** The fields of a line; the bars that frame it make no fields of their own. */
function fields(line: string, separator: RegExp): Field[] {
  let start = 0;
  const all = line.split(separator).map((text) => {
    const field = { text, start };
    start += text.length + 1;
    return field;
  });
  if (separator !== bars) return all;
  const isBlank = (field: Field | undefined) => field?.text.trim() === '';
  const opened = isBlank(all[0]) ? all.slice(1) : all;
  return isBlank(opened.at(-1)) ? opened.slice(0, -1) : opened;
}

/** No cell of a table of figures is longer, notes of local forms included. */
const LONGEST_CELL = 300;

/** Cells by row; a cell that holds a page of text is read line by line, as a table that lays out a page. */
function gridPieces(grid: Grid, index: number): Piece[] {
  let row = 0;
  let printedRow = -1;
  return grid.cells.flatMap((cell, i): Piece[] => {
    if (cell.row !== printedRow) row += 1;
    printedRow = cell.row;
    const at = { block: index, cell: i };
    if (cell.text.length <= LONGEST_CELL || !cell.text.includes('\n'))
      return [
        { ...at, text: cell.text, form: 'cell', row: row - 1, column: cell.column, start: 0 },
      ];
    return fields(cell.text, /\n/).map(
      ({ text, start }): Piece => ({ ...at, text, form: 'line', row: row++, column: 0, start }),
    );
  });
}

/** Where `[from, to)` of a piece stands in the document. */
export const placeIn = ({ block, cell, start }: Piece, from: number, to: number): At =>
  cell === null
    ? { block, start: start + from, end: start + to }
    : { block, cell, start: start + from, end: start + to };

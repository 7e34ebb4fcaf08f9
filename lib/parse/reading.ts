import type { At, Document, Text } from '#lib/extract/document.ts';
import { type Plain, plain, stretch } from './plain.ts';

/** A text block or a cell within the reading: `[from, to)` of its text. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly block: number;
  /** Index into the cells of the grid; null for a text block. */
  readonly cell: number | null;
  readonly role: Text['role'] | null;
  readonly plain: Plain;
}

/**
 * The whole document as one plain text, so that words can be looked for across it: `\n` between blocks
 * and rows, `\t` between cells. Every stretch leads back to its place.
 */
export interface Reading {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Where the report's own text begins, where its last section does, and where the report ends. */
export interface Extent {
  readonly frontEnd: number;
  readonly tailStart: number;
  readonly end: number;
}

export function readingOf(document: Document): Reading {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let from = 0;
  const add = (
    source: string,
    { block, cell, role }: Pick<Piece, 'block' | 'cell' | 'role'>,
    end: string,
  ) => {
    const read = plain(source);
    pieces.push({ from, to: from + read.text.length, block, cell, role, plain: read });
    texts.push(read.text, end);
    from += read.text.length + end.length;
  };
  document.blocks.forEach((block, index) => {
    if (block.kind === 'text') {
      add(block.text, { block: index, cell: null, role: block.role ?? null }, '\n');
      return;
    }
    block.cells.forEach((cell, i) => {
      const endsRow = block.cells[i + 1]?.row !== cell.row;
      add(cell.text, { block: index, cell: i, role: null }, endsRow ? '\n' : '\t');
    });
  });
  return { text: texts.join(''), pieces };
}

/** The piece an offset of the reading stands in; the one before it for the separator. */
function pieceAt({ pieces }: Reading, offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Where `[from, to)` of the reading stands; a stretch over several pieces is cut at the end of the first. */
export function placeOf(reading: Reading, from: number, to: number): At | null {
  const piece = pieceAt(reading, from);
  if (piece === undefined) return null;
  const { start, end } = stretch(
    piece.plain,
    from - piece.from,
    Math.min(to, piece.to) - piece.from,
  );
  return piece.cell === null
    ? { block: piece.block, start, end }
    : { block: piece.block, cell: piece.cell, start, end };
}

/** The words of `[from, to)` as the document prints them. */
export function printed(reading: Reading, from: number, to: number): string {
  const piece = pieceAt(reading, from);
  if (piece === undefined) return '';
  const { start, end } = stretch(
    piece.plain,
    from - piece.from,
    Math.min(to, piece.to) - piece.from,
  );
  return piece.plain.source.slice(start, end);
}

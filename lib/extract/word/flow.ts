import type { Block, Stretch } from '../document.ts';
import type { Cell, Line, Part, Shape } from './parts.ts';
import type { Setting } from './set-text.ts';

/** The body, a cell or a text box: parts, and the paragraph under way in it. */
export interface Flow {
  readonly parts: Part[];
  lines: Line[];
  /** Of the line under way; neighbours are not set alike. */
  pieces: (Setting & { text: string })[];
  start: number;
  end: number;
  /** Text boxes of the paragraph under way that are anchored behind its first characters. */
  boxes: Part[];
  hasPicture: boolean;
}

export type LooseCell = Pick<Cell, 'parts' | 'place'>;
export interface OpenTable {
  readonly rows: LooseCell[][];
  row: LooseCell[];
  readonly start: number;
  readonly line: number;
  cellStart: number;
}

export const newFlow = (): Flow => ({
  parts: [],
  lines: [],
  pieces: [],
  start: -1,
  end: 0,
  boxes: [],
  hasPicture: false,
});

/** The number stands before the first line, or alone where it is all that is printed. */
export function numbered(lines: readonly Line[], number: string, place: Stretch): readonly Line[] {
  const [first, ...others] = lines;
  if (number === '') return lines;
  if (first === undefined) return [{ text: number, place }];
  return [{ ...first, text: number + first.text.trimStart() }, ...others];
}

export const shaped = (
  rows: readonly (readonly LooseCell[])[],
  shapes: readonly (readonly Shape[])[],
): Cell[][] =>
  rows.map((row, r) => row.map((cell, c) => ({ ...cell, ...(shapes[r]?.[c] ?? counted(c)) })));

/** A cell of which nothing is told takes the place it is counted at. */
export const counted = (column: number): Shape => ({
  left: column,
  right: column + 1,
  down: 'alone',
  joins: false,
});

export const placed = (block: Block, place: Stretch): Block =>
  block.kind === 'text'
    ? { ...block, place }
    : { ...block, place, cells: block.cells.map((cell) => ({ ...cell, place })) };

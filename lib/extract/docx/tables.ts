import type { Shape } from '../word/parts.ts';

/** A cell as DOCX tells it: how many columns of the grid it takes and how wide it is. */
export interface LooseShape {
  span: number;
  /** 1/20 point, or null when that is not told. */
  width: number | null;
  down: Shape['down'];
  joins: boolean;
  isGone: boolean;
}

export interface LooseRow {
  /** Columns of the grid left out before the first cell, and their width. */
  before: number;
  widthBefore: number | null;
  isGone: boolean;
  readonly cells: LooseShape[];
}

export const newRow = (): LooseRow => ({
  before: 0,
  widthBefore: 0,
  isGone: false,
  cells: [],
});
export const newCell = (): LooseShape => ({
  span: 1,
  width: null,
  down: 'alone',
  joins: false,
  isGone: false,
});

/**
 * Where the cells of a table stand: by the columns of its grid as the rows count them. Where the rows do
 * not agree on how many columns there are, and agree on the width of the table, the widths tell: writers
 * that leave spans out still draw the table.
 */
export function shapesOf(rows: readonly LooseRow[]): Shape[][] {
  const kept = rows
    .filter(({ isGone }) => !isGone)
    .map((row) => ({ ...row, cells: row.cells.filter(({ isGone }) => !isGone) }));
  const isCounted = agree(kept.map(columnsOf), 0) || !agree(kept.map(widthOf), 0.02);
  return kept.map((row) => edges(row, isCounted));
}

function edges({ before, widthBefore, cells }: LooseRow, isCounted: boolean): Shape[] {
  let right = isCounted ? before : (widthBefore ?? 0);
  return cells.map(({ span, width, down, joins }) => {
    const left = right;
    right += isCounted ? span : (width ?? 0);
    return { left, right, down, joins };
  });
}

const columnsOf = ({ before, cells }: LooseRow) =>
  cells.reduce((sum, { span }) => sum + span, before);

/** Null when a width is not told. */
const widthOf = ({ widthBefore, cells }: LooseRow): number | null =>
  cells.reduce<number | null>(
    (sum, { width }) => (sum === null || width === null || width <= 0 ? null : sum + width),
    widthBefore,
  );

function agree(numbers: readonly (number | null)[], slack: number): boolean {
  const [first] = numbers;
  return numbers.every(
    (number) => number !== null && first != null && Math.abs(number - first) <= first * slack,
  );
}

import type { CellDefinition } from '../word/rows.ts';

/** The definition of the row under way, as `\trowd` and what follows it tell. */
export interface RowDefinition {
  left: number;
  cells: CellDefinition[];
  /** Of the cell that the next `\cellx` ends. */
  down: CellDefinition['down'];
  joins: boolean;
}

export const newRowDefinition = (): RowDefinition => ({
  left: 0,
  cells: [],
  down: 'alone',
  joins: false,
});

/** More cells than any row has; Word allows 63. */
const MOST_CELLS = 500;

/** Notes a word, if it is about rows. */
export function noteRow(row: RowDefinition, word: string, value: number | null): void {
  notes[word]?.(row, value);
}

const notes: Readonly<Record<string, (row: RowDefinition, value: number | null) => void>> = {
  trowd: (row) => Object.assign(row, newRowDefinition()),
  trleft: (row, value) => {
    row.left = value ?? row.left;
  },
  clvmgf: (row) => {
    row.down = 'start';
  },
  clvmrg: (row) => {
    row.down = 'goes-on';
  },
  // The first of cells merged sideways needs no mark.
  clmgf: (row) => {
    row.joins = false;
  },
  clmrg: (row) => {
    row.joins = true;
  },
  cellx: (row, value) => {
    const { down, joins } = row;
    const right = value ?? row.cells.at(-1)?.right ?? row.left;
    if (row.cells.length < MOST_CELLS) row.cells.push({ right, down, joins });
    row.down = 'alone';
    row.joins = false;
  },
};

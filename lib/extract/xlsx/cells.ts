import type { Stretch } from '../document.ts';

/** A cell that is there, with or without text, by its row and column from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Offsets into the XML of the sheet. */
  readonly place: Stretch;
}

/** Cells covered by the one at their top left corner; last row and column included. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

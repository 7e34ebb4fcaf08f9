import type { Recognised } from '../document.ts';

/** Edges on a page as it is looked at, from its top left corner; the unit is the page's. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Characters set side by side, mostly one: what a PDF draws, or what a recogniser found in one piece. The
 * box is that of the type, not of the ink: as high as the characters are large, as wide as they advance.
 */
export interface Glyph extends Box {
  readonly text: string;
  /** Quarter turns of its reading direction, clockwise: 0 reads to the right, 1 downward, 3 upward. */
  readonly turn?: Turn;
  /** Hardly to be seen or not at all, as watermarks are, and figures with a white box over them. */
  readonly isFaint?: boolean;
  readonly recognised?: Recognised;
}

export type Turn = 0 | 1 | 2 | 3;

/** A ruling line as the thin box it fills: across when wider than high, else down. */
export type Rule = Box;

/** All that is drawn on one page, in any order. */
export interface Sheet {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

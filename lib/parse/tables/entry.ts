import type { At } from '#lib/extract/document.ts';
import type { Piece } from './pieces.ts';
import type { Word } from './vocabulary.ts';

interface Common {
  /** As printed, blanks around it left out. */
  readonly text: string;
  readonly at: At;
  readonly form: Piece['form'];
  /** Printed row, first column and columns of the piece it stands in. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly piece: number;
}

/** A word of the form where it stands. */
export type WordEntry = Common & {
  readonly kind: 'word';
  readonly word: Word;
  /** The numeral printed before it, bare. */
  readonly numeral: string;
  /** Printed row and piece it ends in: a label may be broken over several. */
  readonly lastRow: number;
  readonly lastPiece: number;
  /** Nothing that belongs to another thing stands before it on its line or in its cell. */
  readonly opens: boolean;
};

/** What may be a figure of a row. */
export type Item =
  /** Digits, or a mark for «nothing». */
  | (Common & { readonly kind: 'figure'; readonly isMark: boolean })
  /** A cell or field that is there and holds nothing. */
  | (Common & { readonly kind: 'empty' })
  /** Everything else. `splits` a sentence: it holds a comma or a stop. */
  | (Common & { readonly kind: 'text'; readonly bare: string; readonly splits: boolean });

/** What a document says, one thing after another. */
export type Entry = WordEntry | Item;

export const isFilled = (item: Item): boolean => item.kind !== 'empty';
export const filled = (items: readonly Item[]): Item[] => items.filter(isFilled);

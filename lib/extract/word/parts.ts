import type { Block, Stretch, Text } from '../document.ts';

/** What a word processor's file holds, as a tree: before it is known which tables are tables of figures. */
export type Part = Paragraph | Table | Foreign;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Parted by line breaks; lines of blanks alone are left out. */
  readonly lines: readonly Line[];
  readonly role: Text['role'] | undefined;
}

export interface Line {
  readonly text: string;
  /** Of its visible text. */
  readonly place: Stretch;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
  readonly place: Stretch;
}

export interface Cell extends Shape {
  readonly parts: readonly Part[];
  readonly place: Stretch;
}

/** Where a cell stands in its row and whether it is merged with its neighbours. */
export interface Shape {
  /** Its edges, in any unit that is the same for the whole table: columns of its grid, or 1/20 point. */
  readonly left: number;
  readonly right: number;
  /** `start`: the cells below that `go-on` are one with it, and theirs is not shown. */
  readonly down: 'alone' | 'start' | 'goes-on';
  /** One with the cell before it; what it holds is not shown. */
  readonly joins: boolean;
  /** Behind the cells its row is said to have: there only if something stands in it. */
  readonly isSurplus?: true;
}

/** What another reader made of a file put inside. */
export interface Foreign {
  readonly kind: 'foreign';
  readonly blocks: readonly Block[];
}

import type { Table } from '#lib/form/template.ts';
import type { Reason } from '../fact.ts';
import type { Content } from './contents.ts';
import type { Habits } from './habits.ts';
import type { Heads } from './heads.ts';
import type { Placed } from './row-sums.ts';

/** The items of a row in the columns of the form. */
export interface Fit {
  readonly how: 'read' | Reason;
  readonly cells: readonly Placed[];
}

/** A printed table of the form, as far as its rows were found. */
export interface Found {
  readonly table: Table;
  readonly contents: readonly Content[];
  readonly heads: Heads;
  /** Of the whole document. */
  readonly habits: Habits;
  /** In running text or fields there seem to be figures of more columns than the form has. */
  readonly isCrowded: boolean;
}

export type Attempt = (content: Content, found: Found) => Fit | null;

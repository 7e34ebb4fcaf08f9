/**
 * What a reader makes of a file, whatever its format: blocks in reading order, each knowing where it
 * stood. Readers know nothing of the form. Provenance has two hops: a figure points into the Document
 * ({@link At}), the Document points into the file ({@link Place}).
 */
export interface Document {
  readonly format: Format;
  /** Character set the bytes were decoded with, e.g. `utf-8`, `gb18030`. */
  readonly encoding: string;
  /** What the file says of itself outside its text: HTML `<title>` as `title`, `<meta name=…>` by name. */
  readonly meta: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
}

export type Format = 'text' | 'html';

export type Block = Text | Grid;

/** A paragraph, heading or line of text. `text` keeps its tabs and inner blanks; line breaks are blocks of their own. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  /** What the markup says it is; `chrome` is what surrounds a page: navigation, links, footers. */
  readonly role?: 'title' | 'heading' | 'chrome';
  readonly place: Place;
}

/** A table. Cells stand at their first row and column; spans are expanded by whoever needs them. */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  /** In source order, which is row by row. */
  readonly cells: readonly GridCell[];
  readonly place: Place;
}

export interface GridCell {
  /** Text of the cell; paragraphs and line breaks inside it are `\n`. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly place: Place;
}

/** Where something stands in the decoded file: UTF-16 offsets, `end` exclusive; `line` from 1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Where something stands in a Document: a stretch of a text block, or of a cell of a grid. */
export interface At {
  readonly block: number;
  /** Index into `Grid.cells`, absent in a text block. */
  readonly cell?: number;
  /** UTF-16 offsets into the text of the block or cell, `end` exclusive; absent for all of it. */
  readonly start?: number;
  readonly end?: number;
}

/** Why no Document could be made of the bytes. */
type Unreadable =
  | { readonly because: 'empty' }
  | { readonly because: 'binary' }
  | { readonly because: 'unsupported'; readonly format: string };

export type Extracted =
  | { readonly status: 'document'; readonly document: Document }
  | ({ readonly status: 'unreadable' } & Unreadable);

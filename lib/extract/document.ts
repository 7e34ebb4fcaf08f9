/**
 * What a reader makes of a file, whatever its format: blocks in reading order, each knowing where it
 * stood. Readers know nothing of the form. Provenance has two hops: a figure points into the Document
 * ({@link At}), the Document points into the file ({@link Place}).
 */
export interface Document {
  readonly format: Format;
  /** Character set the bytes were decoded with, e.g. `utf-8`, `gb18030`; null where the format has none of its own. */
  readonly encoding: string | null;
  /** What the file says of itself outside its text: HTML `<title>` as `title`, `<meta name=…>` by name. */
  readonly meta: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
  /** Of formats that are laid out on pages (PDF, scans): their sizes, in order. Places are then {@link Spot}s. */
  readonly pages?: readonly Page[];
}

/** `doc` is Word 97–2003, whoever wrote it (WPS too); `scan` is made of pictures alone. */
export const formats = [
  'text',
  'html',
  'mhtml',
  'docx',
  'doc',
  'rtf',
  'xlsx',
  'pdf',
  'scan',
] as const;
export type Format = (typeof formats)[number];

/** Size of a page as it is looked at: PDF in points (1/72 inch), pictures in pixels. */
export interface Page {
  readonly width: number;
  readonly height: number;
}

export type Block = Text | Grid;

/** A paragraph, heading or line of text. `text` keeps its tabs and inner blanks; line breaks are blocks of their own. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  /** What the markup says it is; `chrome` is what surrounds a page: navigation, links, footers. */
  readonly role?: 'title' | 'heading' | 'chrome';
  readonly place: Place;
  readonly recognised?: Recognised;
  /** Where its numbers are drawn, when it lies on pages; one that the end of a line cuts is drawn twice. */
  readonly numbers?: readonly DrawnNumber[];
}

/** A number of a text, or a part of one: offsets into the text, `end` exclusive, and where it is drawn. */
export interface DrawnNumber {
  readonly start: number;
  readonly end: number;
  readonly spot: Spot;
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
  readonly recognised?: Recognised;
}

/** The characters were recognised in a picture, not given by the file. Absent where they were given. */
export interface Recognised {
  /** Of the least sure character, 0 to 1, as recogniser and print say; 1 for a cell without ink. */
  readonly confidence: number;
  /** What a second, independent look at the same place read; null when there was none. */
  readonly second: string | null;
}

/** Where something stands in the file. */
export type Place = Stretch | Spot;

/**
 * In a file that is text inside: UTF-16 offsets into the decoded file, `end` exclusive; `line` from 1. Of
 * DOCX, offsets into word/document.xml; of DOC, character positions; `line` is then the paragraph.
 */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** On a page: page from 1; edges in the units of its {@link Page}, from the top left corner. */
export interface Spot {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
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

/** Why no Document could be made of the bytes. `detail`: the format, the limit, or null. */
export const unreadable = [
  'empty',
  'binary',
  'unsupported',
  /** Cut off or broken: the container cannot be opened. */
  'damaged',
  /** Wants a password. */
  'encrypted',
  /** Beyond a limit of size, nesting, cells, pages or expansion. */
  'too-large',
  /** A scan too poor to be read. */
  'illegible',
  /** Pictures need the optional recogniser, and it is not installed. */
  'recogniser-missing',
] as const;
export type Unreadable = (typeof unreadable)[number];

export type Extracted =
  | { readonly status: 'document'; readonly document: Document }
  | { readonly status: 'unreadable'; readonly because: Unreadable; readonly detail: string | null };

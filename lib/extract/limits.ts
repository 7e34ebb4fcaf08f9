import type { Document } from './document.ts';

/**
 * How much of a file is read, in one place. What is beyond is refused as `too-large`, with words that tell
 * the limit. A report is a few pages of text and three tables; every limit is far above any honest one, and
 * low enough that reading up to it takes seconds and some hundred megabytes.
 */
const MB = 1024 * 1024;

/** Bytes of a file, by kind. Pictures and PDFs are mostly scans; text of that size would be a data dump. */
export const largestFile = {
  text: 24 * MB,
  mhtml: 64 * MB,
  docx: 64 * MB,
  doc: 64 * MB,
  rtf: 64 * MB,
  xlsx: 32 * MB,
  pdf: 128 * MB,
  picture: 64 * MB,
  pages: 256 * MB,
  zip: 512 * MB,
} as const;

/** «24 MB», as people say it. */
export const megabytes = (bytes: number): string => `${Math.floor(bytes / MB)} MB`;

/** Of an archive and all archives in it. Files are expanded one by one, so memory is that of the largest. */
export const archiveLimits = {
  /** A district hands in a few hundred. */
  files: 5000,
  /** Expanded, all together, and one of them. */
  bytes: 512 * MB,
  file: 256 * MB,
  /** An archive in an archive in an archive: offices zip what was zipped. */
  depth: 3,
} as const;

/** Tags of a page; a report as Word writes it has some 5,000. Building the tree takes 2 kB for each. */
const MOST_TAGS = 200_000;

/** Of all tables of a file together. The form has some 500 cells; a page of lists a few thousand. */
export const gridLimits = {
  cells: 200_000,
  /** Rows times columns: what spans make of a few cells. */
  area: 2_000_000,
  /** Wider than any table of figures; columns beyond are left out. */
  columns: 200,
  /** Merged cells of a sheet. */
  merges: 5000,
} as const;

/** Lines and paragraphs of a file, and characters of all its text: twenty times a long report. */
const MOST_LINES = 100_000;
const MOST_CHARACTERS = 1_000_000;

const inTenThousands = (count: number) => `${count / 10_000} 万`;
export const cellsLimit = `表格超过 ${inTenThousands(gridLimits.cells)}格`;

/** What of a page is beyond its limit, before it is read; null when nothing is. */
export function beyondInMarkup(source: string): string | null {
  // `<p` are two characters.
  if (source.length <= 2 * MOST_TAGS) return null;
  let tags = 0;
  for (const _ of source.matchAll(/<[a-z]/gi)) {
    tags += 1;
    if (tags > MOST_TAGS) return `网页超过 ${inTenThousands(MOST_TAGS)}个标签`;
  }
  return null;
}

/** What of a document is beyond its limit; null when nothing is. */
export function beyondInDocument({ blocks }: Document): string | null {
  const grids = blocks.filter((block) => block.kind === 'grid');
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  const cells = sum(grids.map((grid) => grid.cells.length));
  const area = sum(grids.map(({ rows, columns }) => rows * columns));
  if (cells > gridLimits.cells || area > gridLimits.area) return cellsLimit;
  if (blocks.length > MOST_LINES) return `文字超过 ${inTenThousands(MOST_LINES)}行`;
  const characters =
    sum(blocks.map((block) => (block.kind === 'text' ? block.text.length : 0))) +
    sum(grids.flatMap((grid) => grid.cells.map(({ text }) => text.length)));
  return characters > MOST_CHARACTERS ? `文字超过 ${inTenThousands(MOST_CHARACTERS)}字` : null;
}

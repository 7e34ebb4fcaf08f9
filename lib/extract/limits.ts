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

/** Of all tables of a file together. The form has some 500 cells; a page of lists a few thousand. */
export const gridLimits = {
  cells: 200_000,
  /** Wider than any table of figures; columns beyond are left out. */
  columns: 200,
  /** Merged cells of a sheet. */
  merges: 5000,
} as const;

export const cellsLimit = `表格超过 ${gridLimits.cells / 10_000} 万格`;

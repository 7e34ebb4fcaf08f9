import { type Part as PdfPart, typeset } from '#lib/extract/testing/pdf-report.ts';
import { writePdf } from '#lib/extract/testing/pdf-writer.ts';
import { docHands, docReport } from '#lib/extract/testing/word-doc.ts';
import { bodyOf, docxOf } from '#lib/extract/testing/word-docx.ts';
import { hands } from '#lib/extract/testing/word-hands.ts';
import { rowsOf, type WordPart } from '#lib/extract/testing/word-report.ts';
import { rtfHands, rtfReport } from '#lib/extract/testing/word-rtf.ts';
import { type Value, workbook } from '#lib/extract/testing/workbooks.ts';
import type { Paper } from '#lib/samples/paper.ts';
import { grid, type Sheet } from '#lib/samples/sheet.ts';
import { clean } from '#lib/samples/writers/clean.ts';
import { write } from '#lib/samples/writers/write.ts';

export type Parts = Paper['parts'];

const [hand, docHand, rtfHand] = [hands[0], docHands[0], rtfHands[0]];
if (!hand || !docHand || !rtfHand) throw new Error('no hand to write with');

/** The same report in every format with characters in it. */
export const writers = {
  html: (paper: Paper) => inStyle(paper, pageStyles),
  text: (paper: Paper) => inStyle(paper, textStyles),
  mhtml: (paper: Paper) => savedPage(clean(paper)),
  docx: ({ parts }: Paper) => docxOf(bodyOf(wordParts(parts), hand)),
  doc: ({ parts }: Paper) => docReport(wordParts(parts), docHand),
  rtf: ({ parts }: Paper) => rtfReport(wordParts(parts), rtfHand),
  xlsx: ({ parts }: Paper) => oneSheet(parts),
  csv: ({ parts }: Paper) => Buffer.from(commas(parts)),
  pdf: ({ parts }: Paper) => writePdf({ pages: typeset(pdfParts(parts), ruled) }),
} satisfies Record<string, (paper: Paper) => Uint8Array>;

type Style = Paper['draft']['style'];
const pageStyles = ['clean', 'portal', 'jcms', 'split', 'word', 'wps', 'gb-page'] as const;
const textStyles = [
  ...(['gb-text', 'utf16-tabs', 'lines', 'pipe-cells', 'pipe-rows'] as const),
  ...(['tabs', 'spaces'] as const),
];

/** Each year is written as another site or program writes. */
function inStyle(paper: Paper, styles: readonly Style[]): Uint8Array {
  const style = styles[paper.draft.year % styles.length] ?? paper.draft.style;
  return write({ ...paper, draft: { ...paper.draft, style } }).bytes;
}

const wordParts = (parts: Parts): WordPart[] =>
  parts.map((part) =>
    part.kind === 'table'
      ? { kind: 'table', rows: rowsOf(part.sheet) }
      : { kind: 'paragraph', text: part.text },
  );

const pdfParts = (parts: Parts): PdfPart[] =>
  parts.map((part) =>
    part.kind === 'table'
      ? { kind: 'table', sheet: part.sheet, widths: widths[part.section], heads: 0 }
      : { kind: 'paragraph', text: part.text },
  );

/** Points, column by column. */
const widths = {
  二: [140, 105, 105, 105],
  三: [50, 55, 70, ...Array<number>(7).fill(40)],
  四: Array<number>(15).fill(30),
};

const ruled = {
  rules: 'rects',
  breaks: 'between-rows',
  repeatsHead: false,
  figures: 'middle',
  isLetterByLetter: false,
} as const;

/** As a browser saves a page. */
function savedPage(html: string): Buffer {
  const body = Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n');
  const head = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="X-1"',
    '',
    '--X-1',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://a.cn/1.html',
    '',
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n${body}\r\n--X-1--`);
}

/** Rows of cells as a spreadsheet has them: a paragraph is a row of one cell, covered places are null. */
const rowsOfAll = (parts: Parts): (string | null)[][] =>
  parts.flatMap((part) =>
    part.kind === 'table'
      ? grid(part.sheet).map((row) => row.map((cell) => cell?.text ?? null))
      : [[part.text]],
  );

function commas(parts: Parts): string {
  const rows = rowsOfAll(parts);
  const columns = Math.max(...rows.map((row) => row.length));
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map((row) =>
    Array.from({ length: columns }, (_, column) => quoted(row[column] ?? '')).join(','),
  );
  return `${lines.join('\r\n')}\r\n`;
}

const typed = (cell: string | null): Value | undefined =>
  cell === null ? undefined : /^(?:0|[1-9]\d*)$/.test(cell) ? Number(cell) : cell;

function oneSheet(parts: Parts): Buffer {
  const rows = rowsOfAll(parts).map((row, i): [number, (Value | undefined)[]] => [
    i + 1,
    row.map(typed),
  ]);
  let above = 0;
  const merges = parts.flatMap((part) => {
    const top = above;
    above += part.kind === 'table' ? part.sheet.length : 1;
    return part.kind === 'table' ? mergesOf(part.sheet, top) : [];
  });
  return workbook([{ rows: Object.fromEntries(rows), merges }]);
}

/** `A2:B4`, for every merged cell. */
const mergesOf = (sheet: Sheet, above: number): string[] =>
  grid(sheet).flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (cell === null || cell.rowSpan * cell.columnSpan === 1) return [];
      const at = (column: number, line: number) =>
        `${String.fromCharCode(65 + column)}${above + line + 1}`;
      return [`${at(c, r)}:${at(c + cell.columnSpan - 1, r + cell.rowSpan - 1)}`];
    }),
  );

import type { Block, Document } from '../document.ts';
import { readPdf } from '../pdf.ts';
import { type PdfFile, type PdfPage, show, writePdf } from './pdf-writer.ts';

export const page = (content: string, more: Omit<PdfPage, 'content'> = {}): PdfFile => ({
  pages: [{ content, ...more }],
});

export async function documentOf(file: PdfFile): Promise<Document> {
  const read = await readPdf(writePdf(file));
  if (read.status !== 'document') throw new Error(read.because);
  return read.document;
}

export const rows = (block: Block | undefined): string[][] =>
  block?.kind !== 'grid'
    ? []
    : Array.from({ length: block.rows }, (_, row) =>
        block.cells.filter((cell) => cell.row === row).map(({ text }) => text),
      );

/** A ruled table of 2 × 3 whose left upper corner is at 100, 700; cells 100 wide, 20 high. */
export const lattice = [
  ...[700, 680, 660].map((y) => `100 ${y} m 400 ${y} l S`),
  ...[100, 200, 300, 400].map((x) => `${x} 700 m ${x} 660 l S`),
].join('\n');
export const cell = (text: string, row: number, column: number, size = 10) =>
  show(text, 105 + column * 100, 686 - row * 20, size);
const figures = ['项目', '12', '3'].map((text, i) => cell(text, 0, i)).join('\n');
export const table = `${lattice}\n${figures}\n${cell('合计', 1, 0)}`;
export const asRead = [
  ['项目', '12', '3'],
  ['合计', '', ''],
];

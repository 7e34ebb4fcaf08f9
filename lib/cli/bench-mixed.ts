import { decode } from '#lib/extract/decode.ts';
import { type Part as PdfPart, typeset } from '#lib/extract/testing/pdf-report.ts';
import { writePdf } from '#lib/extract/testing/pdf-writer.ts';
import { docHands, docReport } from '#lib/extract/testing/word-doc.ts';
import { bodyOf, docxOf } from '#lib/extract/testing/word-docx.ts';
import { hands } from '#lib/extract/testing/word-hands.ts';
import { rowsOf, type WordPart } from '#lib/extract/testing/word-report.ts';
import { rtfHands, rtfReport } from '#lib/extract/testing/word-rtf.ts';
import { type Sample, samples } from '#lib/samples/generate.ts';
import type { Sheet } from '#lib/samples/sheet.ts';

/** The names the sample district is made of; each gets a character more in every further district. */
const names = /槐影|望汐|锦帆|石桥|南埠|后河|鹭洲/g;

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reports of districts like the sample one, in turn as published, as DOCX, DOC, RTF and PDF. */
export const mixedReports = (): Named[] =>
  [...'东西南北中'].flatMap((mark) =>
    samples().map((sample, i) => {
      const write = writers[i % writers.length] ?? asPublished;
      const { name, bytes } = write(sample, (text) => text.replaceAll(names, `$&${mark}`));
      return { name: `${mark}-${name}`, bytes };
    }),
  );

type Renamed = (text: string) => string;
type Writing = (sample: Sample, renamed: Renamed) => Named;

const asPublished: Writing = ({ file: { name, bytes } }, renamed) => ({
  name,
  bytes: Buffer.from(renamed(decode(bytes)?.text ?? '')),
});

const [hand, docHand, rtfHand] = [hands[0], docHands[0], rtfHands[0]];
if (!hand || !docHand || !rtfHand) throw new Error('no hand to write with');

const as =
  (extension: string, write: (sample: Sample, renamed: Renamed) => Uint8Array): Writing =>
  (sample, renamed) => ({
    name: sample.file.name.replace(/\w+$/, extension),
    bytes: write(sample, renamed),
  });

const writers: readonly Writing[] = [
  asPublished,
  as('docx', (sample, renamed) => docxOf(bodyOf(wordParts(sample, renamed), hand))),
  as('doc', (sample, renamed) => docReport(wordParts(sample, renamed), docHand)),
  as('rtf', (sample, renamed) => rtfReport(wordParts(sample, renamed), rtfHand)),
  as('pdf', (sample, renamed) => writePdf({ pages: typeset(pdfParts(sample, renamed), ruled) })),
];

const sheetRenamed = (sheet: Sheet, renamed: Renamed): Sheet =>
  sheet.map((row) => row.map((cell) => ({ ...cell, text: renamed(cell.text) })));

const wordParts = ({ paper }: Sample, renamed: Renamed): WordPart[] =>
  paper.parts.map((part) =>
    part.kind === 'table'
      ? { kind: 'table', rows: rowsOf(sheetRenamed(part.sheet, renamed)) }
      : { kind: 'paragraph', text: renamed(part.text) },
  );

const pdfParts = ({ paper }: Sample, renamed: Renamed): PdfPart[] =>
  paper.parts.map((part) =>
    part.kind === 'table'
      ? {
          kind: 'table',
          sheet: sheetRenamed(part.sheet, renamed),
          widths: widths[part.section],
          heads: 0,
        }
      : { kind: 'paragraph', text: renamed(part.text) },
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

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDoc } from '#lib/extract/doc.ts';
import type { Extracted } from '#lib/extract/document.ts';
import { readDocx } from '#lib/extract/docx.ts';
import { readMarkup } from '#lib/extract/markup.ts';
import { readRtf } from '#lib/extract/rtf.ts';
import { docHands, docReport } from '#lib/extract/testing/word-doc.ts';
import { bodyOf, docxOf } from '#lib/extract/testing/word-docx.ts';
import { hands } from '#lib/extract/testing/word-hands.ts';
import {
  numbered,
  type WordCell,
  type WordPart,
  type WordRow,
  wordReport,
} from '#lib/extract/testing/word-report.ts';
import { rtfHands, rtfReport } from '#lib/extract/testing/word-rtf.ts';
import { edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import { parse } from '#lib/parse/parse.ts';
import { filledForm, type Texts } from '#lib/parse/testing/filled-forms.ts';
import { likeness } from './likeness.ts';
import type { Reading } from './told.ts';

const title = '青禾区云溪街道办事处2023年政府信息公开工作年度报告';
const reportOf = (texts: Texts): WordPart[] => [
  { kind: 'paragraph', text: title },
  ...numbered(wordReport(edition2021, texts)),
];

const span = (name: string, n: number) => (n > 1 ? ` ${name}="${n}"` : '');
const goesOn = (row: WordRow | undefined, { left }: WordCell) =>
  row?.some((cell) => cell.left === left && cell.down === 'goes-on') ?? false;
const heightOf = (below: readonly WordRow[], cell: WordCell) => {
  const end = below.findIndex((row) => !goesOn(row, cell));
  return 1 + (end < 0 ? below.length : end);
};

/** The report as a web page. */
function html(parts: readonly WordPart[]): string {
  const row = (cells: WordRow, i: number, all: readonly WordRow[]) =>
    cells
      .filter(({ down }) => down !== 'goes-on')
      .map((cell) => {
        const down = cell.down === 'start' ? heightOf(all.slice(i + 1), cell) : 1;
        const spans = span('colspan', cell.right - cell.left) + span('rowspan', down);
        return `<td${spans}>${cell.text}</td>`;
      });
  const body = parts.map((part) =>
    part.kind === 'table'
      ? `<table>${part.rows.map((r, i, all) => `<tr>${row(r, i, all).join('')}</tr>`).join('')}</table>`
      : `<p>${part.text}</p>`,
  );
  return `<!DOCTYPE html><html><body>${body.join('\n')}</body></html>`;
}

const [hand] = hands.filter(({ heading }) => heading === undefined);
const [docHand] = docHands;
const [rtfHand] = rtfHands;
if (hand === undefined || docHand === undefined || rtfHand === undefined)
  throw new Error('no hand');

const formats: Readonly<Record<string, (texts: Texts) => Extracted>> = {
  HTML: (texts) => ({ status: 'document', document: readMarkup(html(reportOf(texts)), 'utf-8') }),
  DOCX: (texts) => readDocx(docxOf(bodyOf(reportOf(texts), hand), hand.extras)),
  DOC: (texts) => readDoc(docReport(reportOf(texts), docHand)),
  RTF: (texts) => readRtf(rtfReport(reportOf(texts), rtfHand)),
};

function read(format: string, texts: Texts): Reading {
  const extracted = formats[format]?.(texts);
  if (extracted?.status !== 'document') throw new Error(`${format} was not read`);
  const parsed = parse(extracted.document);
  if (parsed.status !== 'report') throw new Error(`${format}: ${parsed.because}`);
  return { report: parsed.report, document: extracted.document };
}

const form = filledForm(edition2021, { errors: 1, blanks: 10 });
const keys = figures(edition2021).map(({ key }) => key);
const names = Object.keys(formats);
const pairs = names.flatMap((a, i) => names.slice(i).map((b) => [a, b] as const));

describe.each(pairs)('%s and %s', (a, b) => {
  test('of one report are the same; with one figure changed they are two', () => {
    fc.assert(
      fc.property(form, fc.constantFrom(...keys), (texts, key) => {
        expect(likeness(read(a, texts), read(b, texts))).toBe('same');
        const changed = new Map([...texts, [key, `${Number(texts.get(key)) + 1}`]]);
        expect(likeness(read(a, texts), read(b, changed))).toBe('other');
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});

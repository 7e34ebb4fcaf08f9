import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edition2019, edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { readFigure } from '#lib/parse/figure.ts';
import { readTables } from '#lib/parse/tables.ts';
import { filledForm, type Texts } from '#lib/parse/testing/filled-forms.ts';
import { readDoc } from '../doc.ts';
import type { Extracted } from '../document.ts';
import { readDocx } from '../docx.ts';
import { readRtf } from '../rtf.ts';
import { docHands, docReport } from '../testing/word-doc.ts';
import { bodyOf, docxOf } from '../testing/word-docx.ts';
import { hands } from '../testing/word-hands.ts';
import { numbered, wordReport } from '../testing/word-report.ts';
import { rtfHands, rtfReport } from '../testing/word-rtf.ts';

interface Way {
  readonly name: string;
  readonly read: (edition: Edition, texts: Texts) => Extracted;
}

const ways: readonly Way[] = [
  ...hands.map((hand) => ({
    name: `DOCX ${hand.name}`,
    read: (edition: Edition, texts: Texts) => {
      const report = wordReport(edition, texts);
      const body = bodyOf(hand.heading === undefined ? numbered(report) : report, hand);
      return readDocx(docxOf(body, hand.extras));
    },
  })),
  ...docHands.map((hand) => ({
    name: `DOC ${hand.name}`,
    read: (edition: Edition, texts: Texts) =>
      readDoc(docReport(numbered(wordReport(edition, texts)), hand)),
  })),
  ...rtfHands.map((hand) => ({
    name: `RTF ${hand.name}`,
    read: (edition: Edition, texts: Texts) =>
      readRtf(rtfReport(numbered(wordReport(edition, texts)), hand)),
  })),
];

const forms = fc
  .constantFrom<Edition>(edition2021, edition2019)
  .chain((edition) =>
    fc.tuple(fc.constant(edition), filledForm(edition, { errors: 1, blanks: 20 })),
  );

/** Every figure of the form as it was written: a number, or a blank. */
const written = (edition: Edition, texts: Texts) =>
  figures(edition).map(({ key, unit }) => {
    const figure = readFigure(texts.get(key) ?? '', unit);
    return `${key} ${figure.status === 'number' ? `read ${figure.value}` : 'blank null'}`;
  });

describe('every figure is read in its cell', () => {
  test.each(ways)('$name', ({ read }) => {
    fc.assert(
      fc.property(forms, ([edition, texts]) => {
        const extracted = read(edition, texts);
        if (extracted.status !== 'document') throw new Error(extracted.because);
        const { facts } = readTables(extracted.document, edition, []);
        expect(facts.map(({ key, status, value }) => `${key} ${status} ${value}`)).toEqual(
          written(edition, texts),
        );
      }),
      { numRuns: 8 },
    );
  });
});

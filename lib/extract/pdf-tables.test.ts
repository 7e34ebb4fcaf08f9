import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edition2019, edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Fact } from '#lib/parse/fact.ts';
import { readFigure } from '#lib/parse/figure.ts';
import { readTables } from '#lib/parse/tables.ts';
import { filledForm, type Texts } from '#lib/parse/testing/filled-forms.ts';
import { disclosureSheet, sheetOf } from '#lib/samples/sheet.ts';
import { readPdf } from './pdf.ts';
import { type Part, type Setting, typeset } from './testing/pdf-report.ts';
import { writePdf } from './testing/pdf-writer.ts';

const ruled: Setting = {
  rules: 'rects',
  breaks: 'between-rows',
  repeatsHead: false,
  figures: 'middle',
  isLetterByLetter: true,
};

/** As printers of word processors and browsers set the form. */
const settings: readonly (Setting & { readonly name: string })[] = [
  { ...ruled, name: 'thin rectangles, letter by letter' },
  { ...ruled, name: 'strokes and whole lines of text', rules: 'strokes', isLetterByLetter: false },
  { ...ruled, name: 'dashes', rules: 'dashes', figures: 'top' },
  { ...ruled, name: 'double rules', rules: 'double' },
  { ...ruled, name: 'a frame around every cell', rules: 'frames' },
  { ...ruled, name: 'no rules at the sides', rules: 'open' },
  { ...ruled, name: 'heads on every page', repeatsHead: true },
  { ...ruled, name: 'rows broken by the end of a page', breaks: 'within-rows', figures: 'top' },
  { ...ruled, name: 'broken rows with figures in the middle', breaks: 'within-rows' },
  {
    ...ruled,
    name: 'broken rows below a head on every page',
    breaks: 'within-rows',
    repeatsHead: true,
  },
  { ...ruled, name: 'broken rows left open', breaks: 'within-rows-open' },
];

const paragraph = (text: string): Part => ({ kind: 'paragraph', text });

function report(edition: Edition, texts: Texts, before: number): Part[] {
  const [third, fourth] = [sheetOf(edition, '三', texts), sheetOf(edition, '四', texts)];
  return [
    paragraph('一、总体情况'),
    ...Array.from({ length: before }, () => paragraph('本单位按照要求做好工作。')),
    paragraph('二、主动公开政府信息情况'),
    {
      kind: 'table',
      sheet: disclosureSheet(edition, texts),
      widths: [140, 105, 105, 105],
      heads: 0,
    },
    paragraph('三、收到和处理政府信息公开申请情况'),
    { kind: 'table', sheet: third, widths: [50, 55, 70, ...Array(7).fill(40)], heads: 3 },
    paragraph('四、政府信息公开行政复议、行政诉讼情况'),
    { kind: 'table', sheet: fourth, widths: Array(15).fill(30), heads: 3 },
    paragraph('五、存在的主要问题及改进情况'),
    paragraph('六、其他需要报告的事项'),
  ];
}

/** A form filled in, so many paragraphs above its tables: pages end anywhere. */
const cases = fc
  .tuple(fc.constantFrom<Edition>(edition2021, edition2019), fc.nat({ max: 26 }))
  .chain(([edition, before]) =>
    fc.tuple(
      fc.constant(edition),
      filledForm(edition, { errors: 1, blanks: 15 }),
      fc.constant(before),
    ),
  );

async function facts(setting: Setting, edition: Edition, parts: readonly Part[]) {
  const read = await readPdf(writePdf({ pages: typeset(parts, setting) }));
  if (read.status !== 'document') throw new Error(read.because);
  return readTables(read.document, edition, []).facts;
}

const printed = (edition: Edition, texts: Texts) =>
  figures(edition).map(({ key, unit }) => {
    const figure = readFigure(texts.get(key) ?? '', unit);
    return `${key} ${figure.status === 'number' ? `read ${figure.value}` : 'blank null'}`;
  });

/**
 * Where a page ends within the heads of 表四, nothing tells its columns; and where heads are repeated, now and then
 * the row right below is taken for more of them, and with it what hangs on it. These are unread then, and no others.
 */
const lossesOf = ({ breaks, repeatsHead }: Setting): readonly string[] => [
  ...(breaks === 'between-rows' ? [] : ['remedies.']),
  ...(repeatsHead ? ['applications.'] : []),
];

const told = ({ key, status, value }: Fact) => `${key} ${status} ${value}`;

describe('every figure and every blank is read where ruling lines tell its place', () => {
  test.each(settings)('$name', async (setting) => {
    await fc.assert(
      fc.asyncProperty(cases, async ([edition, texts, before]) => {
        const read = await facts(setting, edition, report(edition, texts, before));
        const isLost = ({ key, status }: Fact) =>
          status === 'unread' && lossesOf(setting).some((start) => key.startsWith(start));
        const kept = read.filter((fact) => !isLost(fact));
        const due = printed(edition, texts).filter((_, i) => {
          const fact = read[i];
          return fact === undefined || !isLost(fact);
        });
        expect(kept.map(told)).toEqual(due);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

test('without any rules nothing is silently wrong', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ([edition, texts, before]) => {
      const bare: Setting = { ...ruled, rules: 'none' };
      const read = await facts(bare, edition, report(edition, texts, before));
      const due = new Set(printed(edition, texts));
      const wrong = read.filter(
        (fact) => (fact.status === 'read' || fact.status === 'blank') && !due.has(told(fact)),
      );
      expect(wrong.map(told)).toEqual([]);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

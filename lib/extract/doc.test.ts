import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edition2021 } from '#lib/form/editions.ts';
import { readDoc } from './doc.ts';
import type { Extracted } from './document.ts';
import { change, type DocParagraph, docOf } from './testing/doc-writer.ts';
import { docHands, docReport } from './testing/word-doc.ts';
import { numbered, wordReport } from './testing/word-report.ts';

const linesOf = (extracted: Extracted) => {
  if (extracted.status !== 'document') throw new Error(extracted.because);
  return extracted.document.blocks.map((block) => (block.kind === 'text' ? block.text : 'grid'));
};
const paragraph = (text: string, more: Partial<DocParagraph> = {}): DocParagraph => ({
  text,
  mark: '\r',
  changes: Buffer.alloc(0),
  ...more,
});
const read = (...paragraphs: readonly DocParagraph[]) => linesOf(readDoc(docOf(paragraphs)));

describe('characters with a meaning of their own', () => {
  test.each([
    ['一\v二\f三', ['一', '二', '三']],
    ['甲\t乙', ['甲\t乙']],
    ['\x1e3\x1f4', ['-34']],
    ['见\x13 HYPERLINK "a" \x14此处\x15。', ['见此处。']],
    // Never calculated, or drawn by the program alone: neither a figure nor a blank.
    ['共\x13 =SUM(ABOVE) 66 \x15件', ['共\ufffc件']],
    ['\x13 EQ \\o(\\s\\up 9(9),12)\x15', ['\ufffc']],
    ['\x13 FORMDROPDOWN \x01\x14\x15', ['\ufffc']],
    ['\x13 =SUM(ABOVE) \x14\x13 QUOTE 5 \x145\x15\x15', ['5']],
    ['见\x13 PAGE \x15', ['见']],
    ['\x01图\x02\x05', ['图']],
  ])('%j', (text, lines) => {
    expect(read(paragraph(text))).toEqual(lines);
  });

  test('an instruction whose end is lost does not swallow what follows', () => {
    expect(read(paragraph('\x13 PAGE'), paragraph('一'))).toEqual(['一']);
  });

  test('what is deleted is left out, and told', () => {
    const extracted = readDoc(docOf([paragraph('5件', { deleted: '3' })]));
    expect(linesOf(extracted)).toEqual(['5件']);
    expect(extracted).toMatchObject({ document: { meta: { trackedChanges: '1' } } });
  });

  test.each([
    ['struck', change(0x0837, 1), '\ufffc'],
    ['struck as its style is not', change(0x0837, 129), '\ufffc'],
    ['as its style, which is not struck', change(0x0837, 128), '8'],
    ['struck twice', change(0x2a53, 1), '\ufffc'],
    [
      'struck once, though not twice',
      Buffer.concat([change(0x0837, 1), change(0x2a53, 0)]),
      '\ufffc',
    ],
    ['white', change(0x6870, 255, 255, 255, 0), '\ufffc'],
    ['hidden', change(0x083c, 1), ''],
    ['in a font of symbols that the file does not name', change(0x4a4f, 9, 0), '8'],
  ])('a figure beside one that is %s', (_, look, seen) => {
    expect(read(paragraph('12', { deleted: '8', look }))).toEqual([`${seen}12`]);
  });

  test('places are character positions, paragraphs are counted', () => {
    const extracted = readDoc(docOf([paragraph('一'), paragraph('二、情况')], 3));
    expect(extracted).toMatchObject({
      document: { blocks: [{}, { place: { start: 2, end: 6, line: 2 } }] },
    });
  });
});

const [hand] = docHands;
const report = () => {
  if (hand === undefined) throw new Error('no hand');
  return docReport(numbered(wordReport(edition2021, new Map())), hand);
};

/** Writes into the header of the document. */
const withFib = (at: number, value: number): Buffer => {
  const file = report();
  const fib = file.indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0]));
  file.writeUInt16LE(value, fib + at);
  return file;
};

describe('files that cannot be read', () => {
  test('one with a password', () => {
    expect(readDoc(withFib(10, 0x0300))).toMatchObject({ because: 'encrypted', detail: 'Word' });
  });

  test('one of Word 6 or 95', () => {
    const because = { because: 'unsupported', detail: 'Word 6/95' };
    expect(readDoc(withFib(0, 0xa5dc))).toMatchObject(because);
    expect(readDoc(withFib(2, 0x68))).toMatchObject(because);
  });

  test.each([
    ['cut off', report().subarray(0, 9000)],
    ['nothing behind its first bytes', report().subarray(0, 600)],
    ['a chain of sectors in a circle', circular()],
  ])('one that is damaged: %s', (_, file) => {
    expect(readDoc(file)).toEqual({ status: 'unreadable', because: 'damaged', detail: 'Word' });
  });

  test('one of endless lines', () => {
    expect(readDoc(docOf([paragraph('一\v'.repeat(250_000))]))).toMatchObject({
      because: 'too-large',
    });
  });

  test('whatever is broken, there is an answer', () => {
    const whole = report();
    const anywhere = fc.nat({ max: whole.length - 1 });
    // Most of what steers the reading stands at the beginning and behind the text.
    const harm = fc.array(
      fc.tuple(fc.oneof(anywhere, fc.nat({ max: 2000 })), fc.nat({ max: 255 })),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(harm, (bytes) => {
        const file = Buffer.from(whole);
        for (const [at, value] of bytes) file[at] = value;
        expect(['document', 'unreadable']).toContain(readDoc(file).status);
      }),
      { numRuns: 150 },
    );
  });
});

/** The directory's chain comes back to its beginning. */
function circular(): Buffer {
  const file = report();
  const table = 512 * (1 + file.readUInt32LE(76));
  const start = file.readUInt32LE(48);
  file.writeUInt32LE(start, table + start * 4);
  return file;
}

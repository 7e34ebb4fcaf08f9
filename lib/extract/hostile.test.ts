import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Extracted } from './document.ts';
import { largestFile } from './limits.ts';
import { extract } from './readers.ts';
import { writePdf } from './testing/pdf-writer.ts';
import { docHands, docReport } from './testing/word-doc.ts';
import { documentXml, docx, docxOf, paragraph, run } from './testing/word-docx.ts';
import { rtf } from './testing/word-rtf.ts';
import { workbook } from './testing/workbooks.ts';
import { zip } from './testing/zips.ts';

const read = (content: string | Uint8Array, name = 'a'): Promise<Extracted> =>
  extract(typeof content === 'string' ? Buffer.from(content) : content, name);

/** What came: a document, or why not. */
const outcome = async (content: string | Uint8Array) => {
  const extracted = await read(content);
  return extracted.status === 'document'
    ? 'document'
    : `${extracted.because} ${extracted.detail ?? ''}`.trim();
};

const [hand] = docHands;
const text = '望江街道2023年政府信息公开工作年度报告';
const whole: Readonly<Record<string, Uint8Array>> = {
  text: Buffer.from(text),
  html: Buffer.from(`<html><body><p>${text}</p><table><tr><td>1</table></body></html>`),
  mhtml: Buffer.from(`MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>${text}</p>`),
  docx: docxOf(paragraph(run(text))),
  ...(hand && { doc: docReport([{ kind: 'paragraph', text }], hand) }),
  rtf: rtf('\\u26395?\\par'),
  xlsx: workbook([{ rows: { 1: [text, 1] } }]),
  pdf: writePdf({ pages: [{ content: '' }] }),
  png: png(40, 40),
  pages: zip([1, 2].map((i) => ({ name: `p${i}.png`, bytes: png(8, 8) }))),
};

/** A white picture that says it has this size. */
function png(width: number, height: number, rows = height): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const pixels = deflateSync(Buffer.alloc((width + 1) * rows, 255));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe.each(Object.entries(whole).filter(([kind]) => !/png|pages/.test(kind)))(
  '%s',
  (_, bytes) => {
    test('cut off anywhere, is an answer and no throw', async () => {
      const step = Math.max(1, Math.floor(bytes.length / 40));
      for (let end = 1; end < bytes.length; end += step) await read(bytes.subarray(0, end));
    });

    test('with bytes changed at random, is an answer and no throw', async () => {
      const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
          const broken = Uint8Array.from(bytes);
          for (const [at, byte] of changes) broken[at] = byte;
          await read(broken);
        }),
        { numRuns: 40 },
      );
    });
  },
);

const magics = [
  '%PDF-1.7\n',
  '{\\rtf1',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '\x89PNG\r\n\x1a\n',
  '\xff\xd8\xff\xe0',
  'II*\0',
  'BM0000\0\0\0\0',
  'GIF89a',
  'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n',
];

test.each(magics)('any bytes behind %j are an answer and no throw', async (magic) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (rest) => {
      await read(Buffer.concat([Buffer.from(magic, 'latin1'), rest]));
    }),
    { numRuns: 20 },
  );
});

describe('tables', () => {
  test.each([
    ['ten thousand columns', `<table>${`<tr>${'<td>1'.repeat(10_000)}`.repeat(3)}</table>`],
    [
      'a billion cells by spans',
      `<table>${'<tr><td rowspan=99999 colspan=99999>1<td>2'.repeat(999)}</table>`,
    ],
    ['tables in tables', '<table><tr><td>'.repeat(20_000)],
  ])('%s are read within bounds', async (_, html) => {
    const extracted = await read(html);
    const grids =
      extracted.status === 'document'
        ? extracted.document.blocks.filter((block) => block.kind === 'grid')
        : [];
    for (const { columns } of grids) expect(columns).toBeLessThanOrEqual(200);
    expect(grids.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBeLessThan(
      2_000_000,
    );
  });

  test.each([
    ['of more tags than any page has', '<p>'.repeat(200_001), 'too-large 网页超过 20 万个标签'],
    [
      'of more lines than any report has',
      `${text}\n`.repeat(100_001),
      'too-large 文字超过 10 万行',
    ],
    ['of more characters', `${'正文'.repeat(500_000)}\n`.repeat(3), 'too-large 文字超过 100 万字'],
  ])('a file %s is refused', async (_, content, because) => {
    expect(await outcome(content)).toBe(because);
  });
});

describe('size', () => {
  // A container that is longer than its files has lost its directory; the pages of a scan are too many bytes for a test.
  const kinds = Object.entries(largestFile).filter(([kind]) => !/docx|xlsx|pages|zip/.test(kind));

  test.each(kinds)('a file of kind %s beyond its size is not opened', async (kind, most) => {
    // Memory that is never written to takes none.
    const huge = new Uint8Array(most + 1);
    huge.set(whole[kind === 'picture' ? 'png' : kind] ?? []);
    expect(await outcome(huge)).toBe(`too-large ${most / 2 ** 20} MB`);
  });

  test('a picture of a billion dots is not unfolded', async () => {
    expect(await outcome(png(40_000, 40_000, 10))).not.toBe('document');
  });
});

describe('XML', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(99)}">${'bcdefghij'.replace(/./g, (name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)}]>`;

  test('entities that multiply are not expanded', async () => {
    const xml = documentXml(paragraph(run('&j;')));
    expect(await outcome(docx(xml.replace(/^(<\?xml[^>]*>)?/, `$1${bomb}`)))).not.toBe('document');
  });

  test('elements nested without end are stopped', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`;
    expect(await outcome(docxOf(deep))).toMatch(/^(?:too-large|damaged|document)/);
  });

  test('a part that says it is small and unfolds to gigabytes is not unfolded', async () => {
    const file = zip([{ name: 'word/document.xml', bytes: Buffer.alloc(20_000_000), size: 100 }]);
    expect(await outcome(file)).toMatch(/^damaged/);
  });
});

test('pages of a PDF that are their own parents end', async () => {
  const loop =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  const extracted = await read(loop);
  expect(extracted.status === 'document' ? extracted.document.blocks : []).toEqual([]);
});

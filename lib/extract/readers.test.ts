import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Document } from './document.ts';
import { extract } from './readers.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(input: string | Uint8Array, name = 'report'): Promise<Document> {
  const extracted = await extract(typeof input === 'string' ? bytes(input) : input, name);
  if (extracted.status !== 'document') throw new Error(extracted.because);
  return extracted.document;
}

const texts = (document: Document) =>
  document.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));

describe('what cannot be read is named', () => {
  test.each([
    ['', 'empty'],
    [' \n\u3000\n', 'empty'],
    ['\0\x01\x02\x03binary\x04\x05\x06\x07\x08', 'binary'],
  ])('%j is %s', async (text, because) => {
    expect(await extract(bytes(text), 'a.txt')).toMatchObject({ status: 'unreadable', because });
  });

  test.each([
    ['%PDF-1.7 …', 'PDF'],
    ['{\\rtf1 …', 'RTF'],
    ['PK\x03\x04 … word/document.xml', 'DOCX'],
    ['PK\x03\x04 … xl/workbook.xml', 'XLSX'],
    ['PK\x03\x04 … OFD.xml', 'OFD'],
    ['PK\x03\x04 … readme', 'ZIP'],
    ['\x89PNG\r\n', 'PNG'],
    ['\xff\xd8\xff\xe0', 'JPEG'],
    ['\xd0\xcf\x11\xe0 … W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0', 'DOC'],
    ['\xd0\xcf\x11\xe0 … W\0o\0r\0k\0b\0o\0o\0k\0', 'XLS'],
    ['From: <Saved by Blink>\r\nContent-Type: multipart/related;', 'MHTML'],
  ])('%j is %s, whatever its name', async (content, format) => {
    expect(await extract(Buffer.from(content, 'latin1'), 'report.txt')).toEqual({
      status: 'unreadable',
      because: 'unsupported',
      detail: format,
    });
  });

  test('an OLE file named .wps is WPS', async () => {
    const file = Buffer.from('\xd0\xcf\x11\xe0W\0o\0r\0d\0D\0o\0c\0', 'latin1');
    expect(await extract(file, '年报.wps')).toMatchObject({ detail: 'WPS' });
  });
});

describe('character sets', () => {
  const text = '滠口街道2023年政府信息公开工作年度报告\n一、总体情况';

  test.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('%s without a mark', async (encoding) => {
    expect(texts(await read(encode(text, encoding)))).toEqual(text.split('\n'));
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('%s with a BOM', async (encoding) => {
    expect(await read(encode(text, encoding, { addBOM: true }))).toMatchObject({ encoding });
  });

  test('a page declared gb2312 that is UTF-8 is read as UTF-8, and the other way round', async () => {
    const page = (charset: string) => `<html><meta charset=${charset}><p>硚口区</p></html>`;
    expect(texts(await read(encode(page('gb2312'), 'utf-8')))).toEqual(['硚口区']);
    expect(texts(await read(encode(page('utf-8'), 'gb18030')))).toEqual(['硚口区']);
    expect(texts(await read(encode('<html><p>臺北</p><meta charset="big5">', 'big5')))).toEqual([
      '臺北',
    ]);
  });

  test('a stray NUL does not make a text binary or UTF-16', async () => {
    expect(texts(await read(bytes(`${`${text}\n`.repeat(9)}\0`)))[0]).toBe(
      '滠口街道2023年政府信息公开工作年度报告',
    );
  });

  test('one broken byte does not turn UTF-8 into another set', async () => {
    const broken = Buffer.concat([bytes(text.repeat(9)), Buffer.from([0xe5, 0x9f])]);
    expect((await read(broken)).encoding).toBe('utf-8');
  });
});

describe('text', () => {
  test('every kind of line end ends a line; blanks and tabs stay', async () => {
    const { blocks } = await read('规章\t0\t0\r\n 二 \r\r三\n\t\t\n四\u2028五');
    expect(
      blocks.map((block) => [
        block.kind === 'text' && block.text,
        'line' in block.place && block.place.line,
      ]),
    ).toEqual([
      ['规章\t0\t0', 1],
      [' 二 ', 2],
      ['三', 4],
      ['\t\t', 5],
      ['四', 6],
      ['五', 7],
    ]);
  });

  test('a place cuts its block out of the file', async () => {
    const text = '一行\r\n二行';
    const [, second] = (await read(text)).blocks;
    expect(
      second && 'line' in second.place && text.slice(second.place.start, second.place.end),
    ).toBe('二行');
  });
});

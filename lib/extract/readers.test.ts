import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Document } from './document.ts';
import { extract } from './readers.ts';
import { sniff } from './sniff.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(input: string | Uint8Array, name = 'report'): Promise<Document> {
  const extracted = await extract(typeof input === 'string' ? bytes(input) : input, name);
  if (extracted.status !== 'document') throw new Error(extracted.because);
  return extracted.document;
}

const texts = (document: Document) =>
  document.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));

/** UTF-16, a character for every byte. */
const wide = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');

describe('what cannot be read is named', () => {
  test.each([
    ['', 'empty'],
    [' \n\u3000\n', 'empty'],
    ['\0\x01\x02\x03binary\x04\x05\x06\x07\x08', 'binary'],
  ])('%j is %s', async (text, because) => {
    expect(await extract(bytes(text), 'a.txt')).toMatchObject({ status: 'unreadable', because });
  });

  test.each([
    ['PK\x03\x04 … readme', 'ZIP'],
    ['Rar!\x1a\x07', 'RAR'],
    ['7z\xbc\xaf\x27', '7z'],
    ['\x1f\x8b\x08', 'GZIP'],
    ['\xd0\xcf\x11\xe0 … W\0o\0r\0k\0b\0o\0o\0k\0', 'XLS'],
    ['\xd0\xcf\x11\xe0 …', 'OLE'],
    ['\0\0\0\x18ftypheic', 'HEIC'],
    ['From: a\r\nContent-Type: multipart/mixed; boundary=x\r\n', 'EML'],
    ['Received: x\nContent-Type: multipart/alternative; boundary=x\n\nhello', 'EML'],
    ['To: a@b\nContent-Type: multipart/related\n\nContent-Disposition: attachment\n', 'EML'],
    [`\xd0\xcf\x11\xe0 … ${wide('__properties_version1.0 WordDocument')}`, 'MSG'],
    [`\xd0\xcf\x11\xe0 … ${wide('MatOST')}`, 'Works'],
    ['<?xml version="1.0"?>\n<w:wordDocument xmlns:w="…">', 'Word XML'],
    ['<?xml version="1.0"?>\n<office:document xmlns:office="…">', 'ODT'],
    ['<?xml version="1.0"?>\n<uof:UOF xmlns:uof="…">', 'UOF'],
    ['\n{"title": "annual report", "cells": [1, 2]}\n', 'JSON'],
  ])('%j is %s, whatever its name', async (content, format) => {
    expect(await extract(Buffer.from(content, 'latin1'), 'report.txt')).toEqual({
      status: 'unreadable',
      because: 'unsupported',
      detail: format,
    });
  });

  test('an Office file with a password is a container of another kind', async () => {
    const file = Buffer.from(
      '\xd0\xcf\x11\xe0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
      'latin1',
    );
    expect(await extract(file, '年报.docx')).toMatchObject({ because: 'encrypted' });
  });
});

describe('what it is, its content tells', () => {
  test.each([
    ['\ufeff%PDF-1.7 …', 'pdf'],
    ['\n{\\rtf1 …', 'rtf'],
    ['\x89PNG\r\n\x1a\n', 'picture'],
    ['\xff\xd8\xff\xe0', 'picture'],
    ['BM\x00\x01\x00\x00\0\0\0\0', 'picture'],
    ['BMW in words', 'text'],
    ['RIFF\x01\x02\x03\x04WEBP', 'picture'],
    ['\xd0\xcf\x11\xe0 … W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0', 'doc'],
    ['PK\x03\x04ABCDEFGHIJABCDEFGHIJAB\x11\0\0\0word/document.xml…', 'docx'],
    ['From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n', 'mhtml'],
    ['MIME-Version: 1.0\nContent-Type: text/html\n', 'mhtml'],
    // A mail that is a page itself.
    ['To: a@b\nContent-Type: multipart/alternative\n\nContent-Type: text/html\n', 'mhtml'],
    ['<html>', 'text'],
  ])('%j is %s', (content, kind) => {
    const bytes = content.startsWith('\ufeff')
      ? Buffer.from(content)
      : Buffer.from(content, 'latin1');
    expect(sniff(bytes, 'report.txt')).toEqual({ kind });
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

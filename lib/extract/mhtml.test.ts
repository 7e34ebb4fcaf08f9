import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { mhtmlPage } from './mhtml.ts';
import { extract } from './readers.ts';

const table = `<table>${['规章', '文件', '许可', '处罚', '强制'].map((row, i) => `<tr><td>${row}</td><td>${i}</td></tr>`).join('')}</table>`;
const page = `<html><head><meta charset="gb2312"></head><body><p>一、总体情况</p>${table}</body></html>`;

const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{60}(?![0-9A-F]{1,2}))/g, '$1=\r\n');
const based = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');

const part = (headers: readonly string[], body: string) =>
  `${headers.join('\r\n')}\r\n\r\n${body}\r\n`;
const picture = part(
  [
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://a.cn/1.png',
  ],
  'iVBORw0KGgo=',
);

const saved = (head: readonly string[], ...parts: string[]) =>
  Buffer.from(
    part(
      ['MIME-Version: 1.0', ...head],
      `${parts.map((each) => `--X-1\r\n${each}`).join('')}--X-1--`,
    ),
    'latin1',
  );

const chrome = saved(
  [
    'Snapshot-Content-Location: http://a.cn/2.html',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="X-1"',
  ],
  part(
    [
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: http://a.cn/ad.html',
    ],
    '<p>ad</p>',
  ),
  part(
    [
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: http://a.cn/2.html',
    ],
    quoted(Buffer.from(page)),
  ),
  picture,
);
const explorer = saved(
  ['Content-Type: multipart/related; boundary=X-1'],
  part(
    ['Content-Type: text/html; charset="gb2312"', 'Content-Transfer-Encoding: quoted-printable'],
    quoted(encode(page, 'gb18030')),
  ),
  picture,
);
const wps = saved(
  ['Content-Type: multipart/related; start="<main>"; boundary="X-1"'],
  picture,
  part(
    [
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: base64',
      'Content-ID: <main>',
    ],
    based(Buffer.from(page)),
  ),
);
const single = Buffer.from(
  part(
    [
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
    ],
    page,
  ),
);
const framed = saved(
  ['Content-Type: multipart/related; boundary="X-1"'],
  part(
    ['Content-Type: text/html', 'Content-Transfer-Encoding: base64'],
    based(Buffer.from('<html><p>见下</p></html>')),
  ),
  part(['Content-Type: text/html', 'Content-Transfer-Encoding: base64'], based(Buffer.from(page))),
);

describe.each([
  ['Chrome, quoted-printable', chrome],
  ['Internet Explorer, GB2312', explorer],
  ['WPS, base64, the page after its pictures', wps],
  ['one part', single],
  ['a table in a frame', framed],
  ['cut off behind the table', chrome.subarray(0, chrome.length - picture.length - 20)],
])('%s', (_, bytes) => {
  test('is read, and its places point into its page', async () => {
    const extracted = await extract(bytes, 'a.mht');
    if (extracted.status !== 'document') throw new Error(extracted.because);
    const { document } = extracted;
    expect(document.format).toBe('mhtml');
    expect(document.blocks[0]).toMatchObject({ text: '一、总体情况' });
    const grid = document.blocks.find((block) => block.kind === 'grid');
    const cell = grid?.cells[7];
    const place = cell && 'line' in cell.place ? cell.place : undefined;
    expect(cell?.text).toBe('3');
    expect(mhtmlPage(bytes)?.text.slice(place?.start, place?.end)).toBe('3');
  });
});

test('a sheet saved with the page hides what it hid there, a sheet of something else nothing', async () => {
  const sheet = (location: string) =>
    part(['Content-Type: text/css', `Content-Location: ${location}`], '.x{display:none}');
  const styled = Buffer.from(
    page
      .replace('<p>', '<link rel=stylesheet href="/css/own.css"><p>')
      .replace('>3<', '><i class=x>8</i>3<'),
  );
  const cellOf = async (location: string) => {
    const bytes = saved(
      ['Content-Type: multipart/related; boundary="X-1"'],
      part(['Content-Type: text/html', 'Content-Transfer-Encoding: base64'], based(styled)),
      sheet(location),
    );
    const extracted = await extract(bytes, 'a.mht');
    const grid =
      extracted.status === 'document' &&
      extracted.document.blocks.find((block) => block.kind === 'grid');
    return grid ? grid.cells[7]?.text : null;
  };
  expect(await cellOf('http://a.cn/css/own.css')).toBe('3');
  expect(await cellOf('http://a.cn/css/other.css')).toBe('83');
});

test('without a page it is damaged', async () => {
  const bytes = saved(['Content-Type: multipart/related; boundary="X-1"'], picture);
  expect(await extract(bytes, 'a.mht')).toMatchObject({ because: 'damaged', detail: 'MHTML' });
});

test('parts in parts in parts, and thousands of them, end', async () => {
  const nested = `Content-Type: multipart/related; boundary=a\r\n\r\n--a\r\n`.repeat(2000);
  expect(await extract(Buffer.from(`MIME-Version: 1.0\r\n${nested}`), 'a.mht')).toMatchObject({
    because: 'damaged',
  });
  const many = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n${'--a\r\n'.repeat(200_000)}`;
  expect(await extract(Buffer.from(many), 'a.mht')).toMatchObject({ because: 'damaged' });
});

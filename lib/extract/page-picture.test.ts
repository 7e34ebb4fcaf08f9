import { expect, test } from 'vitest';
import { pagePicture } from './page-picture.ts';
import { show, writePdf } from './testing/pdf-writer.ts';

const pdf = writePdf({ pages: [{ content: show('年度报告', 70, 700, 14) }, { content: '' }] });

/** Width and height as the head of a PNG says. */
const sizeOf = (png: Uint8Array | null) => {
  const head = Buffer.from(png ?? []);
  return [head.readUInt32BE(16), head.readUInt32BE(20)];
};

test('a page is drawn as wide as it is asked for, up to the widest', async () => {
  expect(sizeOf(await pagePicture(pdf, 'a.pdf', 1, 595))).toEqual([595, 842]);
  expect(sizeOf(await pagePicture(pdf, 'a.pdf', 2, 9000))).toEqual([2000, 2830]);
});

test('a picture is shrunk and never blown up', async () => {
  const page = await pagePicture(pdf, 'a.pdf', 1, 300);
  if (page === null) throw new Error('no page');
  expect(sizeOf(await pagePicture(page, 'a.png', 1, 150))).toEqual([150, 213]);
  expect(sizeOf(await pagePicture(page, 'a.png', 1, 900))).toEqual([300, 425]);
});

test.each([
  ['a page beyond the last', pdf, 3],
  ['no page', pdf, 0],
  ['a damaged file', pdf.subarray(0, 20), 1],
  ['a file without pages', new TextEncoder().encode('年度报告'), 1],
])('%s has no picture', async (_, bytes, page) => {
  expect(await pagePicture(bytes, 'a', page, 100)).toBeNull();
});

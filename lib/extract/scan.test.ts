import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Document } from './document.ts';
import { pictureOf } from './scan/picture.ts';
import { readScan } from './scan.ts';

const fixture = join(import.meta.dirname, '../ingest/fixtures/scan-askew/source.jpg');
/** The head of a report and the beginning of its first table. */
const head = () =>
  sharp(readFileSync(fixture)).extract({ left: 0, top: 60, width: 1265, height: 420 });
const white = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } });

async function documentOf(...pictures: Uint8Array[]): Promise<Document> {
  const extracted = await readScan(pictures);
  if (extracted.status !== 'document') throw new Error(extracted.because);
  return extracted.document;
}

const says = ({ blocks }: Document) =>
  blocks
    .map((block) => (block.kind === 'text' ? block.text : block.cells.map((c) => c.text).join(' ')))
    .join('\n');

/** Where the cell with a text stands. */
function spotOf({ blocks }: Document, text: string) {
  const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.cells : []));
  const place = cells.find((cell) => cell.text === text)?.place;
  if (place === undefined || !('page' in place)) throw new Error(`${text} stands on no page`);
  return place;
}

test('a page is read with its places; on its side and in another format it says the same', async () => {
  const upright = await documentOf(await head().png().toBuffer());
  expect(upright).toMatchObject({ format: 'scan', pages: [{ width: 1265, height: 420 }] });
  expect(says(upright)).toContain('枫桥市临江区沙洲街道办事处2024年政府信息公开工作年度报告');
  const spot = spotOf(upright, '本年制发件数');
  expect(spot.left).toBeGreaterThan(380);
  expect(spot.right).toBeLessThan(680);

  const onSide = await documentOf(await head().rotate(90).tiff().toBuffer());
  expect(onSide.pages).toEqual([{ width: 420, height: 1265 }]);
  expect(says(onSide)).toBe(says(upright));
  const turned = spotOf(onSide, '本年制发件数');
  expect(Math.abs(turned.left - (420 - spot.bottom))).toBeLessThan(8);
  expect(Math.abs(turned.top - spot.left)).toBeLessThan(8);
}, 120_000);

test('a fax in its coarse mode is read in its right height, and shown as it is', async () => {
  const coarse = await head().resize({ width: 1728, height: 826, fit: 'fill' }).png().toBuffer();
  const picture = await pictureOf(coarse, 0);
  expect(picture).toMatchObject({ width: 1728, height: 826 });
  expect(picture).toMatchObject({ raster: { width: 1728, height: 1719 } });
});

test('what is no picture, or too large a one, or without writing is told apart', async () => {
  const png = await white(300, 300).png().toBuffer();
  expect(await readScan([png.subarray(0, 60)])).toMatchObject({ because: 'damaged' });
  expect(await readScan([png])).toMatchObject({ because: 'illegible' });
  const bomb = await white(10_000, 7000).png({ compressionLevel: 9 }).toBuffer();
  expect(await readScan([bomb])).toMatchObject({ because: 'too-large' });
  const page = await white(40, 40).tiff().toBuffer();
  expect(await readScan(new Array(61).fill(page))).toMatchObject({ because: 'too-large' });
}, 60_000);

import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Sharp } from 'sharp';
import { pictureExtension } from '../pictures.ts';
import { optional } from '../recogniser/engine.ts';
import type { Raster } from './raster.ts';
import { type Coloured, sealsIn, withoutSeals } from './seal.ts';

/** Larger pictures are refused: A4 at 600 dpi has 35 megapixels. */
export const MOST_PIXELS = 60_000_000;
/** Larger ones are shrunk so that their shorter side has this length: A4 at 300 dpi. */
const SHORTER = 2480;

/** A page in shades of grey, turned as its file says; `width` and `height` are those of the file. */
export type Picture =
  | {
      readonly status: 'picture';
      readonly raster: Raster;
      readonly width: number;
      readonly height: number;
    }
  | { readonly status: 'unreadable'; readonly because: Refused };

type Refused = 'damaged' | 'too-large' | 'recogniser-missing';

const sharp = () => optional(async () => (await import('sharp')).default);

/** How many pages a picture file holds: TIFF may hold several, a moving picture counts as one. */
export async function pagesIn(bytes: Uint8Array): Promise<number> {
  const read = await sharp();
  if (read === null) return 1;
  try {
    const { pages = 1, format } = await read(bytes, { limitInputPixels: false }).metadata();
    return format === 'tiff' ? pages : 1;
  } catch {
    // Reading the page will tell what is wrong with it.
    return 1;
  }
}

/** Decodes a page, counted from 0. */
export async function pictureOf(given: Uint8Array, page: number): Promise<Picture> {
  const read = await sharp();
  if (read === null) return { status: 'unreadable', because: 'recogniser-missing' };
  try {
    if (isBitmap(given) && bitmapPixels(given) > MOST_PIXELS)
      return { status: 'unreadable', because: 'too-large' };
    const bytes = await decodable(given);
    const size = (await read(bytes, { page, limitInputPixels: false }).metadata()).autoOrient;
    if (size.width * size.height > MOST_PIXELS)
      return { status: 'unreadable', because: 'too-large' };
    const { data, info } = await read(bytes, { page, limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .flatten({ background: '#fff' })
      .greyscale()
      .resize(sizeToRead(size))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const pixels = oneChannel(data, info.channels);
    const coloured = await sealed(read(bytes, { page, limitInputPixels: MOST_PIXELS }), width);
    const raster = {
      width,
      height,
      pixels: coloured === null ? pixels : withoutSeals(pixels, coloured),
    };
    return { status: 'picture', raster, ...size };
  } catch {
    return { status: 'unreadable', because: 'damaged' };
  }
}

/** Seals show on a picture so wide. */
const GLANCE = 630;

/** The page in colour and so wide, where there is a red seal on it. */
async function sealed(page: Sharp, width: number): Promise<Coloured | null> {
  const colours = (wide: number) => inColour(page.clone(), wide);
  return sealsIn(await colours(Math.min(GLANCE, width))).length > 0 ? colours(width) : null;
}

async function inColour(page: Sharp, wide: number): Promise<Coloured> {
  const { data, info } = await page
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize({ width: wide })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { width, height, channels, colours: data };
}

/** A fax is so many pixels wide; in its coarse mode its rows lie twice as far apart as its columns. */
const FAX = 1728;
const COARSE = { least: 800, most: 1250, times: 204 / 98 };

/** The size a page is read in: not needlessly large, its pixels square. */
function sizeToRead({ width, height }: { readonly width: number; readonly height: number }) {
  return width === FAX && height >= COARSE.least && height <= COARSE.most
    ? ({ width, height: Math.round(height * COARSE.times), fit: 'fill' } as const)
    : ({ width: SHORTER, height: SHORTER, fit: 'outside', withoutEnlargement: true } as const);
}

const isBitmap = (bytes: Uint8Array) => pictureExtension(bytes) === 'bmp';

/** Width by height as the head of a bitmap tells them; a height below nothing means rows from the top. */
function bitmapPixels(bytes: Uint8Array): number {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Math.abs(head.getInt32(18, true) * head.getInt32(22, true));
}

/** The same picture in a format that the decoder knows: bitmaps are none. */
export async function decodable(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isBitmap(bytes)) return bytes;
  const picture = await loadImage(bytes);
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return canvas.encode('png');
}

const oneChannel = (data: Uint8Array, channels: number): Uint8Array =>
  channels === 1
    ? data
    : Uint8Array.from({ length: data.length / channels }, (_, i) => data[i * channels] ?? 0);

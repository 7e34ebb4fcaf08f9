import { inked } from './ink.ts';
import type { Box, Raster } from './raster.ts';

/** Two pages beside one another are so many times as wide as high; what is wider is a strip of one. */
const [WIDER, WIDEST] = [1.2, 2];
/** Where the fold may be, and how wide the white on it is at least; shares of the width. */
const [FROM, TO] = [0.42, 0.58];
const WHITE = 0.025;
/** Of its pixels this share may be dust; and of either page this much is ink. */
const DUST = 0.001;
const WRITTEN = 0.003;

/**
 * The pages of a picture: two where it is wide and white from top to bottom in its middle, as a book that
 * lies open on the scanner; else the whole. Tables and lines of a page across cross the middle.
 */
export function pagesOn(raster: Raster): Box[] {
  const { width, height } = raster;
  const whole = { left: 0, right: width, top: 0, bottom: height };
  if (width < WIDER * height || width > WIDEST * height) return [whole];
  const dark = inkByColumn(inked(raster).ink, width, height);
  const band = Math.ceil(WHITE * width);
  const fold = emptiest(dark, Math.round(FROM * width), Math.round(TO * width) - band, band);
  const inkIn = (from: number, to: number) =>
    ((dark[to] ?? 0) - (dark[from] ?? 0)) / ((to - from) * height);
  const middle = Math.round(fold + band / 2);
  const isFold = inkIn(fold, fold + band) <= DUST;
  if (!isFold || inkIn(0, middle) < WRITTEN || inkIn(middle, width) < WRITTEN) return [whole];
  return [
    { ...whole, right: middle },
    { ...whole, left: middle },
  ];
}

/** Ink to the left of each column. */
function inkByColumn(ink: Uint8Array, width: number, height: number): Float64Array {
  const sums = new Float64Array(width + 1);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) sums[x + 1] = (sums[x + 1] ?? 0) + (ink[y * width + x] ?? 0);
  for (let x = 0; x < width; x += 1) sums[x + 1] = (sums[x + 1] ?? 0) + (sums[x] ?? 0);
  return sums;
}

/** Where a band of columns has least ink; of equals the one nearest to the middle. */
function emptiest(dark: Float64Array, from: number, to: number, band: number): number {
  const middle = (from + to) / 2;
  let [best, least] = [from, Number.POSITIVE_INFINITY];
  for (let x = from; x <= to; x += 1) {
    const sum = (dark[x + band] ?? 0) - (dark[x] ?? 0);
    const isNearer = sum === least && Math.abs(x - middle) < Math.abs(best - middle);
    if (sum < least || isNearer) [best, least] = [x, sum];
  }
  return best;
}

/** A stretch of a picture by itself. */
export function cutFrom(raster: Raster, { left, right, top, bottom }: Box): Raster {
  const [width, height] = [right - left, bottom - top];
  if (width === raster.width && height === raster.height) return raster;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * raster.width + left;
    pixels.set(raster.pixels.subarray(from, from + width), y * width);
  }
  return { width, height, pixels };
}

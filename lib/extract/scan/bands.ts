import type { Box, Raster } from './raster.ts';

/** A page is less than one and a half times as high as wide; what is higher was stitched together. */
const HIGHEST = 1.5;

/**
 * A picture as high as several pages (a screenshot of a whole web page) in bands of a page each, cut where
 * there is least ink. Whole when it is one page.
 */
export function bandsOf(raster: Raster, ink: Uint8Array): Box[] {
  const { width, height } = raster;
  const most = Math.round(HIGHEST * width);
  const bands: Box[] = [];
  for (let top = 0; top < height; ) {
    const bottom = height - top <= most ? height : emptiest(ink, width, top + most / 2, top + most);
    bands.push({ left: 0, right: width, top, bottom });
    top = bottom;
  }
  return bands;
}

/** The row with least ink between two. */
function emptiest(ink: Uint8Array, width: number, from: number, to: number): number {
  let [best, least] = [Math.round(to), Number.POSITIVE_INFINITY];
  for (let row = Math.round(from); row < to; row += 1) {
    let sum = 0;
    for (let i = row * width; i < (row + 1) * width; i += 1) sum += ink[i] ?? 0;
    if (sum <= least) [best, least] = [row, sum];
  }
  return best;
}

/** The rows of a picture that a band covers, without copying them. */
export const rowsOf = ({ width, pixels }: Raster, { top, bottom }: Box): Raster => ({
  width,
  height: bottom - top,
  pixels: pixels.subarray(top * width, bottom * width),
});

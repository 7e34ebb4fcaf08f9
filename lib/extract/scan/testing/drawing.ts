import { inked } from '../ink.ts';
import type { Page } from '../page.ts';
import type { Box, Raster } from '../raster.ts';

/** A blank page to draw on, white. */
export function paper(width: number, height: number): Raster {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) };
}

/** Fills a box with ink. */
export function fill(page: Raster, { left, top, right, bottom }: Box, grey = 0): void {
  for (let y = Math.max(0, top); y < Math.min(page.height, bottom); y += 1)
    page.pixels.fill(grey, y * page.width + Math.max(0, left), y * page.width + right);
}

/** Draws the rules of a table, two pixels thick, through the given places. */
export function ruled(page: Raster, xs: readonly number[], ys: readonly number[]): void {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  for (const x of xs) fill(page, { left: x, right: x + 2, top, bottom: bottom + 2 });
  for (const y of ys) fill(page, { left, right: right + 2, top: y, bottom: y + 2 });
}

/** The page as the finders of rules and writing want it. */
export const asPage = (raster: Raster): Page => ({
  ink: inked(raster).ink,
  width: raster.width,
  height: raster.height,
  unit: raster.width / 1260,
});

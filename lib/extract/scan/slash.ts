import { at, type Box, leanOf, type Raster } from './raster.ts';

/** From the lowest quarter to the highest, in heights: the 1 of no type leans more, not even of an italic one. */
const LEANING = 0.2;
/** The 1 of upright type leans less. What leans more may be a «/»: in bold type they are steep. */
const UPRIGHT = 0.05;

/** Whether what is read as a 1, or as a «/», is none but a «/». */
export const isSlash = (raster: Raster, box: Box) => leanOf(raster, box) > LEANING;

/**
 * Whether what is read as a single digit may be a «/», which says that there is nothing. A recogniser takes
 * one for a 1 or a 7, and then all «/» of a document, which look alike. Told by measuring: a 1 stands
 * upright, a 7 has a bar at its top.
 */
export const mayBeSlash = (raster: Raster, box: Box, read: string): boolean =>
  (read === '1' && leanOf(raster, box) > UPRIGHT) || (read === '7' && !hasBar(raster, box));

/** The top of a 7, and how much of its width is ink there; of a «/» it is half at most. */
const TOP = 0.2;
const BAR = 0.8;
/** Of the blackness of the ink: thin bars are pale. */
const INK = 0.5;

function hasBar(raster: Raster, { left, top, right, bottom }: Box): boolean {
  const below = top + Math.max(1, Math.round(TOP * (bottom - top)));
  const dark = 255 - INK * (255 - darkest(raster, { left, top, right, bottom }));
  let columns = 0;
  for (let x = left; x < right; x += 1) {
    let isDark = false;
    for (let y = top; y < below && !isDark; y += 1) isDark = at(raster, x, y) < dark;
    if (isDark) columns += 1;
  }
  return columns >= BAR * (right - left);
}

function darkest(raster: Raster, { left, top, right, bottom }: Box): number {
  let grey = 255;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) grey = Math.min(grey, at(raster, x, y));
  return grey;
}

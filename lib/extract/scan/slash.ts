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

/** A «/» reaches over and under digits by this; where it does not, a 7 that lost its bar looks the same. */
const TALLER = 1.12;
/** Of the height: what a straight stroke is off its middle line, and how much of it a fax may lose. */
const BENT = 0.07;
const GAPS = 0.25;

/** So many others are of the same size, within this share and a pixel: strokes by hand are not. */
const ALIKE = 3;
const SIZE = 0.03;
/** Fewer figures do not tell how high digits are. */
const FEWEST = 6;

/**
 * Those that are printed «/», whatever is read: each is one straight stroke that leans and is taller than
 * the digits of the page, and there are several of them, all alike. A 1 by hand is a stroke of its own kind.
 */
export function slashesAmong<T extends Box & { readonly text: string }>(
  raster: Raster,
  glyphs: readonly T[],
): Set<T> {
  const digit = digitHeight(glyphs);
  const strokes = glyphs.filter(
    (glyph) => glyph.text.length <= 1 && isTallSlash(raster, glyph, digit),
  );
  // Each is as large as itself.
  const alike = (one: T) => strokes.filter((other) => isAsLarge(one, other)).length - 1;
  return new Set(strokes.filter((one) => alike(one) >= ALIKE));
}

const wide = ({ left, right }: Box) => right - left;
const tall = ({ top, bottom }: Box) => bottom - top;

const isAsLarge = (a: Box, b: Box): boolean =>
  Math.abs(wide(a) - wide(b)) <= SIZE * wide(a) + 1 &&
  Math.abs(tall(a) - tall(b)) <= SIZE * tall(a) + 1;

/** How high digits are on this page, by figures of several; infinite where they are too few to tell. */
function digitHeight(glyphs: readonly (Box & { readonly text: string })[]): number {
  const heights = glyphs
    .filter(({ text }) => /^\d{2,}$/.test(text))
    .map(tall)
    .sort((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)];
  return heights.length < FEWEST || middle === undefined ? Number.POSITIVE_INFINITY : middle;
}

/** One straight stroke that leans and is taller than digits, which are so many pixels high. */
function isTallSlash(raster: Raster, box: Box, digit: number): boolean {
  const high = tall(box);
  if (high < TALLER * digit || high > 2 * digit || !isSlash(raster, box)) return false;
  const runs = runsIn(raster, box);
  if (runs.length < (1 - GAPS) * high) return false;
  const widths = runs.map(({ left, right }) => right - left).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  return (widths.at(-1) ?? 0) <= 2 * usual + 1 && bendOf(runs) <= BENT * high + 0.5;
}

interface Run {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** What is dark in each row, from its first to its last pixel. */
function runsIn(raster: Raster, { left, top, right, bottom }: Box): Run[] {
  const dark = 255 - INK * (255 - darkest(raster, { left, top, right, bottom }));
  const runs: Run[] = [];
  for (let y = top; y < bottom; y += 1) {
    let [first, last] = [-1, -1];
    for (let x = left; x < right; x += 1)
      if (at(raster, x, y) < dark) [first, last] = [first < 0 ? x : first, x];
    if (first >= 0) runs.push({ y, left: first, right: last + 1 });
  }
  return runs;
}

/** How far the middle of any row is from the straight line through all of them. */
function bendOf(runs: readonly Run[]): number {
  const mean = (of: (run: Run) => number) =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const middle = ({ left, right }: Run) => (left + right) / 2;
  const [y, x] = [mean((run) => run.y), mean(middle)];
  const slope =
    mean((run) => (run.y - y) * (middle(run) - x)) / (mean((run) => (run.y - y) ** 2) || 1);
  return Math.max(...runs.map((run) => Math.abs(middle(run) - x - slope * (run.y - y))));
}

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

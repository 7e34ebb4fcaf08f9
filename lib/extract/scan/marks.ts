import { charactersIn, within } from './pieces.ts';
import { at, type Box, type Raster } from './raster.ts';

/** How one printed character looks: darkness around its middle on a small grid, mean 0 and length 1. */
export type Mark = Float32Array;

/** Cells of the grid along each side, and how much of it the height of a digit takes. */
export const GRID = 20;
const SPAN = 1.5;
/** Lighter than this share of the ink is paper. */
const PAPER = 0.12;

/**
 * The digits of a figure (or a «/») as they are printed, from left to right; its point is no mark. Null where
 * the ink does not fall into its characters.
 */
export function marksOf(
  raster: Raster,
  box: Box,
  limits: Box,
  text: string,
  size: number,
): Mark[] | null {
  if (!/^(?:\d+(?:\.\d+)?|\/)$/.test(text)) return null;
  const characters = charactersIn(raster, box, limits, text);
  if (characters === null) return null;
  const { pieces, black } = characters;
  return pieces.flatMap((_, i) =>
    text[i] === '.' ? [] : [markOf(raster, windowOf(pieces, i, limits), black, SPAN * size)],
  );
}

/** Sizes of type on pages that are the same within this factor count as one: pages differ by a pixel. */
const STEP = 1.25;

/** The size of type that most figures are printed in, from the boxes of their ink. */
export function sizeOf(boxes: readonly Box[]): number {
  const heights = boxes.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)] ?? 1;
  return STEP ** Math.round(Math.log(middle) / Math.log(STEP));
}

/** A piece with its soft edges, up to half way to its neighbours. */
function windowOf(pieces: readonly Box[], i: number, limits: Box): Box {
  const [before, piece, after] = [pieces[i - 1], pieces[i], pieces[i + 1]];
  if (piece === undefined) throw new Error('a piece has its place');
  const gap = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined ? 2 : Math.max(0, Math.min(2, (to - from) / 2));
  return within(
    {
      left: Math.floor(piece.left - gap(before?.right, piece.left)),
      right: Math.ceil(piece.right + gap(piece.right, after?.left)),
      top: piece.top - 2,
      bottom: piece.bottom + 2,
    },
    limits,
  );
}

/** What is dark in a box, about the middle of its weight, on a grid that spans so many pixels. */
function markOf(raster: Raster, box: Box, black: number, span: number): Mark {
  const dark = (x: number, y: number) =>
    x < box.left || x >= box.right || y < box.top || y >= box.bottom
      ? 0
      : Math.max(0, (255 - at(raster, x, y)) / Math.max(1, 255 - black) - PAPER);
  let [weight, sumX, sumY] = [0, 0, 0];
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) {
      const share = dark(x, y);
      weight += share;
      sumX += share * x;
      sumY += share * y;
    }
  const [middleX, middleY] = [sumX / (weight || 1), sumY / (weight || 1)];
  const step = span / GRID;
  const reach = Math.max(1, step);
  const mark = new Float32Array(GRID * GRID);
  for (let i = 0; i < mark.length; i += 1) {
    const x = middleX + ((i % GRID) + 0.5 - GRID / 2) * step;
    const y = middleY + (Math.floor(i / GRID) + 0.5 - GRID / 2) * step;
    mark[i] = averaged(dark, x, y, reach);
  }
  return levelled(mark);
}

/** The mean of what lies within reach of a place, the nearer the heavier. */
function averaged(dark: (x: number, y: number) => number, x: number, y: number, reach: number) {
  let [weight, sum] = [0, 0];
  for (let v = Math.ceil(y - reach); v <= y + reach; v += 1)
    for (let u = Math.ceil(x - reach); u <= x + reach; u += 1) {
      const share = (1 - Math.abs(u - x) / reach) * (1 - Math.abs(v - y) / reach);
      weight += share;
      sum += share * dark(u, v);
    }
  return sum / weight;
}

function levelled(mark: Mark): Mark {
  const mean = mark.reduce((sum, value) => sum + value, 0) / mark.length;
  const length = Math.hypot(...mark.map((value) => value - mean)) || 1;
  return mark.map((value) => (value - mean) / length);
}

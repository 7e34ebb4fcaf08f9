import { componentsIn } from './components.ts';
import { at, type Box, clipped, type Raster } from './raster.ts';

/** How one printed character looks: darkness around its middle on a small grid, mean 0 and length 1. */
export type Mark = Float32Array;

/** Cells of the grid along each side, and how much of it the height of a digit takes. */
export const GRID = 20;
const SPAN = 1.5;
/** Lighter than this share of the ink is paper. */
const PAPER = 0.12;

/**
 * The digits of a figure (or a «/») as they are printed, from left to right; its point is no mark. Null where the ink
 * does not fall into one piece for every character: a digit is lost, broken or runs into the next.
 */
export function marksOf(
  raster: Raster,
  box: Box,
  limits: Box,
  text: string,
  size: number,
): Mark[] | null {
  if (!/^(?:\d+(?:\.\d+)?|\/)$/.test(text)) return null;
  const area = clipped(grown(box, 1), raster);
  const inside = within(area, limits);
  const black = blackest(raster, inside);
  for (const share of INK) {
    const pieces = piecesIn(raster, inside, 255 - share * (255 - black));
    if (areCharacters(pieces, text) && isWhiteBetween(raster, pieces, black))
      return pieces.flatMap((_, i) =>
        text[i] === '.' ? [] : [markOf(raster, windowOf(pieces, i, limits), black, SPAN * size)],
      );
  }
  return null;
}

/** Sizes of type on pages that are the same within this factor count as one: pages differ by a pixel. */
const STEP = 1.25;

/** The size of type that most figures are printed in, from the boxes of their ink. */
export function sizeOf(boxes: readonly Box[]): number {
  const heights = boxes.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)] ?? 1;
  return STEP ** Math.round(Math.log(middle) / Math.log(STEP));
}

/** Shares of the ink's blackness that count as ink: thin strokes are pale, and pale ink joins digits. */
const INK = [0.5, 0.3, 0.65] as const;

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const within = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** The grey of the darkest pixels, a few left out. */
function blackest(raster: Raster, { left, top, right, bottom }: Box): number {
  const greys: number[] = [];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) greys.push(at(raster, x, y));
  return greys.sort((a, b) => a - b)[Math.floor(greys.length * 0.03)] ?? 0;
}

/** Smaller than this share of the squared height of the line is dust. */
const DUST = 0.012;
/** Strokes of one character lie over one another by this share of the narrower. */
const OVER = 0.4;

function piecesIn(raster: Raster, area: Box, level: number): Box[] {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  if (width <= 0 || height <= 0) return [];
  const ink = Uint8Array.from({ length: width * height }, (_, i) =>
    at(raster, area.left + (i % width), area.top + Math.floor(i / width)) < level ? 1 : 0,
  );
  const parts = componentsIn(ink, width, { left: 0, top: 0, right: width, bottom: height })
    .filter((part) => part.area > DUST * height * height)
    .sort((a, b) => a.left - b.left);
  const pieces: Box[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && isOver(last, part)) pieces[pieces.length - 1] = around(last, part);
    else pieces.push(part);
  }
  return pieces.map(({ left, top, right, bottom }) => ({
    left: left + area.left,
    top: top + area.top,
    right: right + area.left,
    bottom: bottom + area.top,
  }));
}

const isOver = (a: Box, b: Box) =>
  a.right - b.left > OVER * Math.min(a.right - a.left, b.right - b.left);

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});

/** Of the height of the line: a point is lower, a digit is higher, and narrower, and near the next. */
const POINT = 0.35;
const FOOT = 0.3;
/** This share of the blackness of the ink is more than the grain of the paper. */
const TRACE = 0.25;
const DIGIT = 0.75;
const WIDEST = 0.95;
const GAP = 0.5;

/** As many pieces as characters: digits as high as the line, and a point where it should be, on its foot. */
function areCharacters(pieces: readonly Box[], text: string): boolean {
  if (pieces.length !== text.length) return false;
  const [top, bottom] = [
    Math.min(...pieces.map((piece) => piece.top)),
    Math.max(...pieces.map((piece) => piece.bottom)),
  ];
  const high = bottom - top;
  return pieces.every((piece, i) =>
    text[i] === '.'
      ? piece.bottom - piece.top <= POINT * high && piece.bottom >= bottom - 0.1 * high
      : piece.bottom - piece.top >= DIGIT * high &&
        piece.right - piece.left <= WIDEST * high &&
        (pieces[i + 1]?.left ?? 0) - piece.right <= GAP * high,
  );
}

/** Whether nothing stands between the characters: a point may be too pale or too small to be a piece. */
function isWhiteBetween(raster: Raster, pieces: readonly Box[], black: number): boolean {
  const least = 255 - TRACE * (255 - black);
  return pieces.every((piece, i) => {
    const next = pieces[i + 1];
    if (next === undefined) return true;
    const foot = Math.max(piece.bottom, next.bottom);
    const high = foot - Math.min(piece.top, next.top);
    for (let x = piece.right + 1; x < next.left - 1; x += 1)
      for (let y = Math.floor(foot - FOOT * high); y < foot; y += 1)
        if (at(raster, x, y) < least) return false;
    return true;
  });
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

import { componentsIn } from './components.ts';
import { at, type Box, clipped, type Raster } from './raster.ts';

/** The characters of a figure as pieces of ink. */
export interface Characters {
  /** One for each, its point among them, from left to right. */
  readonly pieces: readonly Box[];
  /** The grey of their ink. */
  readonly black: number;
}

/**
 * The ink of a figure in one piece for each of its characters; null where it does not fall into so many:
 * a digit or the point is lost, or broken, or runs into the next.
 */
export function charactersIn(
  raster: Raster,
  box: Box,
  limits: Box,
  text: string,
): Characters | null {
  const area = within(clipped(grown(box, 1), raster), limits);
  const black = blackest(raster, area);
  for (const share of INK) {
    const pieces = piecesIn(raster, area, 255 - share * (255 - black));
    if (areCharacters(pieces, text) && isWhiteBetween(raster, pieces, black))
      return { pieces, black };
  }
  return null;
}

/** Shares of the ink's blackness that count as ink: thin strokes are pale, and pale ink joins digits. */
const INK = [0.5, 0.3, 0.65] as const;

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** What two boxes have in common. */
export const within = (a: Box, b: Box): Box => ({
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

import { LINE_HEIGHT } from '../recogniser/read-lines.ts';
import { type Box, clipped, type Raster, scaled } from './raster.ts';
import type { Line } from './writing.ts';

/** A way to show a line of writing to the recogniser. */
export interface Look {
  /** White above and below, and to the left and right, as shares of the height of the line. */
  readonly above: number;
  readonly beside: number;
  /** Wider than it is by this factor. */
  readonly stretch: number;
}

/**
 * Ways that share neither scale nor place on the network's grid: where two of them read the same, it is
 * not chance. Two for every number, the others where those do not agree. Ink and paper without
 * shades is no good look: the network was not taught on such pictures.
 */
export const firstLook: Look = { above: 0.16, beside: 0.3, stretch: 1 };
export const secondLook: Look = { above: 0.1, beside: 0.4, stretch: 1.3 };
/** The second for lines of sentences: what they cost grows with their width. */
export const longLook: Look = { above: 0.1, beside: 0.4, stretch: 0.85 };
export const otherLooks: readonly Look[] = [
  { above: 0.2, beside: 0.2, stretch: 1 },
  { above: 0.3, beside: 0.4, stretch: 1.7 },
];

/** Beyond this the network is shown a line squeezed; pixels. */
const WIDEST = 2400;

/**
 * A line of writing as the network wants it; what lies outside `limits` (other cells, rules) is white, and
 * so are specks around it, which would be read as points and strokes.
 */
export function shown(raster: Raster, { box: line, limits, dust }: Line, look: Look): Raster {
  const high = line.bottom - line.top;
  const [above, beside] = [look.above * high, look.beside * high];
  const frame = {
    left: Math.floor(line.left - beside),
    right: Math.ceil(line.right + beside),
    top: Math.floor(line.top - above),
    bottom: Math.ceil(line.bottom + above),
  };
  const cut = cutOut(raster, frame, limits);
  for (const speck of dust) if (!mayBePoint(speck, line)) whiten(cut, speck, frame, line);
  const width = Math.round((cut.width / cut.height) * LINE_HEIGHT * look.stretch);
  const whole = { left: 0, top: 0, right: cut.width, bottom: cut.height };
  return scaled(cut, whole, Math.min(WIDEST, Math.max(16, width)), LINE_HEIGHT);
}

/** At the foot just before a figure there may be a point: without it «.5» is 5. Behind one it changes nothing. */
function mayBePoint(speck: Box, line: Box): boolean {
  const near = 0.4 * (line.bottom - line.top);
  const isBefore = speck.left < line.left && speck.right > line.left - near;
  return isBefore && speck.bottom > line.bottom - near;
}

/** Whitens a speck and its soft edge where it lies outside the line; `cut` shows `frame`. */
function whiten(cut: Raster, speck: Box, frame: Box, line: Box): void {
  const [left, right] = [
    Math.max(frame.left, speck.left - 1),
    Math.min(frame.right, speck.right + 1),
  ];
  const [top, bottom] = [
    Math.max(frame.top, speck.top - 1),
    Math.min(frame.bottom, speck.bottom + 1),
  ];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1)
      if (x < line.left || x >= line.right || y < line.top || y >= line.bottom)
        cut.pixels[(y - frame.top) * cut.width + x - frame.left] = 255;
}

function cutOut(source: Raster, frame: Box, limits: Box): Raster {
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const pixels = new Uint8Array(width * height).fill(255);
  const inner = clipped(limits, source);
  const [left, right] = [Math.max(frame.left, inner.left), Math.min(frame.right, inner.right)];
  for (let y = Math.max(frame.top, inner.top); y < Math.min(frame.bottom, inner.bottom); y += 1) {
    const row = source.pixels.subarray(y * source.width + left, y * source.width + right);
    if (left < right) pixels.set(row, (y - frame.top) * width + left - frame.left);
  }
  return { width, height, pixels };
}

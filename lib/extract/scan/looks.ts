import { LINE_HEIGHT } from '../recogniser/read-lines.ts';
import type { Page } from './cells.ts';
import { type Box, clipped, type Raster, scaled } from './raster.ts';

/** A way to show a line of writing to the recogniser. */
export interface Look {
  /** White above and below, and to the left and right, as shares of the height of the line. */
  readonly above: number;
  readonly beside: number;
  /** Wider than it is by this factor. */
  readonly stretch: number;
  /** Ink and paper alone, without shades. */
  readonly isBinary: boolean;
}

/** Two ways that share neither scale nor place nor shades: where both read the same, neither is chance. */
export const firstLook: Look = { above: 0.16, beside: 0.3, stretch: 1, isBinary: false };
export const secondLook: Look = { above: 0.28, beside: 0.55, stretch: 1.12, isBinary: true };

/** Further ways, for figures on which those two do not agree. */
export const otherLooks: readonly Look[] = [
  { above: 0.22, beside: 0.8, stretch: 1, isBinary: false },
  { above: 0.1, beside: 0.4, stretch: 1.3, isBinary: false },
];

/** Beyond this the network is shown a line squeezed; pixels. */
const WIDEST = 2400;

/** A line of writing as the network wants it; what lies outside `limits` (other cells, rules) is white. */
export function shown(raster: Raster, page: Page, line: Box, limits: Box, look: Look): Raster {
  const high = line.bottom - line.top;
  const [above, beside] = [look.above * high, look.beside * high];
  const frame = {
    left: Math.floor(line.left - beside),
    right: Math.ceil(line.right + beside),
    top: Math.floor(line.top - above),
    bottom: Math.ceil(line.bottom + above),
  };
  const cut = cutOut(look.isBinary ? { ...raster, pixels: page.ink } : raster, frame, limits, look);
  const width = Math.round((cut.width / cut.height) * LINE_HEIGHT * look.stretch);
  const whole = { left: 0, top: 0, right: cut.width, bottom: cut.height };
  return scaled(cut, whole, Math.min(WIDEST, Math.max(16, width)), LINE_HEIGHT);
}

function cutOut(source: Raster, frame: Box, limits: Box, { isBinary }: Look): Raster {
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const pixels = new Uint8Array(width * height).fill(255);
  const inner = clipped(limits, source);
  for (let y = Math.max(frame.top, inner.top); y < Math.min(frame.bottom, inner.bottom); y += 1)
    for (let x = Math.max(frame.left, inner.left); x < Math.min(frame.right, inner.right); x += 1) {
      const pixel = source.pixels[y * source.width + x] ?? 0;
      pixels[(y - frame.top) * width + x - frame.left] = isBinary ? 255 * (1 - pixel) : pixel;
    }
  return { width, height, pixels };
}

import { type Box, type Raster, scaled } from '../scan/raster.ts';
import type { Engine } from './engine.ts';

/** The network wants sides that it can halve five times. */
const GRAIN = 32;
/** A pixel is text from here; a box is text when its pixels are, on average, from there. */
const PIXEL = 0.3;
const BOX = 0.5;
/** The network marks the middle of a line; its box is larger by this share of area over girth. */
const SPREAD = 1.6;

/** Boxes around stretches of text, upright, in any order; `longest` is the side the picture is shrunk to. */
export async function findText(engine: Engine, raster: Raster, longest: number): Promise<Box[]> {
  const shrink = Math.min(1, longest / Math.max(raster.width, raster.height));
  const width = grained(raster.width * shrink);
  const height = grained(raster.height * shrink);
  const whole = { left: 0, top: 0, right: raster.width, bottom: raster.height };
  const small = scaled(raster, whole, width, height);
  const { values } = await engine.find(tinted(small), [1, 3, height, width]);
  const [wide, high] = [raster.width / width, raster.height / height];
  return islands(values, width, height).map(({ left, top, right, bottom }) => ({
    left: left * wide,
    top: top * high,
    right: right * wide,
    bottom: bottom * high,
  }));
}

const grained = (side: number) => Math.max(GRAIN, Math.round(side / GRAIN) * GRAIN);

/** The colours the network was trained on, by mean and spread. */
const channels = [
  [0.485, 0.229],
  [0.456, 0.224],
  [0.406, 0.225],
] as const;

function tinted({ pixels }: Raster): Float32Array {
  const size = pixels.length;
  const input = new Float32Array(3 * size);
  channels.forEach(([mean, spread], channel) => {
    for (let i = 0; i < size; i += 1)
      input[channel * size + i] = ((pixels[i] ?? 0) / 255 - mean) / spread;
  });
  return input;
}

/** Boxes around pixels that hang together and are likely text. */
function islands(likely: Float32Array, width: number, height: number): Box[] {
  const seen = new Uint8Array(width * height);
  const boxes: Box[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || (likely[start] ?? 0) <= PIXEL) continue;
    const island = walk(likely, seen, width, start);
    const { left, top, right, bottom, count, sum } = island;
    const [wide, high] = [right - left, bottom - top];
    if (count < 10 || high < 3 || sum / count < BOX) continue;
    const spread = (wide * high * SPREAD) / (2 * (wide + high));
    boxes.push({
      left: Math.max(0, left - spread),
      top: Math.max(0, top - spread),
      right: Math.min(width, right + spread),
      bottom: Math.min(height, bottom + spread),
    });
  }
  return boxes;
}

interface Island extends Box {
  readonly count: number;
  readonly sum: number;
}

function walk(likely: Float32Array, seen: Uint8Array, width: number, start: number): Island {
  const open = [start];
  seen[start] = 1;
  let [left, right, top, bottom] = [width, 0, seen.length, 0];
  let count = 0;
  let sum = 0;
  for (let p = open.pop(); p !== undefined; p = open.pop()) {
    const [x, y] = [p % width, Math.floor(p / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    count += 1;
    sum += likely[p] ?? 0;
    const beside = [x > 0 ? p - 1 : p, x < width - 1 ? p + 1 : p, p - width, p + width];
    for (const q of beside) {
      if (seen[q] !== 0 || (likely[q] ?? 0) <= PIXEL) continue;
      seen[q] = 1;
      open.push(q);
    }
  }
  return { left, top, right, bottom, count, sum };
}

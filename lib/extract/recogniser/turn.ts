import { type Box, type Raster, scaled, turned } from '../scan/raster.ts';
import type { Engine } from './engine.ts';
import { findText } from './find-text.ts';

/** Enough to find lines, not to read them. */
const LONGEST = 736;
/** The widest lines tell best how they stand. */
const MOST = 12;
const [WIDTH, HEIGHT] = [192, 48];
/** So sure the network must be on average before a page is turned upside down; of one on its side it is as likely as not. */
const SURE = 0.7;
const LIKELY = 0.5;

/** Quarter turns clockwise that make a page upright. */
export async function turnOf(engine: Engine, raster: Raster): Promise<0 | 1 | 2 | 3> {
  const boxes = await findText(engine, raster, LONGEST);
  if (!liesOnSide(boxes)) return (await isDown(engine, raster, boxes, SURE)) ? 2 : 0;
  const turnedOnce = turned(raster, 1);
  const lines = await findText(engine, turnedOnce, LONGEST);
  return (await isDown(engine, turnedOnce, lines, LIKELY)) ? 3 : 1;
}

const wide = ({ left, right }: Box) => right - left;
const high = ({ top, bottom }: Box) => bottom - top;

/** Lines of writing are wider than high; boxes as wide as high are single characters and say nothing. */
function liesOnSide(boxes: readonly Box[]): boolean {
  const sum = (some: readonly Box[], side: (box: Box) => number) =>
    some.reduce((all, box) => all + side(box), 0);
  const across = boxes.filter((box) => wide(box) > 2 * high(box));
  const down = boxes.filter((box) => high(box) > 2 * wide(box));
  return sum(down, high) > sum(across, wide);
}

/** Whether a page stands upside down. */
async function isDown(
  engine: Engine,
  raster: Raster,
  boxes: readonly Box[],
  least: number,
): Promise<boolean> {
  const lines = boxes.toSorted((a, b) => wide(b) - wide(a)).slice(0, MOST);
  if (lines.length === 0) return false;
  const input = new Float32Array(lines.length * 3 * HEIGHT * WIDTH);
  lines.forEach((box, n) => {
    // As much of the line as has room, not squeezed.
    const right = Math.min(box.right, box.left + (high(box) * WIDTH) / HEIGHT);
    const width = Math.max(1, Math.round(((right - box.left) / high(box)) * HEIGHT));
    const line = scaled(raster, { ...box, right }, Math.min(WIDTH, width), HEIGHT);
    for (let channel = 0; channel < 3; channel += 1)
      for (let y = 0; y < HEIGHT; y += 1)
        for (let x = 0; x < line.width; x += 1)
          input[((n * 3 + channel) * HEIGHT + y) * WIDTH + x] =
            (line.pixels[y * line.width + x] ?? 0) / 127.5 - 1;
  });
  const { values } = await engine.turn(input, [lines.length, 3, HEIGHT, WIDTH]);
  const down = lines.reduce((sum, _, n) => sum + (values[n * 2 + 1] ?? 0), 0);
  return down / lines.length > least;
}

import { at, type Box, type Raster } from './raster.ts';

/** Half way between ink and paper. */
const DARK = 128;
/** A hole smaller than this share of the box is noise. */
const SMALLEST = 0.04;

/**
 * Whether the ink in a box is a ring: one hole, in the middle and high, as only a 0 has it. The holes of 6
 * and 9 lie low and high, 8 has two and 4 a small one. Told by measuring, not by reading.
 */
export function isRing(raster: Raster, box: Box): boolean {
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  if (wide < 0.35 * high || wide > 0.95 * high) return false;
  const holes = holesIn(raster, box).filter(({ area }) => area >= SMALLEST * wide * high);
  const [hole] = holes;
  if (hole === undefined || holes.length > 1) return false;
  const middle = (hole.top + hole.bottom) / 2;
  return Math.abs(middle - high / 2) <= 0.1 * high && hole.bottom - hole.top >= 0.45 * high;
}

interface Hole {
  readonly top: number;
  readonly bottom: number;
  readonly area: number;
}

/** Paper that no way leads to from outside the box. */
function holesIn(raster: Raster, box: Box): Hole[] {
  // One pixel of white all around, from where the outside is filled.
  const [wide, high] = [box.right - box.left + 2, box.bottom - box.top + 2];
  const isPaper = (x: number, y: number) =>
    x === 0 || y === 0 || x === wide - 1 || y === high - 1
      ? true
      : at(raster, box.left + x - 1, box.top + y - 1) >= DARK;
  const seen = new Uint8Array(wide * high);
  const holes: Hole[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || !isPaper(start % wide, Math.floor(start / wide))) continue;
    const hole = filled(start, wide, high, seen, isPaper);
    if (start > 0) holes.push(hole);
  }
  return holes;
}

function filled(
  start: number,
  wide: number,
  high: number,
  seen: Uint8Array,
  isPaper: (x: number, y: number) => boolean,
): Hole {
  const open = [start];
  seen[start] = 1;
  let [top, bottom, area] = [high, 0, 0];
  for (let p = open.pop(); p !== undefined; p = open.pop()) {
    const [x, y] = [p % wide, Math.floor(p / wide)];
    [top, bottom, area] = [Math.min(top, y - 1), Math.max(bottom, y), area + 1];
    for (const [u, v] of [
      [x - 1, y],
      [x + 1, y],
      [x, y - 1],
      [x, y + 1],
    ] as const) {
      if (u < 0 || v < 0 || u >= wide || v >= high) continue;
      const q = v * wide + u;
      if (seen[q] === 1 || !isPaper(u, v)) continue;
      seen[q] = 1;
      open.push(q);
    }
  }
  return { top, bottom, area };
}

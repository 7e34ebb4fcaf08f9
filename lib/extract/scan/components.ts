import type { Box } from './raster.ts';

/** Ink that hangs together. */
export interface Component extends Box {
  /** Pixels of ink. */
  readonly area: number;
}

/** What hangs together (corners included) within a box of a picture of that width. */
export function componentsIn(ink: Uint8Array, width: number, box: Box): Component[] {
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  if (wide <= 0 || high <= 0) return [];
  const seen = new Uint8Array(wide * high);
  const components: Component[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const [x, y] = [start % wide, Math.floor(start / wide)];
    if (ink[(box.top + y) * width + box.left + x] !== 1) continue;
    components.push(grown(ink, width, box, seen, start));
  }
  return components;
}

function grown(
  ink: Uint8Array,
  width: number,
  box: Box,
  seen: Uint8Array,
  start: number,
): Component {
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const open = [start];
  let [left, right, top, bottom, area] = [wide, 0, high, 0, 0];
  for (let p = open.pop(); p !== undefined; p = open.pop()) {
    const [x, y] = [p % wide, Math.floor(p / wide)];
    [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    area += 1;
    for (let v = Math.max(0, y - 1); v <= Math.min(high - 1, y + 1); v += 1)
      for (let u = Math.max(0, x - 1); u <= Math.min(wide - 1, x + 1); u += 1) {
        const q = v * wide + u;
        if (seen[q] === 1) continue;
        seen[q] = 1;
        if (ink[(box.top + v) * width + box.left + u] === 1) open.push(q);
      }
  }
  return {
    left: box.left + left,
    right: box.left + right,
    top: box.top + top,
    bottom: box.top + bottom,
    area,
  };
}

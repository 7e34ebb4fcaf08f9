import { height } from '../layout/box.ts';
import type { Box, Glyph } from '../layout/sheet.ts';

/** Finds the glyphs a box touches, without going through thousands for each of thousands of rules. */
export function nearbyOf(glyphs: readonly Glyph[]): (box: Box) => Glyph[] {
  const sorted = glyphs.toSorted((a, b) => a.top - b.top);
  const tallest = glyphs.reduce((most, glyph) => Math.max(most, height(glyph)), 0);
  return (box) => {
    const found: Glyph[] = [];
    for (let i = firstBelow(sorted, box.top - tallest); i < sorted.length; i += 1) {
      const glyph = sorted[i];
      if (glyph === undefined || glyph.top >= box.bottom) break;
      const isBeside = glyph.right <= box.left || box.right <= glyph.left;
      if (box.top < glyph.bottom && !isBeside) found.push(glyph);
    }
    return found;
  };
}

function firstBelow(sorted: readonly Box[], top: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((sorted[half]?.top ?? 0) < top) low = half + 1;
    else high = half;
  }
  return low;
}

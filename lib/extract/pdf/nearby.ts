import { firstFrom } from '../first-from.ts';
import { height } from '../layout/box.ts';
import type { Box, Glyph } from '../layout/sheet.ts';

/** Finds the glyphs a box touches, without going through thousands for each of thousands of rules. */
export function nearbyOf(glyphs: readonly Glyph[]): (box: Box) => Glyph[] {
  const sorted = glyphs.toSorted((a, b) => a.top - b.top);
  const tallest = glyphs.reduce((most, glyph) => Math.max(most, height(glyph)), 0);
  return (box) => {
    const found: Glyph[] = [];
    const first = firstFrom(sorted, box.top - tallest, ({ top }) => top);
    for (let i = first; i < sorted.length; i += 1) {
      const glyph = sorted[i];
      if (glyph === undefined || glyph.top >= box.bottom) break;
      const isBeside = glyph.right <= box.left || box.right <= glyph.left;
      if (box.top < glyph.bottom && !isBeside) found.push(glyph);
    }
    return found;
  };
}

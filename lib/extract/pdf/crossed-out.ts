import { height, turned, width } from '../layout/box.ts';
import type { Box, Glyph, Rule } from '../layout/sheet.ts';
import { UNREADABLE } from '../marked.ts';

/** Lines through type run within this part of its height, from its top: above it is overlined, below underlined. */
const [HIGHEST, LOWEST] = [0.35, 0.75];
/** How far such a line sticks out beyond its first and last character, of their height; rules of tables go on. */
const BEYOND = 0.6;

/** Rules of cells come this close to those they end at; a figure keeps a hair from them. In points. */
const NEAR = 0.5;

interface Marks {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/**
 * Figures corrected by hand in a word processor are crossed out and the new ones set beside them: of what a
 * line runs through only a sign is left, so that it is neither read nor blank; the line rules no table.
 */
export function crossedOut(glyphs: readonly Glyph[], rules: readonly Rule[]): Marks {
  const struck = new Set<Glyph>();
  const nearby = nearbyOf(glyphs.filter(({ isFaint }) => !isFaint));
  const meets = meeting(rules);
  const kept = rules.filter((rule) => {
    const through = nearby(rule).filter((glyph) => runsThrough(rule, glyph));
    if (!endsWith(rule, through) || meets(rule)) return true;
    for (const glyph of through) struck.add(glyph);
    return false;
  });
  if (struck.size === 0) return { glyphs, rules };
  return {
    glyphs: glyphs.map((glyph) => (struck.has(glyph) ? { ...glyph, text: UNREADABLE } : glyph)),
    rules: kept,
  };
}

/** Whether a line ends at lines that cross it, as those of cells do, even where type stands on them. */
function meeting(rules: readonly Rule[]) {
  const isDown = (rule: Rule) => height(rule) > width(rule);
  const down = rules.filter(isDown);
  const across = rules.filter((rule) => !isDown(rule));
  const touches = (rule: Rule, x: number, y: number) =>
    rule.left - NEAR < x && x < rule.right + NEAR && rule.top - NEAR < y && y < rule.bottom + NEAR;
  return (line: Rule): boolean => {
    const crossing = isDown(line) ? across : down;
    return [
      [line.left, line.top],
      [line.right, line.bottom],
    ].every(([x = 0, y = 0]) => crossing.some((rule) => touches(rule, x, y)));
  };
}

/** Finds the glyphs a box touches, without going through thousands for each of thousands of rules. */
function nearbyOf(glyphs: readonly Glyph[]) {
  const sorted = glyphs.toSorted((a, b) => a.top - b.top);
  const tallest = glyphs.reduce((most, glyph) => Math.max(most, height(glyph)), 0);
  return (box: Box): Glyph[] => {
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

/** In the direction the type reads: through its middle, along most of its width. */
function runsThrough(rule: Box, glyph: Glyph): boolean {
  const [line, type] = [turned(rule, glyph.turn ?? 0), turned(glyph, glyph.turn ?? 0)];
  const at = ((line.top + line.bottom) / 2 - type.top) / height(type);
  const along = Math.min(line.right, type.right) - Math.max(line.left, type.left);
  return width(line) > height(line) && at > HIGHEST && at < LOWEST && along > 0.6 * width(type);
}

function endsWith(rule: Box, glyphs: readonly Glyph[]): boolean {
  const [first] = glyphs;
  if (first === undefined) return false;
  const turn = first.turn ?? 0;
  const line = turned(rule, turn);
  const types = glyphs.map((glyph) => turned(glyph, turn));
  const beyond = BEYOND * Math.max(...types.map(height));
  return (
    line.left > Math.min(...types.map(({ left }) => left)) - beyond &&
    line.right < Math.max(...types.map(({ right }) => right)) + beyond
  );
}

import { around, centre, height, middle, turned, width } from '../layout/box.ts';
import type { Box, Glyph, Rule } from '../layout/sheet.ts';
import { UNREADABLE } from '../marked.ts';
import { nearbyOf } from './nearby.ts';
import { passes, type Scrawl } from './scrawls.ts';

/** Lines through type run within this part of its height, from its top: above it is overlined, below underlined. */
const [HIGHEST, LOWEST] = [0.35, 0.75];
/** How far such a line sticks out beyond its first and last character, of their height; rules of tables go on. */
const BEYOND = 0.6;
/** A scrawl is no higher than so many lines of the type it runs through, a pattern less than one. */
const [HIGH, HIGH_PATTERN] = [2, 0.7];
/** An underline ends with its figure, to a part of its height, and lies as near above or below it. */
const [FLUSH, HUGGING] = [0.2, 0.35];

/** Rules of cells come this close to those they end at; a figure keeps a hair from them. In points. */
const NEAR = 0.5;
/** So close the ends of a line from corner to corner of a cell come to its rules. */
const NEAR_CORNER = 1.5;

interface Marks {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/**
 * Figures corrected by hand in a word processor are crossed out and the new ones set beside them: of what a
 * line runs through only a sign is left, so that it is neither read nor blank; the line rules no table, nor
 * does one below or above a figure.
 */
export function crossedOut(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  scrawls: readonly Scrawl[],
): Marks {
  const nearby = nearbyOf(glyphs.filter(({ isFaint }) => !isFaint));
  const meets = meeting(rules, NEAR);
  const isOfCell = (rule: Rule) => meets(rule.left, rule.top) && meets(rule.right, rule.bottom);
  const struck = new Set<Glyph>();
  const kept = rules.filter((rule) => {
    const through = nearby(rule).filter((glyph) => runsThrough(rule, glyph));
    const isStrike = endsWith(rule, through);
    if (!(isStrike || isUnderline(rule, nearby)) || isOfCell(rule)) return true;
    if (!isStrike && rules.some((other) => goesOn(rule, other))) return true;
    if (isStrike) for (const glyph of through) struck.add(glyph);
    return false;
  });
  const isCorner = meeting(rules, NEAR_CORNER);
  const striking = scrawls.filter((scrawl) => {
    const below = struckBy(scrawl, nearby(scrawl.box), isCorner);
    for (const glyph of below) struck.add(glyph);
    return below.length > 0;
  });
  const isPartOf = (rule: Rule) => striking.some(({ box }) => isWithin(rule, box));
  return {
    glyphs: glyphs.map((glyph) => (struck.has(glyph) ? { ...glyph, text: UNREADABLE } : glyph)),
    rules: kept.filter((rule) => !isPartOf(rule)),
  };
}

const isDown = (rule: Rule) => height(rule) > width(rule);

/** Whether a line ends where others cross, as those of cells do, even where type stands on them. */
function meeting(rules: readonly Rule[], near: number) {
  return (x: number, y: number): boolean => {
    const touching = rules.filter(
      (rule) =>
        rule.left - near < x &&
        x < rule.right + near &&
        rule.top - near < y &&
        y < rule.bottom + near,
    );
    return touching.some(isDown) && touching.some((rule) => !isDown(rule));
  };
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

const isDigit = ({ text, turn }: Glyph) => /^\d+$/.test(text) && !turn;

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left > outer.left - NEAR &&
  inner.right < outer.right + NEAR &&
  inner.top > outer.top - NEAR &&
  inner.bottom < outer.bottom + NEAR;

/** A dash of a line that goes on. */
const goesOn = (rule: Rule, other: Rule): boolean => {
  const gap = Math.max(other.left - rule.right, rule.left - other.right);
  return Math.abs(centre(rule) - centre(other)) < NEAR && gap > 0 && gap < 2 * width(rule);
};

/** As long as the figure it is drawn below or above: in a narrow cell it would divide the row. */
function isUnderline(rule: Rule, nearby: (box: Box) => Glyph[]): boolean {
  if (isDown(rule)) return false;
  const reach = 4;
  const figure = nearby({ ...rule, top: rule.top - reach, bottom: rule.bottom + reach }).filter(
    (glyph) => isDigit(glyph) && rule.left <= middle(glyph) && middle(glyph) <= rule.right,
  );
  if (figure.length === 0) return false;
  const whole = around(figure);
  const isFlush = [rule.left - whole.left, rule.right - whole.right].every(
    (off) => Math.abs(off) < FLUSH * height(whole),
  );
  const off = [whole.top, whole.bottom].map((edge) => Math.abs(edge - centre(rule)));
  return isFlush && Math.min(...off) < HUGGING * height(whole);
}

/** What a scrawl makes void: type it comes through the middle of, or the figures of a cell that it slashes. */
function struckBy(
  { box, points, isFlat }: Scrawl,
  below: readonly Glyph[],
  isCorner: (x: number, y: number) => boolean,
): readonly Glyph[] {
  const within = below.filter(
    (glyph) => box.left < middle(glyph) && middle(glyph) < box.right && isDigit(glyph),
  );
  const touched = below.filter((glyph) => passes(points, coreOf(glyph)));
  const [first] = below;
  if (first === undefined) return [];
  const isLow = height(box) <= (isFlat ? HIGH_PATTERN : HIGH) * Math.max(...below.map(height));
  if (touched.length > 0 && isLow && endsWith(box, below)) return [...touched, ...within];
  const [from, to] = [points[0], points.at(-1)];
  const isSlash = points.length === 2 && from !== undefined && to !== undefined;
  return isSlash && within.length > 0 && isCorner(...from) && isCorner(...to)
    ? within.filter((glyph) => box.top < centre(glyph) && centre(glyph) < box.bottom)
    : [];
}

/** The inner part of a character, where no line comes that only touches it. */
const coreOf = (glyph: Glyph): Box => ({
  left: glyph.left + 0.15 * width(glyph),
  right: glyph.right - 0.15 * width(glyph),
  top: glyph.top + HIGHEST * height(glyph),
  bottom: glyph.top + LOWEST * height(glyph),
});

import { componentsIn } from './components.ts';
import type { Line } from './lattice.ts';
import type { Page } from './page.ts';
import { positionOf } from './rules.ts';

type Stretch = readonly [from: number, to: number];

/** Whether a rule is drawn along a stretch of a line of a table. */
export const isDrawn = (page: Page, line: Line, stretch: Stretch, isDown: boolean): boolean =>
  isDark(page, line, stretch, isDown) || isBroken(page, line, stretch, isDown);

/** Noise eats into a rule; this share of it is left at least, or this when it does not reach both ends. */
const DRAWN = 0.7;
const NEARLY_ALL = 0.88;

/**
 * Whether most of a stretch is dark, not counting strokes of writing that cross it: those are dark on
 * both sides as well. A stroke along it, as in the one line of a row, does not reach the rules at its ends.
 */
function isDark(
  { ink, width, height, unit }: Page,
  line: Line,
  [from, to]: readonly [number, number],
  isDown: boolean,
): boolean {
  if (to <= from) return true;
  const reach = Math.ceil(line.thickness / 2 + unit);
  const dark = (along: number, across: number) => {
    const [x, y] = isDown ? [across, along] : [along, across];
    return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x] === 1;
  };
  const outside = reach + Math.ceil(unit);
  // A short edge may be a stroke of writing, which must not be made whole.
  const gap = to - from > 60 * unit ? Math.round(2 * unit) : 0;
  let drawn = 0;
  let first = to;
  /** Up to here a dark place before it reaches: noise leaves dots of a thin rule. */
  let reached = from;
  for (let along = from; along < to; along += 1) {
    const middle = Math.floor(positionOf(line, along));
    let isDark = false;
    for (let off = -reach; off <= reach && !isDark; off += 1) isDark = dark(along, middle + off);
    if (!isDark || (dark(along, middle - outside) && dark(along, middle + outside))) continue;
    first = Math.min(first, along);
    const start = along - reached <= gap ? reached : along;
    drawn += along + 1 - start;
    reached = along + 1;
  }
  const share = drawn / (to - from);
  const near = Math.ceil(2 * unit);
  const reachesEnds = first - from <= near && to - reached <= near;
  return share >= (reachesEnds ? DRAWN : NEARLY_ALL);
}

/** Of a rule in pieces this share is left, from one end of the stretch on or in dashes all along it. */
const LEFT = 0.3;
/**
 * Whether there are pieces of a rule: on the line, and nothing beside it. Strokes of writing that lie on the
 * line by themselves, as a 1 or a 一, are short and stay off the rules at its ends.
 */
function isBroken(page: Page, line: Line, [from, to]: Stretch, isDown: boolean): boolean {
  const { ink, width, height, unit } = page;
  const reach = line.thickness / 2 + unit;
  const middle = positionOf(line, (from + to) / 2);
  const [above, below] = [
    Math.floor(middle - reach - 6 * unit),
    Math.ceil(middle + reach + 6 * unit),
  ];
  const strip = isDown
    ? { left: Math.max(0, above), right: Math.min(width, below), top: from, bottom: to }
    : { left: from, right: to, top: Math.max(0, above), bottom: Math.min(height, below) };
  const pieces = componentsIn(ink, width, strip)
    .map(({ left, right, top, bottom }) =>
      isDown
        ? { from: top, to: bottom, near: left, far: right }
        : { from: left, to: right, near: top, far: bottom },
    )
    .filter((piece) => {
      const at = positionOf(line, (piece.from + piece.to) / 2);
      return at - piece.near <= reach + 0.5 && piece.far - at <= reach + 0.5;
    });
  const drawn = pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0);
  const near = 1.5 * unit;
  const isAtEnd = pieces.some((piece) => piece.from - from <= near || to - piece.to <= near);
  return drawn >= LEFT * (to - from) && (isAtEnd || areDashes(pieces, [from, to], 8 * unit));
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Several, with gaps no longer than so many pixels all along the stretch. */
function areDashes(pieces: readonly Piece[], [from, to]: Stretch, most: number): boolean {
  const sorted = pieces.toSorted((a, b) => a.from - b.from);
  const gaps = sorted.map((piece, i) => piece.from - (sorted[i - 1]?.to ?? from));
  return pieces.length > 3 && Math.max(...gaps, to - (sorted.at(-1)?.to ?? from)) <= most;
}

import { height, width } from '../layout/box.ts';
import type { Box } from '../layout/sheet.ts';
import type { Matrix } from './matrix.ts';
import { BENDS, bounds, type Point, type Subpath, subpathsOf } from './subpaths.ts';

/** A line that is neither across nor down: waves, crosses and slashes, as they run through what is void. */
export interface Scrawl {
  readonly box: Box;
  readonly points: readonly Point[];
  /** Filled with a pattern: what of its box is painted nobody knows. */
  readonly isFlat: boolean;
}

/** What has more corners is a drawing. */
const MOST_POINTS = 2000;

/**
 * The scrawls among what a path paints. What is filled with a pattern counts as one in all its box: browsers
 * fill waves so.
 */
export function scrawlsOf(
  path: ArrayLike<number>,
  matrix: Matrix,
  kind: 'stroke' | 'fill',
  isPattern: boolean,
): Scrawl[] {
  const isFlat = isPattern && kind === 'fill';
  return subpathsOf(path, matrix, BENDS).flatMap((subpath) => {
    const { points } = subpath;
    if (points.length < 2 || points.length > MOST_POINTS) return [];
    if (!isFlat && !isAslant(subpath)) return [];
    const box = bounds(points);
    return [{ box, points: isFlat ? middleOf(box) : points, isFlat }];
  });
}

/** A line of dots may be as little as two of them. */
export const scrawlAlong = (line: Box): Scrawl => ({
  box: line,
  points: middleOf(line),
  isFlat: true,
});

const middleOf = ({ left, right, top, bottom }: Box): readonly Point[] => [
  [left, (top + bottom) / 2],
  [right, (top + bottom) / 2],
];

/** Some stretch of it is neither across nor down. */
const isAslant = ({ points }: Subpath): boolean =>
  points.slice(1).some((to, i) => {
    const box = bounds([points[i] ?? to, to]);
    return Math.min(width(box), height(box)) >= 0.3;
  });

/** Whether a line comes through a box. */
export const passes = (points: readonly Point[], box: Box): boolean =>
  points.slice(1).some((to, i) => cuts(points[i] ?? to, to, box));

/** A stretch from point to point is cut down to what is between the sides of a box, first across, then down. */
function cuts([fromX, fromY]: Point, [toX, toY]: Point, box: Box): boolean {
  const across = between(fromX, toX, box.left, box.right);
  const down = between(fromY, toY, box.top, box.bottom);
  return Math.max(across[0], down[0], 0) <= Math.min(across[1], down[1], 1);
}

/** From which part of its way to which a stretch is between two edges. */
function between(from: number, to: number, low: number, high: number): readonly [number, number] {
  if (from === to) return low <= from && from <= high ? [0, 1] : [1, 0];
  const [a, b] = [(low - from) / (to - from), (high - from) / (to - from)];
  return a < b ? [a, b] : [b, a];
}

import { height, width } from '../layout/box.ts';
import type { Box, Rule } from '../layout/sheet.ts';
import { apply, type Matrix } from './matrix.ts';

type Point = readonly [x: number, y: number];

/** Points of one stretch of a path; a curve counts by its end. */
interface Subpath {
  readonly points: Point[];
  isCurved: boolean;
}

/** Filled stretches up to this thickness are ruling lines; cells that are shaded are thicker. In points. */
const THICKEST = 3;
/** Shorter ones are dots and parts of dashes. */
const SHORTEST = 0.8;

/** What a path rules when it is stroked, or filled. `matrix` leads to the page. */
export function rulesOf(path: ArrayLike<number>, matrix: Matrix, isStroked: boolean): Rule[] {
  return subpaths(path, matrix).flatMap((subpath) =>
    isStroked ? strokes(subpath) : filled(subpath),
  );
}

/** Whether a path draws something round, as letters do that were made into outlines. */
export const isCurved = (path: ArrayLike<number>): boolean =>
  subpaths(path, [1, 0, 0, 1, 0, 0]).some((subpath) => subpath.isCurved);

/** More pieces than this are a drawing. */
const MOST_AREAS = 200;

/** The rectangles that a path fills; none that stand within one another: that is a frame around a hole. */
export function areasOf(path: ArrayLike<number>, matrix: Matrix): Box[] {
  const all = subpaths(path, matrix);
  if (all.length > MOST_AREAS) return [];
  const boxes = all.map(({ points }) => bounds(points));
  return boxes.filter((box, i) => {
    const { points, isCurved } = all[i] ?? { points: [], isCurved: true };
    const isFrame = boxes.some(
      (other, j) => j !== i && (isWithin(other, box) || isWithin(box, other)),
    );
    return !isCurved && !isFrame && points.length >= 4 && points.every(isCornerOf(box));
  });
}

const isWithin = (inner: Box, outer: Box) =>
  outer.left <= inner.left &&
  inner.right <= outer.right &&
  outer.top <= inner.top &&
  inner.bottom <= outer.bottom;

const isCornerOf =
  ({ left, top, right, bottom }: Box) =>
  ([x, y]: Point): boolean =>
    [left, right].some((edge) => Math.abs(edge - x) < 0.5) &&
    [top, bottom].some((edge) => Math.abs(edge - y) < 0.5);

function strokes({ points }: Subpath): Rule[] {
  return points.slice(1).flatMap((to, i) => {
    const box = bounds([points[i] ?? to, to]);
    const isStraight = Math.min(width(box), height(box)) < 1;
    return isStraight && Math.max(width(box), height(box)) >= SHORTEST ? [box] : [];
  });
}

/** Thin rectangles; a frame drawn as one filled outline is four of them. */
function filled({ points, isCurved }: Subpath): Rule[] {
  const box = bounds(points);
  const thickness = Math.min(width(box), height(box));
  const length = Math.max(width(box), height(box));
  return !isCurved && thickness <= THICKEST && length >= SHORTEST && length > thickness
    ? [box]
    : [];
}

function bounds(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** Numbers that follow each operator of a path: move, line, curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0] as const;

function subpaths(path: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const found: Subpath[] = [];
  for (let at = 0; at < path.length; ) {
    const operator = path[at] ?? -1;
    const length = lengths[operator];
    if (length === undefined) break;
    at += 1 + length;
    const point = apply(matrix, path[at - 2] ?? 0, path[at - 1] ?? 0);
    const last = found.at(-1);
    if (operator === MOVE || last === undefined) found.push({ points: [point], isCurved: false });
    else goOn(last, operator, point);
  }
  return found;
}

const [MOVE, LINE, CLOSE] = [0, 1, 4];

function goOn(subpath: Subpath, operator: number, point: Point) {
  const [start = point] = subpath.points;
  subpath.points.push(operator === CLOSE ? start : point);
  if (operator !== LINE && operator !== CLOSE) subpath.isCurved = true;
}

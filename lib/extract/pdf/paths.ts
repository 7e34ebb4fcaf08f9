import { height, width } from '../layout/box.ts';
import type { Box, Rule } from '../layout/sheet.ts';
import type { Matrix } from './matrix.ts';
import { bounds, type Point, type Subpath, subpathsOf } from './subpaths.ts';

/** Filled stretches up to this thickness are ruling lines; cells that are shaded are thicker. In points. */
const THICKEST = 3;
/** Shorter ones are dots and parts of dashes. */
const SHORTEST = 0.8;

/** What a path rules when it is stroked, or filled. `matrix` leads to the page. */
export function rulesOf(path: ArrayLike<number>, matrix: Matrix, kind: 'stroke' | 'fill'): Rule[] {
  const all = subpathsOf(path, matrix);
  if (kind === 'stroke') return all.flatMap(strokes);
  return [...all.flatMap(filled), ...(all.length > MOST_AREAS ? [] : frames(all))];
}

/** Whether a path draws something round, as letters do that were made into outlines. */
export const isCurved = (path: ArrayLike<number>): boolean =>
  subpathsOf(path, [1, 0, 0, 1, 0, 0]).some((subpath) => subpath.isCurved);

/** More pieces than this are a drawing. */
const MOST_AREAS = 200;

/** The rectangles that a path fills; none that stand within one another: that is a frame around a hole. */
export function areasOf(path: ArrayLike<number>, matrix: Matrix): Box[] {
  const all = subpathsOf(path, matrix);
  if (all.length > MOST_AREAS) return [];
  const boxes = all.map(({ points }) => bounds(points));
  return boxes.filter((box, i) => {
    const isFrame = boxes.some(
      (other, j) => j !== i && (isWithin(other, box) || isWithin(box, other)),
    );
    return !isFrame && isRectangle(all[i], box);
  });
}

const isWithin = (inner: Box, outer: Box) =>
  outer.left <= inner.left &&
  inner.right <= outer.right &&
  outer.top <= inner.top &&
  inner.bottom <= outer.bottom;

const isRectangle = (subpath: Subpath | undefined, box: Box) =>
  subpath !== undefined &&
  !subpath.isCurved &&
  subpath.points.length >= 4 &&
  subpath.points.every(isCornerOf(box));

const isCornerOf =
  ({ left, top, right, bottom }: Box) =>
  ([x, y]: Point): boolean =>
    [left, right].some((edge) => Math.abs(edge - x) < 0.5) &&
    [top, bottom].some((edge) => Math.abs(edge - y) < 0.5);

/** The squares a path fills that are no longer than a line is thick. */
export const dotsOf = (path: ArrayLike<number>, matrix: Matrix): Box[] =>
  subpathsOf(path, matrix)
    .map(({ points }) => bounds(points))
    .filter((box) => {
      const [least = 0, most = 0] = [width(box), height(box)].sort((a, b) => a - b);
      return least > 0.2 && most <= THICKEST && most < 1.3 * least;
    });

/** Round corners of frames count by their ends: they hold the sides together. In points. */
const CORNER = 4;

function strokes({ points, bent, isCurved }: Subpath): Rule[] {
  return points.slice(1).flatMap((to, i) => {
    const box = bounds([points[i] ?? to, to]);
    const [off = 0, length = 0] = [width(box), height(box)].sort((a, b) => a - b);
    const isStraight = off < 1 && (isCurved || off <= 0.2 * length);
    const isRound = bent.has(i + 1) && length > CORNER;
    return isStraight && !isRound && length >= SHORTEST ? [box] : [];
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

/** The sides of rectangles with a hole in them that leaves no more than a line. */
function frames(all: readonly Subpath[]): Rule[] {
  const boxes = all.flatMap((subpath) => {
    const box = bounds(subpath.points);
    return isRectangle(subpath, box) ? [box] : [];
  });
  return boxes.flatMap((outer) =>
    boxes.flatMap((inner) => (isHole(inner, outer) ? sides(outer, inner) : [])),
  );
}

const isHole = (inner: Box, outer: Box): boolean => {
  const margins = [
    inner.left - outer.left,
    inner.top - outer.top,
    outer.right - inner.right,
    outer.bottom - inner.bottom,
  ];
  return margins.every((margin) => margin >= 0 && margin <= THICKEST) && margins.some(Boolean);
};

const sides = (outer: Box, inner: Box): Rule[] =>
  [
    { ...outer, bottom: inner.top },
    { ...outer, top: inner.bottom },
    { ...outer, right: inner.left },
    { ...outer, left: inner.right },
  ].filter((side) => width(side) > 0 && height(side) > 0);

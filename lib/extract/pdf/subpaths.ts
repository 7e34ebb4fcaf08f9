import type { Box } from '../layout/sheet.ts';
import { apply, type Matrix } from './matrix.ts';

export type Point = readonly [x: number, y: number];

/** Points of one stretch of a path on the page, from corner to corner; a curve in straight steps. */
export interface Subpath {
  readonly points: Point[];
  /** Which of its points a bent step leads to. */
  readonly bent: Set<number>;
  isCurved: boolean;
}

/** What follows each operator of a path: move, line, curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0] as const;
const [MOVE, LINE, CLOSE] = [0, 1, 4];

/** Parts of a curve at which its steps end: its end alone, or its bends as well. */
const CHORD = [1] as const;
export const BENDS = [0.25, 0.5, 0.75, 1] as const;
type Steps = typeof CHORD | typeof BENDS;

/** `matrix` leads to the page. */
export function subpathsOf(
  path: ArrayLike<number>,
  matrix: Matrix,
  steps: Steps = CHORD,
): Subpath[] {
  const found: Subpath[] = [];
  for (let at = 0; at < path.length; ) {
    const operator = path[at] ?? -1;
    const length = lengths[operator];
    if (length === undefined) break;
    const points = pointsOf(path, at + 1, length, matrix);
    at += 1 + length;
    const last = found.at(-1);
    if (operator === MOVE || last === undefined)
      found.push({ points: points.slice(-1), bent: new Set(), isCurved: false });
    else goOn(last, operator, points, steps);
  }
  return found;
}

const pointsOf = (path: ArrayLike<number>, from: number, length: number, matrix: Matrix): Point[] =>
  Array.from({ length: length / 2 }, (_, i) =>
    apply(matrix, path[from + i * 2] ?? 0, path[from + i * 2 + 1] ?? 0),
  );

function goOn(subpath: Subpath, operator: number, points: readonly Point[], steps: Steps) {
  const [start] = subpath.points;
  const from = subpath.points.at(-1);
  if (start === undefined || from === undefined) return;
  if (operator === CLOSE) subpath.points.push(start);
  else if (operator === LINE) subpath.points.push(...points);
  else {
    if (isBent([from, ...points])) subpath.bent.add(subpath.points.length);
    for (const t of steps) subpath.points.push(onCurve([from, ...points], t));
    subpath.isCurved = true;
  }
}

/** A point of a curve that some points bend: each neighbours' stretch divided alike, until one is left. */
function onCurve(points: readonly Point[], t: number): Point {
  const [first = [0, 0], ...others] = points;
  if (others.length === 0) return first;
  const between = others.map(([x, y], i): Point => {
    const [fromX, fromY] = points[i] ?? first;
    return [fromX + (x - fromX) * t, fromY + (y - fromY) * t];
  });
  return onCurve(between, t);
}

/** Some draw straight lines as curves. */
function isBent(points: readonly Point[]): boolean {
  const [[fromX, fromY] = [0, 0], [toX, toY] = [0, 0]] = [points[0], points.at(-1)];
  const [x, y] = onCurve(points, 0.5);
  return Math.hypot(x - (fromX + toX) / 2, y - (fromY + toY) / 2) > 0.2;
}

export function bounds(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

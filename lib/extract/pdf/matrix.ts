import type { Box, Turn } from '../layout/sheet.ts';

/** A transformation of the plane as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const moved = (matrix: Matrix, x: number, y: number): Matrix =>
  multiply(matrix, [1, 0, 0, 1, x, y]);

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number) =>
  [a * x + c * y + e, b * x + d * y + f] as const;

/** Six numbers of an operator as a matrix; anything else changes nothing. */
export function matrixOf(values: unknown): Matrix {
  const [a, b, c, d, e, f] = numbers(values);
  if (a === undefined || b === undefined || c === undefined) return identity;
  if (d === undefined || e === undefined || f === undefined) return identity;
  return [a, b, c, d, e, f];
}

export const numbers = (values: unknown): number[] =>
  Array.isArray(values) || ArrayBuffer.isView(values)
    ? Array.from(values as ArrayLike<unknown>, Number)
    : [];

/** The box around a rectangle after a transformation. */
export function boxOf(matrix: Matrix, { left, top, right, bottom }: Box): Box {
  const corners = [
    apply(matrix, left, top),
    apply(matrix, right, top),
    apply(matrix, left, bottom),
    apply(matrix, right, bottom),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** The direction text reads in after a transformation, y downward; null where it runs aslant, as watermarks do. */
export function turnOf([a, b]: Matrix): Turn | null {
  const quarters = (Math.atan2(b, a) / Math.PI) * 2;
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) > 0.1 ? null : (turns[(nearest + 4) % 4] ?? null);
}

const turns = [0, 1, 2, 3] as const;

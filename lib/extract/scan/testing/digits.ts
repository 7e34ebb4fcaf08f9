import type { Box, Raster } from '../raster.ts';
import { fill } from './drawing.ts';

/** Strokes as on a pocket calculator: where each lies in a digit one high and six tenths wide. */
const places = {
  a: [0, 0.6, 0, 0.12],
  b: [0.48, 0.6, 0, 0.5],
  c: [0.48, 0.6, 0.5, 1],
  d: [0, 0.6, 0.88, 1],
  e: [0, 0.12, 0.5, 1],
  f: [0, 0.12, 0, 0.5],
  g: [0, 0.6, 0.44, 0.56],
  point: [0.2, 0.4, 0.8, 1],
} as const;
type Stroke = keyof typeof places;

const strokesOf = (digits: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries(digits).map(([digit, strokes]) => [digit, [...strokes] as readonly Stroke[]]),
  );
const digits: ReadonlyMap<string, readonly Stroke[]> = new Map([
  ...strokesOf({ 0: 'abcdef', 1: 'bc', 2: 'abdeg', 3: 'abcdg', 4: 'bcfg', 5: 'acdfg' }),
  ...strokesOf({ 6: 'acdefg', 7: 'abc', 8: 'abcdefg', 9: 'abcdfg' }),
  ['.', ['point'] as const],
]);

/** Prints a figure, so many pixels high, and answers the box around its ink. */
export function print(page: Raster, text: string, left: number, top: number, high: number): Box {
  const boxes = [...text].flatMap((digit, i) =>
    (digits.get(digit) ?? []).map((stroke): Box => {
      const [from, to, above, below] = places[stroke];
      const start = left + i * 0.85 * high;
      return {
        left: Math.round(start + from * high),
        right: Math.round(start + to * high),
        top: Math.round(top + above * high),
        bottom: Math.round(top + below * high),
      };
    }),
  );
  for (const box of boxes) fill(page, box);
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

import type { Spot } from '../document.ts';
import type { Box, Turn } from './sheet.ts';

export const middle = ({ left, right }: Box): number => (left + right) / 2;
export const centre = ({ top, bottom }: Box): number => (top + bottom) / 2;
export const width = ({ left, right }: Box): number => right - left;
export const height = ({ top, bottom }: Box): number => bottom - top;

/** The smallest box around some; of none a box without size. */
export function around(boxes: readonly Box[]): Box {
  const [first] = boxes;
  if (first === undefined) return { left: 0, top: 0, right: 0, bottom: 0 };
  let { left, top, right, bottom } = first;
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

export const holds = (outer: Box, x: number, y: number): boolean =>
  outer.left <= x && x <= outer.right && outer.top <= y && y <= outer.bottom;

/** Edges as they are stored: in hundredths, which is finer than anybody sees. */
export const spotOf = (page: number, { left, top, right, bottom }: Box): Spot => ({
  page,
  left: hundredths(left),
  top: hundredths(top),
  right: hundredths(right),
  bottom: hundredths(bottom),
});

const hundredths = (length: number) => Math.round(length * 100) / 100;

/** The paper turned so that what reads in the direction `turn` reads to the right; around the origin. */
export function turned<T extends Box>(box: T, turn: Turn): T {
  const { left, top, right, bottom } = box;
  switch (turn) {
    case 0:
      return box;
    case 1:
      return { ...box, left: top, top: -right, right: bottom, bottom: -left };
    case 2:
      return { ...box, left: -right, top: -bottom, right: -left, bottom: -top };
    case 3:
      return { ...box, left: -bottom, top: left, right: -top, bottom: right };
  }
}

export const opposite = (turn: Turn): Turn => turns[(4 - turn) % 4] ?? 0;
const turns = [0, 1, 2, 3] as const;

import { expect, test } from 'vitest';
import type { Box } from './raster.ts';
import { isRing } from './ring.ts';
import { fill, paper } from './testing/drawing.ts';

const box: Box = { left: 10, top: 10, right: 22, bottom: 28 };

/** Ink with holes in it, as tall as the box. */
function isRingWith(...holes: readonly (readonly [top: number, bottom: number])[]): boolean {
  const page = paper(40, 40);
  fill(page, box);
  for (const [top, bottom] of holes) fill(page, { left: 14, right: 18, top, bottom }, 255);
  return isRing(page, box);
}

test('a high hole in the middle makes a 0', () => {
  expect(isRingWith([13, 25])).toBe(true);
});

test.each([
  ['6', [[18, 25]]],
  ['9', [[13, 20]]],
  [
    '8',
    [
      [12, 18],
      [20, 26],
    ],
  ],
  ['4', [[14, 18]]],
  ['1', []],
] as const)('%s has other holes', (_, holes) => {
  expect(isRingWith(...holes)).toBe(false);
});

test('a ring that is broken is none', () => {
  const page = paper(40, 40);
  fill(page, box);
  fill(page, { left: 14, right: 18, top: 13, bottom: 25 }, 255);
  fill(page, { left: 18, right: 22, top: 18, bottom: 20 }, 255);
  expect(isRing(page, box)).toBe(false);
});

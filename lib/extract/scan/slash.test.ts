import { expect, test } from 'vitest';
import type { Box, Raster } from './raster.ts';
import { isSlash, isTallSlash, mayBeSlash } from './slash.ts';
import { print } from './testing/digits.ts';
import { fill, paper } from './testing/drawing.ts';

/** A stroke from the foot on the left to the top on the right, so many heights aside. */
function stroke(page: Raster, lean: number): Box {
  for (let y = 0; y < 20; y += 1) {
    const left = 20 + Math.round(((19 - y) / 20) * lean * 20);
    fill(page, { left, right: left + 3, top: 10 + y, bottom: 11 + y });
  }
  return { left: 20, right: 23 + Math.round(0.95 * lean * 20), top: 10, bottom: 30 };
}

test('a stroke that leans is no 1 and has no bar of a 7; a steep one may be a 1', () => {
  for (const lean of [0.2, 0.4, 0.6]) {
    const page = paper(60, 40);
    const box = stroke(page, lean);
    expect(isSlash(page, box)).toBe(lean > 0.3);
    expect(mayBeSlash(page, box, '1')).toBe(true);
    expect(mayBeSlash(page, box, '7')).toBe(true);
  }
  const page = paper(60, 40);
  const upright = stroke(page, 0);
  expect([isSlash(page, upright), mayBeSlash(page, upright, '1')]).toEqual([false, false]);
});

test('a printed 7 is a 7, and other digits are not looked at', () => {
  const page = paper(60, 40);
  const seven = print(page, '7', 10, 10, 20);
  expect(mayBeSlash(page, seven, '7')).toBe(false);
  expect(mayBeSlash(page, stroke(paper(60, 40), 0.5), '0')).toBe(false);
});

test('a straight stroke taller than digits is a slash whatever is read', () => {
  const page = paper(60, 40);
  const box = stroke(page, 0.5);
  expect(isTallSlash(page, box, 16)).toBe(true);
  // A 7 that lost its bar is as high as other digits.
  expect(isTallSlash(page, box, 20)).toBe(false);
  expect(isTallSlash(page, box, Number.POSITIVE_INFINITY)).toBe(false);
});

test('what bends, or has a bar, or stands upright is no slash', () => {
  const seven = paper(60, 40);
  expect(isTallSlash(seven, print(seven, '7', 10, 10, 20), 16)).toBe(false);
  const barred = paper(60, 40);
  const box = stroke(barred, 0.5);
  fill(barred, { left: 20, right: 30, top: 10, bottom: 12 });
  expect(isTallSlash(barred, box, 16)).toBe(false);
  const upright = paper(60, 40);
  expect(isTallSlash(upright, stroke(upright, 0), 16)).toBe(false);
  const bent = paper(60, 40);
  for (let y = 0; y < 20; y += 1) {
    const left = 20 + (y < 10 ? 10 : 20 - y);
    fill(bent, { left, right: left + 3, top: 10 + y, bottom: 11 + y });
  }
  expect(isTallSlash(bent, { left: 20, right: 33, top: 10, bottom: 30 }, 16)).toBe(false);
});

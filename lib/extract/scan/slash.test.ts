import { expect, test } from 'vitest';
import type { Box, Raster } from './raster.ts';
import { isSlash, mayBeSlash, slashesAmong } from './slash.ts';
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

/** What was read on a page of figures so high with four marks on it. */
const marks = (page: Raster, digit: number, draw: (page: Raster, index: number) => Box) => {
  const figures = Array.from({ length: 6 }, () => ({
    text: '12',
    left: 0,
    right: 1,
    top: 0,
    bottom: digit,
  }));
  const drawn = Array.from({ length: 4 }, (_, i) => ({ ...draw(page, i), text: '1' }));
  return slashesAmong(page, [...figures, ...drawn]).size;
};

test('straight strokes taller than digits, and alike, are slashes whatever is read', () => {
  const same = (page: Raster) => stroke(page, 0.5);
  expect(marks(paper(60, 40), 16, same)).toBe(4);
  // A 7 that lost its bar is as high as other digits.
  expect(marks(paper(60, 40), 20, same)).toBe(0);
  expect(slashesAmong(paper(60, 40), [{ ...same(paper(60, 40)), text: '1' }]).size).toBe(0);
});

test('strokes each of its own size are by hand, and may be a 1', () => {
  const byHand = (page: Raster, i: number) => stroke(page, 0.3 + 0.2 * i);
  expect(marks(paper(60, 40), 16, byHand)).toBe(0);
});

test('what bends, or has a bar, or stands upright is no slash', () => {
  const bent = (page: Raster) => {
    for (let y = 0; y < 20; y += 1) {
      const left = 20 + (y < 10 ? 10 : 20 - y);
      fill(page, { left, right: left + 3, top: 10 + y, bottom: 11 + y });
    }
    return { left: 20, right: 33, top: 10, bottom: 30 };
  };
  const barred = (page: Raster) => {
    fill(page, { left: 20, right: 30, top: 10, bottom: 12 });
    return stroke(page, 0.5);
  };
  for (const draw of [
    bent,
    barred,
    (page: Raster) => stroke(page, 0),
    (page: Raster) => print(page, '7', 10, 10, 20),
  ])
    expect(marks(paper(60, 40), 16, draw)).toBe(0);
});

import { expect, test } from 'vitest';
import { positive } from './ink.ts';
import { fill, paper, ruled } from './testing/drawing.ts';

const page = () => {
  const sheet = paper(200, 200);
  ruled(sheet, [20, 100, 180], [20, 60, 100]);
  return sheet;
};

test('a page white on black is read as black on white', () => {
  const negative = { ...page(), pixels: page().pixels.map((grey) => 255 - grey) };
  expect(positive(negative)).toEqual(page());
});

test('a page on a dark table is no negative, and a black one says nothing', () => {
  const photograph = page();
  fill(photograph, { left: 0, right: 200, top: 110, bottom: 200 }, 20);
  fill(photograph, { left: 120, right: 200, top: 0, bottom: 110 }, 20);
  expect(positive(photograph)).toBe(photograph);
  const black = paper(20, 20);
  fill(black, { left: 0, right: 20, top: 0, bottom: 20 });
  expect(positive(black)).toBe(black);
});

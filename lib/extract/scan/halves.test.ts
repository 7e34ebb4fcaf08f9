import { expect, test } from 'vitest';
import { cutFrom, pagesOn } from './halves.ts';
import { fill, paper, ruled } from './testing/drawing.ts';

const ys = [40, 80, 120, 160];

test('an open book is two pages', () => {
  const picture = paper(600, 400);
  ruled(picture, [40, 150, 260], ys);
  ruled(picture, [340, 450, 560], ys);
  const [left, right, ...others] = pagesOn(picture);
  expect(others).toEqual([]);
  expect(left?.right).toBe(right?.left);
  expect(left?.right).toBeGreaterThan(262);
  expect(left?.right).toBeLessThan(340);
  const second = cutFrom(picture, right ?? { left: 0, right: 0, top: 0, bottom: 0 });
  expect(second.width).toBe(600 - (left?.right ?? 0));
  expect(second.pixels.filter((grey) => grey === 0)).toHaveLength(
    picture.pixels.filter((grey) => grey === 0).length / 2,
  );
});

test('a table across the page, a page with one side blank, and an upright page are one', () => {
  const across = paper(600, 400);
  ruled(across, [40, 200, 400, 560], ys);
  const oneSided = paper(600, 400);
  ruled(oneSided, [40, 150, 260], ys);
  const upright = paper(400, 600);
  fill(upright, { left: 20, right: 180, top: 20, bottom: 300 });
  fill(upright, { left: 220, right: 380, top: 20, bottom: 300 });
  for (const page of [across, oneSided, upright]) expect(pagesOn(page)).toHaveLength(1);
});

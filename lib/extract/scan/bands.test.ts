import { expect, test } from 'vitest';
import { bandsOf, rowsOf } from './bands.ts';
import { asPage, fill, paper } from './testing/drawing.ts';

test('a page is one band', () => {
  const page = paper(100, 141);
  expect(bandsOf(page, asPage(page).ink)).toEqual([{ left: 0, right: 100, top: 0, bottom: 141 }]);
});

test('a picture of several pages is cut between its lines, and nothing is left out', () => {
  const page = paper(100, 700);
  for (let y = 5; y < 700; y += 12) fill(page, { left: 10, right: 90, top: y, bottom: y + 8 });
  const bands = bandsOf(page, asPage(page).ink);
  expect(bands.length).toBeGreaterThan(4);
  expect(bands.at(-1)?.bottom).toBe(700);
  bands.forEach((band, i) => {
    expect(band.top).toBe(bands[i - 1]?.bottom ?? 0);
    expect(band.bottom - band.top).toBeLessThanOrEqual(150);
    const above = rowsOf(page, { ...band, bottom: band.top + 1 });
    expect(new Set(above.pixels)).toEqual(new Set([255]));
  });
});

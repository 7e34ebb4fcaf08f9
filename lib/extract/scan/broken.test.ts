import { expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { firstLook, shown } from './looks.ts';
import type { Raster } from './raster.ts';
import { latticesOn } from './read-page.ts';
import { asPage, fill, paper, ruled } from './testing/drawing.ts';
import { writingIn } from './writing.ts';

const xs = [100, 300, 500, 700];
const ys = [200, 240, 280, 320];

function table(): Raster {
  const page = paper(1260, 600);
  ruled(page, xs, ys);
  return page;
}

const erase = (page: Raster, left: number, right: number, top: number, bottom: number) =>
  fill(page, { left, right, top, bottom }, 255);

const cellsIn = (raster: Raster) => {
  const page = asPage(raster);
  return latticesOn(page).flatMap((lattice) => cellsOf(lattice, page));
};

test('a table of dashes is a table', () => {
  const page = table();
  for (let x = 110; x < 690; x += 12) erase(page, x, x + 5, 190, 330);
  for (let y = 206; y < 320; y += 13) erase(page, 90, 710, y, y + 5);
  expect(cellsIn(page)).toHaveLength(9);
});

test('what a fax left of a rule still parts cells', () => {
  const page = table();
  erase(page, 340, 440, 238, 244);
  erase(page, 298, 304, 215, 238);
  expect(cellsIn(page)).toHaveLength(9);
});

test('a 1 in the middle of a wide cell is no rest of a rule', () => {
  const page = table();
  erase(page, 300, 302, 202, 240);
  fill(page, { left: 300, right: 302, top: 206, bottom: 236 });
  expect(cellsIn(page)).toHaveLength(8);
});

test('a rule in short pieces, none of them quite straight, is one line', () => {
  const page = table();
  erase(page, 300, 302, 202, 320);
  for (const [i, top] of [202, 242, 282].entries()) {
    const lean = i % 2 === 0 ? 1 : -1;
    fill(page, { left: 300, right: 302, top, bottom: top + 20 });
    fill(page, { left: 300 + lean, right: 302 + lean, top: top + 20, bottom: top + 38 });
  }
  expect(cellsIn(page)).toHaveLength(9);
});

test('a digit broken across is one line where others are as high', () => {
  const page = paper(1260, 600);
  fill(page, { left: 150, right: 158, top: 210, bottom: 214 });
  fill(page, { left: 150, right: 158, top: 218, bottom: 228 });
  const cell = { left: 102, right: 300, top: 202, bottom: 240 };
  expect(writingIn(asPage(page), cell).lines).toHaveLength(2);
  expect(writingIn(asPage(page), cell, 18).lines).toHaveLength(1);
});

const figure = { left: 150, right: 158, top: 210, bottom: 226 };
const limits = { left: 102, right: 300, top: 202, bottom: 240 };

/** Whether a speck beside the figure is to be seen. */
function isSeen(left: number, top: number): boolean {
  const page = paper(400, 300);
  const speck = { left, right: left + 2, top, bottom: top + 2 };
  fill(page, figure);
  const clean = shown(page, { box: figure, limits, isCut: false, dust: [] }, firstLook);
  fill(page, speck);
  const seen = shown(page, { box: figure, limits, isCut: false, dust: [speck] }, firstLook);
  return Buffer.compare(clean.pixels, seen.pixels) !== 0;
}

test('a speck beside a figure is not shown, but where it may be a point before it', () => {
  expect(isSeen(160, 223)).toBe(false);
  expect(isSeen(146, 212)).toBe(false);
  expect(isSeen(146, 223)).toBe(true);
});

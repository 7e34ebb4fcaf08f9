import { expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { latticesOf } from './lattice.ts';
import type { Page } from './page.ts';
import type { Raster } from './raster.ts';
import { rulesOf } from './rules.ts';
import { asPage, fill, paper, ruled } from './testing/drawing.ts';
import { writingIn } from './writing.ts';

const xs = [100, 300, 500, 700];
const ys = [200, 240, 280, 320];

function table(): Raster {
  const page = paper(1260, 600);
  ruled(page, xs, ys);
  return page;
}

function shape(raster: Raster): string[] {
  const page = asPage(raster);
  return cells(page).map(
    ({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}x${columnSpan}`,
  );
}

function cells(page: Page) {
  const rules = rulesOf(page.ink, page.width, page.height, page.unit);
  return latticesOf(rules, page.unit).flatMap((lattice) => cellsOf(lattice, page));
}

const erase = (page: Raster, left: number, right: number, top: number, bottom: number) =>
  fill(page, { left, right, top, bottom }, 255);

test('rules make cells, row by row', () => {
  expect(shape(table())).toEqual([
    '0,0 1x1',
    '0,1 1x1',
    '0,2 1x1',
    '1,0 1x1',
    '1,1 1x1',
    '1,2 1x1',
    '2,0 1x1',
    '2,1 1x1',
    '2,2 1x1',
  ]);
});

test('where a rule is left out two fields are one cell', () => {
  const page = table();
  erase(page, 300, 302, 202, 240);
  erase(page, 102, 300, 280, 282);
  expect(shape(page)).toContain('0,0 1x2');
  expect(shape(page)).toContain('1,0 2x1');
});

test('a rule with holes is a rule', () => {
  const page = table();
  for (let x = 110; x < 700; x += 12) erase(page, x, x + 2, 238, 244);
  for (let y = 205; y < 320; y += 9) erase(page, 298, 304, y, y + 2);
  expect(shape(page)).toHaveLength(9);
});

test('strokes of writing close to a rule do not make it lean', () => {
  const page = table();
  for (const left of [110, 150, 190, 230])
    fill(page, { left, right: left + 34, top: 236 - left / 50, bottom: 238 - left / 50 });
  erase(page, 100, 302, 240, 242);
  const { rows } = latticesOf(rulesOf(asPage(page).ink, 1260, 600, 1), 1)[0] ?? { rows: [] };
  expect(rows.map(({ at, slope }) => Math.round(at + slope * 600))).toContain(241);
});

test('a stroke of writing where a rule might be is none', () => {
  const page = table();
  erase(page, 300, 302, 202, 240);
  fill(page, { left: 300, right: 302, top: 210, bottom: 233 });
  expect(shape(page)).toContain('0,0 1x2');
});

test('large characters and a lone line are no table', () => {
  const page = paper(1260, 600);
  fill(page, { left: 100, right: 900, top: 300, bottom: 302 });
  for (let x = 100; x < 500; x += 60) {
    ruled(page, [x, x + 40], [100, 120, 140]);
  }
  expect(cells(asPage(page))).toEqual([]);
});

test('a table on a page that lies askew keeps its cells', () => {
  const page = paper(1260, 600);
  for (const y of ys)
    for (let x = 100; x < 702; x += 1)
      fill(page, {
        left: x,
        right: x + 1,
        top: y + Math.round(x / 300),
        bottom: y + 2 + Math.round(x / 300),
      });
  for (const x of xs) fill(page, { left: x, right: x + 2, top: 200, bottom: 324 });
  expect(shape(page)).toHaveLength(9);
});

/** What stands in the cell in the middle of the table. */
function inMiddle(draw: (page: Raster) => void) {
  const raster = table();
  draw(raster);
  const page = asPage(raster);
  const cell = cells(page).find(({ row, column }) => row === 1 && column === 1);
  if (cell === undefined) throw new Error('the table has a cell in its middle');
  return writingIn(page, cell.box);
}

test('a cell without ink, or with dust and bits of rules, holds no writing', () => {
  expect(inMiddle(() => {}).lines).toEqual([]);
  const dust = inMiddle((page) => {
    fill(page, { left: 350, right: 352, top: 255, bottom: 257 });
    fill(page, { left: 302, right: 304, top: 250, bottom: 262 });
    fill(page, { left: 400, right: 420, top: 242, bottom: 244 });
  });
  expect(dust.lines).toEqual([]);
});

test('a figure is one line of writing, exactly where it stands', () => {
  const { lines, isCut } = inMiddle((page) => {
    fill(page, { left: 390, right: 397, top: 253, bottom: 268 });
    fill(page, { left: 400, right: 407, top: 253, bottom: 268 });
  });
  expect(lines).toMatchObject([{ left: 390, right: 407, top: 253, bottom: 268 }]);
  expect(isCut).toBe(false);
});

test('writing that runs into a rule is told', () => {
  const { isCut } = inMiddle((page) =>
    fill(page, { left: 480, right: 501, top: 253, bottom: 268 }),
  );
  expect(isCut).toBe(true);
});

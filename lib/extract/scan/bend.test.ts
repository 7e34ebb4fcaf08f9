import { expect, test } from 'vitest';
import { bendOf, unbent } from './bend.ts';
import { cellsOf } from './cells.ts';
import { flattened } from './flatten.ts';
import { latticesOf } from './lattice.ts';
import { type Back, pulled, type Raster } from './raster.ts';
import { rulesOf, type Trace, tracesOf } from './rules.ts';
import { asPage, paper, ruled } from './testing/drawing.ts';

const [width, height] = [1260, 900];
const xs = [200, 420, 640, 860, 1080];
const ys = [150, 190, 230, 270, 310, 350, 390, 430, 470];

function table(): Raster {
  const page = paper(width, height);
  ruled(page, xs, ys);
  return page;
}

const cellsIn = (raster: Raster) => {
  const page = asPage(raster);
  const rules = rulesOf(page.ink, page.width, page.height, page.unit);
  return latticesOf(rules, page.unit).flatMap((lattice) => cellsOf(lattice, page));
};

/** How the pictures below came about: where each of their pixels was on the flat page. */
const seen: { readonly [how: string]: Back } = {
  'a page that bows': (x, y) => [x, y + 14 * (1 - (x / 630 - 1) ** 2)],
  'a page that curls at its edge': (x, y) => [x, y + 12 * (x / 1260) ** 3],
  'a page seen from below': (x, y) => {
    const far = 1 + 0.12 * (y / 900 - 0.5);
    return [630 + (x - 630) * far, 450 + (y - 450) * far];
  },
  'a page seen from the side': (x, y) => {
    const far = 1 - 0.08 * (x / 1260 - 0.5);
    return [630 + (x - 630) * far, 450 + (y - 450) * far];
  },
};

test.each(Object.keys(seen))(
  'the cells of %s are found, and lead back to where they are',
  (how) => {
    const picture = pulled(table(), seen[how] ?? ((x, y) => [x, y]));
    const flat = flattened(picture, 1);
    const cells = cellsIn(flat.raster);
    expect(cells).toHaveLength(32);
    for (const [i, { box }] of cells.entries()) {
      const middle = flat.back((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      const [x, y] = seen[how]?.(...middle) ?? [0, 0];
      expect(Math.abs(x - (310 + 220 * (i % 4) + 1))).toBeLessThan(3);
      expect(Math.abs(y - (170 + 40 * Math.floor(i / 4) + 1))).toBeLessThan(3);
    }
  },
);

test('a flat page is not touched', () => {
  const page = table();
  expect(Buffer.compare(flattened(page, 1).raster.pixels, page.pixels)).toBe(0);
});

const bowed = (at: number): Trace => {
  const along = Array.from({ length: 50 }, (_, i) => 200 + 18 * i);
  return { along, across: along.map((x) => at + 14 * (1 - (x / 630 - 1) ** 2)) };
};

test('a stroke that is no rule does not bend the page', () => {
  const rules = ys.map(bowed);
  const astray = { along: rules[0]?.along ?? [], across: rules[0]?.along.map((x) => x / 5) ?? [] };
  const bends = [rules, [...rules, astray]].map((across) => {
    const bend = bendOf({ across, down: [] }, width, height, 1);
    return bend === null ? null : unbent(bend)(630, 300).map(Math.round);
  });
  expect(bends[0]).not.toBeNull();
  expect(bends[1]).toEqual(bends[0]);
});

test('two rules tell nothing of a page', () => {
  const across = [bowed(200), bowed(500)];
  expect(bendOf({ across, down: [] }, width, height, 1)).toBeNull();
});

test('strokes of writing are no traces', () => {
  const page = paper(width, height);
  ruled(page, [200, 260], [200, 240]);
  expect(tracesOf(asPage(page).ink, width, height, 1)).toEqual({ across: [], down: [] });
});

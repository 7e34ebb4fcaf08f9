import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inked } from './ink.ts';
import { leanOf, type Raster, scaled, straightened, turned } from './raster.ts';
import { skewOf } from './skew.ts';
import { fill, paper } from './testing/drawing.ts';

const rasters = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((pixels): Raster => ({ width, height, pixels })),
  );

const wholeOf = ({ width, height }: Raster) => ({ left: 0, top: 0, right: width, bottom: height });

test('a picture in its own size is itself', () => {
  fc.assert(
    fc.property(rasters, (raster) => {
      const same = scaled(raster, wholeOf(raster), raster.width, raster.height);
      expect(same).toEqual(raster);
    }),
  );
});

test('a grey sheet stays as grey in any size, away from its edges', () => {
  const grey = { ...paper(40, 40), pixels: new Uint8Array(1600).fill(90) };
  const inner = { left: 10, top: 10, right: 30, bottom: 30 };
  for (const side of [7, 20, 55])
    expect(new Set(scaled(grey, inner, side, side).pixels)).toEqual(new Set([90]));
});

test('four quarter turns are none, and one moves the top left corner to the top right', () => {
  fc.assert(
    fc.property(rasters, (raster) => {
      const once = turned(raster, 1);
      expect(once.pixels[once.width - 1]).toBe(raster.pixels[0]);
      expect(turned(turned(once, 1), 2)).toEqual(raster);
    }),
  );
});

test('what lies askew is found to, and straight afterwards; the way back leads where it was', () => {
  for (const degrees of [-2.4, 0.5]) {
    const page = paper(800, 600);
    const slope = Math.tan((degrees * Math.PI) / 180);
    for (let line = 150; line < 500; line += 30)
      for (let x = 100; x < 700; x += 1) {
        const y = Math.round(line + (x - 400) * slope);
        fill(page, { left: x, right: x + 1, top: y, bottom: y + 3 });
      }
    const skew = skewOf(inked(page).ink, page.width);
    expect(Math.abs(skew - degrees)).toBeLessThan(0.1);
    const { raster, back } = straightened(page, skew);
    expect(Math.abs(skewOf(inked(raster).ink, raster.width))).toBeLessThan(0.1);
    const [x, y] = back(650, 300);
    expect(Math.abs(x - 650)).toBeLessThan(1);
    expect(Math.abs(y - 300 - 250 * slope)).toBeLessThan(1);
  }
});

test('ink is told from shaded paper, and a blank page has none', () => {
  const page = paper(400, 300);
  for (let x = 0; x < 400; x += 1)
    fill(page, { left: x, right: x + 1, top: 0, bottom: 300 }, 255 - Math.round(x / 4));
  expect(inked(page).ink.some((one) => one === 1)).toBe(false);
  fill(page, { left: 300, right: 310, top: 100, bottom: 120 }, 60);
  expect(inked(page).ink.reduce((sum, one) => sum + one, 0)).toBe(200);
});

test('an oblique stroke leans, an upright one does not', () => {
  const page = paper(40, 40);
  for (let y = 10; y < 30; y += 1) {
    fill(page, { left: 5, right: 8, top: y, bottom: y + 1 });
    fill(page, {
      left: 30 - Math.round(y / 2),
      right: 32 - Math.round(y / 2),
      top: y,
      bottom: y + 1,
    });
  }
  expect(leanOf(page, { left: 3, right: 10, top: 10, bottom: 30 })).toBeCloseTo(0, 1);
  expect(leanOf(page, { left: 12, right: 30, top: 10, bottom: 30 })).toBeGreaterThan(0.3);
});

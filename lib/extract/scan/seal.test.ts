import { expect, test } from 'vitest';
import { type Coloured, sealsIn, withoutSeals } from './seal.ts';

const [width, height] = [630, 400];
type Colour = readonly [number, number, number];
const red: Colour = [220, 40, 40];
const black: Colour = [30, 10, 10];

/** A white page where some places are coloured. */
function picture(colourAt: (x: number, y: number) => Colour | null): Coloured {
  const colours = new Uint8Array(width * height * 3).fill(255);
  for (let i = 0; i < width * height; i += 1) {
    const colour = colourAt(i % width, Math.floor(i / width));
    if (colour) colours.set(colour, i * 3);
  }
  return { width, height, colours, channels: 3 };
}

const greyOf = ({ colours }: Coloured) =>
  Uint8Array.from({ length: width * height }, (_, i) =>
    Math.round(((colours[i * 3] ?? 0) + (colours[i * 3 + 1] ?? 0) + (colours[i * 3 + 2] ?? 0)) / 3),
  );

const isRing = (x: number, y: number) => Math.abs(Math.hypot(x - 300, y - 200) - 60) < 4;
const isRule = (_: number, y: number) => y === 180 || y === 181;

test('a seal is pale, and what is printed under it stays', () => {
  const page = picture((x, y) => (isRule(x, y) ? black : isRing(x, y) ? red : null));
  expect(sealsIn(page)).toHaveLength(1);
  const pixels = withoutSeals(greyOf(page), page);
  const at = (x: number, y: number) => pixels[y * width + x] ?? -1;
  expect(at(300, 140)).toBeGreaterThan(200);
  expect(at(300, 140)).toBeLessThan(255);
  expect(at(300, 180)).toBeLessThan(50);
  expect(at(360, 180)).toBeLessThan(50);
});

test.each([
  ['a word', (x: number, y: number) => x > 300 && x < 320 && y > 100 && y < 120],
  ['a line', (x: number, y: number) => x > 60 && x < 560 && y > 100 && y < 104],
  [
    'a frame',
    (x: number, y: number) =>
      x > 100 && x < 220 && y > 100 && y < 220 && !(x > 104 && x < 216 && y > 104 && y < 216),
  ],
  ['the paper', () => true],
] as const)('%s in red stays as it is', (_, isRed) => {
  const page = picture((x, y) => (isRed(x, y) ? red : null));
  const grey = greyOf(page);
  expect(withoutSeals(grey, page)).toBe(grey);
});

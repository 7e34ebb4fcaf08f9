import { expect, test } from 'vitest';
import { type Mark, marksOf, sizeOf } from './marks.ts';
import { print } from './testing/digits.ts';
import { fill, paper } from './testing/drawing.ts';

const limits = { left: 2, top: 2, right: 198, bottom: 58 };

/** The marks of what is printed, when it is read as told. */
function marks(
  printed: string,
  read: string,
  spoil: (page: ReturnType<typeof paper>) => void = () => {},
) {
  const page = paper(200, 60);
  const box = print(page, printed, 20, 20, 20);
  spoil(page);
  return marksOf(page, box, limits, read, 20);
}

const apart = (a: Mark | undefined, b: Mark | undefined) =>
  1 - (a ?? new Float32Array()).reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0);

test('every digit has its mark, and the same wherever it stands', () => {
  const [first, second, third] = marks('828', '828') ?? [];
  expect(apart(first, third)).toBeLessThan(0.01);
  expect(apart(first, second)).toBeGreaterThan(0.1);
});

test.each(['82', '8288', '82.8', '8.28'])('828 read as %s has another number of pieces', (read) => {
  expect(marks('828', read)).toBeNull();
});

test('a point is where it is printed, and has no mark', () => {
  expect(marks('8.28', '8.28')).toHaveLength(3);
  expect(marks('8.28', '828')).toBeNull();
  expect(marks('8.28', '82.8')).toBeNull();
});

test('a point too small to be a piece is still no paper', () => {
  const speck = { left: 34, right: 36, top: 38, bottom: 40 };
  expect(marks('828', '828', (page) => fill(page, speck))).toBeNull();
});

test('a figure that lost a digit in its middle has a gap too wide', () => {
  const spoil = (page: ReturnType<typeof paper>) =>
    fill(page, { left: 36, right: 50, top: 10, bottom: 50 }, 255);
  expect(marks('828', '88', spoil)).toBeNull();
});

test('what is lower than the line is no digit, what is wider neither', () => {
  const page = paper(200, 60);
  const dash = { left: 20, right: 40, top: 29, bottom: 32 };
  fill(page, dash);
  expect(marksOf(page, dash, limits, '1', 20)).toBeNull();
  expect(
    marks('88', '8', (page) => fill(page, { left: 30, right: 40, top: 30, bottom: 32 })),
  ).toBeNull();
});

test('what is no figure has no marks', () => {
  for (const read of ['', '—', '1,250', '-8', '其他']) expect(marks('8', read)).toBeNull();
});

test('pages on which type differs by a pixel have one size of type', () => {
  const high = (height: number) => ({ left: 0, right: 9, top: 0, bottom: height });
  expect(sizeOf([high(15)])).toBe(sizeOf([high(16), high(16), high(40)]));
  expect(sizeOf([high(24)])).not.toBe(sizeOf([high(16)]));
});

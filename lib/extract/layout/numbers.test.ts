import { expect, test } from 'vitest';
import { numbersDrawn } from './numbers.ts';
import type { Glyph } from './sheet.ts';

/** Characters 10 wide, digits 5, side by side from `left` on. */
function glyphs(text: string, top: number, left = 0): Glyph[] {
  let at = left;
  return [...text].map((character) => {
    const from = at;
    at += /[\d.]/.test(character) ? 5 : 10;
    return { text: character, left: from, right: at, top, bottom: top + 10 };
  });
}

const drawn = (text: string, ...lines: readonly (readonly Glyph[])[]) =>
  numbersDrawn(
    text,
    lines.map((own, i) => ({ page: i + 1, glyphs: own })),
  ).map(({ start, end, spot }) => [
    text.slice(start, end),
    spot.page,
    spot.left,
    spot.right,
    spot.top,
  ]);

test('every number has the box of its digits, blanks and tabs of the text being none', () => {
  const line = [...glyphs('收到5件', 0), ...glyphs('共1.2万', 0, 100)];
  expect(drawn('收到5件\t共1.2万', line)).toEqual([
    ['5', 1, 20, 25, 0],
    ['1.2', 1, 110, 125, 0],
  ]);
});

test('a number that the end of a line or a page cuts has a box on either side', () => {
  expect(drawn('收到128件', glyphs('收到12', 0), glyphs('8件', 30))).toEqual([
    ['12', 1, 20, 30, 0],
    ['8', 2, 0, 5, 30],
  ]);
});

test('of what was found in one piece the number is the part its characters take', () => {
  const piece = { text: '收到12件', left: 0, right: 80, top: 0, bottom: 20 };
  expect(drawn('收到12件', [piece])).toEqual([['12', 1, 40, 60, 0]]);
});

test('where text and glyphs do not agree nothing is told', () => {
  expect(drawn('收到7件', glyphs('收到8件', 0))).toEqual([]);
});

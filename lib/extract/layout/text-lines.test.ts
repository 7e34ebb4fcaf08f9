import { expect, it } from 'vitest';
import type { Glyph } from './sheet.ts';
import { linesOf } from './text-lines.ts';

/** Characters side by side, ten high, those of `small` six high and raised. */
const set = (text: string, small: string): Glyph[] =>
  [...text, ...small].map((letter, i) => ({
    text: letter,
    left: i * 5,
    right: i * 5 + 5,
    top: 0,
    bottom: i < text.length ? 10 : 6,
  }));

/** A digit on the line at `bottom`, of a size. */
const digit = (text: string, left: number, bottom: number, size = 10): Glyph => ({
  text,
  left,
  right: left + size / 2,
  top: bottom - size,
  bottom,
});

it.each([
  [
    'behind a figure, hardly smaller',
    [digit('1', 0, 10), digit('2', 5, 10), digit('3', 10, 7, 9)],
    '12³',
  ],
  ['before a figure', [digit('1', 0, 6, 8.5), digit('2', 4.3, 10)], '¹2'],
  ['as large as the figure', [digit('1', 0, 10), digit('2', 5, 7)], '1²'],
  ['on the line', [digit('1', 0, 10), digit('2', 5, 10.5)], '12'],
  ['in another column', [digit('1', 0, 10), digit('2', 40, 7)], '1 2'],
])('a digit set %s', (_, glyphs, due) => {
  expect(linesOf(glyphs).map((line) => line.text)).toEqual([due]);
});

it.each([
  ['12', '1', '12¹'],
  ['12', '', '12'],
  ['2023年', '', '2023年'],
])('%s with %j raised behind it is %s', (text, small, due) => {
  expect(linesOf(set(text, small)).map((line) => line.text)).toEqual([due]);
});

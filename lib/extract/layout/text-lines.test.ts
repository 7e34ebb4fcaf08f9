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

it.each([
  ['12', '1', '12¹'],
  ['12', '', '12'],
  ['2023年', '', '2023年'],
])('%s with %j raised behind it is %s', (text, small, due) => {
  expect(linesOf(set(text, small)).map((line) => line.text)).toEqual([due]);
});

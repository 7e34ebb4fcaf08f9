import { expect, test } from 'vitest';
import { isFigureLike, spellingOf } from './figures.ts';
import type { Reading } from './read-lines.ts';

const reading = (text: string, asFigure = ''): Reading => ({
  text,
  confidence: 0.9,
  asFigure: { text: asFigure, confidence: 0.2 },
});

test.each(['0', '58', '1,250', '8127.35', '-8', '１２', '/', '—'])('%j is a figure', (text) => {
  expect(isFigureLike(reading(text))).toBe(true);
});

test.each(['其他', '1.属于国家', '（一）', ''])('%j is none', (text) => {
  expect(isFigureLike(reading(text))).toBe(false);
});

test('a figure is spelled in half width and as sure as it was read', () => {
  expect(spellingOf(reading('１２'))).toEqual({ text: '12', confidence: 0.9 });
});

test('letters that poor digits look like become the likeliest figure, and are as unsure as that is', () => {
  expect(spellingOf(reading('11R', '118'))).toEqual({ text: '118', confidence: 0.2 });
  expect(spellingOf(reading('O', '0'))).toEqual({ text: '0', confidence: 0.2 });
  expect(spellingOf(reading('()', '0'))).toEqual({ text: '0', confidence: 0.2 });
});

test('words stay words', () => {
  expect(spellingOf(reading('1.属于国家', '1.'))).toEqual({ text: '1.属于国家', confidence: 0.9 });
});

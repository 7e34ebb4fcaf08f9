import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, marksByPlace, segments, wholeMarks } from './segments.ts';

const mark = (id: string, start?: number, end?: number): Mark => ({
  id,
  at: { block: 0, ...(start !== undefined && { start }), ...(end !== undefined && { end }) },
});

test('a row of glued figures falls into its figures', () => {
  expect(segments('新收 21 7', [mark('a', 3, 5), mark('b', 6, 7)])).toEqual([
    { text: '新收 ', ids: [] },
    { text: '21', ids: ['a'] },
    { text: ' ', ids: [] },
    { text: '7', ids: ['b'] },
  ]);
});

test('a figure inside a claim belongs to both', () => {
  const pieces = segments('共收到5件', [mark('claim', 0, 5), mark('figure', 3, 4)]);
  expect(pieces.map((p) => p.ids.join())).toEqual(['claim', 'claim,figure', 'claim']);
});

test('cutting loses no character, and every mark finds its own stretch', () => {
  const stretch = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(stretch, { maxLength: 6 }), (text, all) => {
      const marks = all.map(([start, end], i) => mark(String(i), start, end));
      const pieces = segments(text, marks);
      expect(pieces.map((p) => p.text).join('')).toBe(text);
      for (const { id, at } of marks) {
        const own = pieces.filter((p) => p.ids.includes(id)).map((p) => p.text);
        expect(own.join('')).toBe(text.slice(at.start, at.end));
      }
    }),
  );
});

test('a mark over all but blanks, or without offsets, is the whole place', () => {
  const whole = mark('a', 1, 3);
  expect(wholeMarks(' 12 ', [whole, mark('b', 1, 2), mark('c')]).map((m) => m.id)).toEqual([
    'a',
    'c',
  ]);
  expect(wholeMarks('', [mark('empty')])).toHaveLength(1);
});

test('marks are found by block and cell', () => {
  const at = marksByPlace([
    { id: 'text', at: { block: 3 } },
    { id: 'cell', at: { block: 4, cell: 0 } },
  ]);
  expect(at(3).map((m) => m.id)).toEqual(['text']);
  expect(at(4, 0).map((m) => m.id)).toEqual(['cell']);
  expect(at(4)).toEqual([]);
});

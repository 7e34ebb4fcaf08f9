import { expect, test } from 'vitest';
import { engine } from '../recogniser/engine.ts';
import { readPage } from './read-page.ts';
import { print } from './testing/digits.ts';
import { paper } from './testing/drawing.ts';

test('lines outside tables stand on whole pixels: what follows ink from pixel to pixel ends on no other', async () => {
  const recogniser = await engine();
  if (recogniser === null) throw new Error('the recogniser is not installed');
  const page = paper(700, 260);
  for (let i = 0; i < 12; i += 1) print(page, '0', 30 + i * 54, 100, 25);
  const { glyphs } = (await readPage(recogniser, page, 1, [])).sheet;
  const edges = glyphs.flatMap(({ left, top, right, bottom }) => [left, top, right, bottom]);
  expect(edges.length).toBeGreaterThan(0);
  expect(edges.filter((edge) => !Number.isInteger(edge))).toEqual([]);
}, 60_000);

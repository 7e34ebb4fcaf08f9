import { readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';
import { beforeAll, expect, test } from 'vitest';
import { pngOf } from '#lib/export/chart.ts';
import { FONT_FILE, FORM_FONT_FILE } from '#lib/export/font.ts';
import { svgOf } from '#lib/export/svg.ts';
import { editions } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import { excerpt, type Figure } from './excerpt.ts';

/** Everything a cell may print: digits and marks of numbers, and each word for having none. */
const contents: readonly Figure[] = [
  { value: 1_234_567_890, status: 'read' },
  { value: -9, status: 'inferred' },
  { value: null, status: 'blank' },
  { value: null, status: 'unread' },
  { value: null, status: 'not-applicable' },
];

/** Every table of an edition with all kinds of cells, all its rows marked or only the first. */
function scenesOf(edition: Edition) {
  const keys = figures(edition).map(({ key }) => key);
  const figureAt = (key: string) => contents[keys.indexOf(key) % (contents.length + 1)];
  return edition.tables.flatMap((table) => {
    const own = keys.filter((key) => key.startsWith(`${table.id}.`));
    return [own, own.slice(0, 1)].flatMap((some) => {
      const marks = new Map(
        some.map((key) => [key, { role: null, suspect: key.length % 2 === 0 }]),
      );
      return excerpt(table, figureAt, marks) ?? [];
    });
  });
}

const scenes = (editions as readonly Edition[]).flatMap(scenesOf);

beforeAll(async () => {
  if (process.env.UPDATE === undefined) return;
  const words = scenes.flatMap(({ marks }) => marks.map((m) => (m.kind === 'text' ? m.text : '')));
  const letters = [...new Set(words.join(''))].toSorted().join('');
  const face = await subset(readFileSync(FONT_FILE), letters, { targetFormat: 'sfnt' });
  writeFileSync(FORM_FONT_FILE, face);
});

test('the small face draws every official table as the whole one does', async () => {
  expect(scenes.length).toBeGreaterThan(8);
  for (const scene of scenes) {
    const svg = svgOf(scene, '', '');
    const [whole, small] = [await pngOf(svg), await pngOf(svg, FORM_FONT_FILE)];
    expect(Buffer.compare(small, whole)).toBe(0);
  }
}, 60_000);

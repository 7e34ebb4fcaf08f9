import { describe, expect, test } from 'vitest';
import type { Block } from './document.ts';
import { readMarkup } from './markup.ts';

const table = `<table><tbody>${Array.from({ length: 5 }, (_, i) => `<tr><td rowspan="1">行${i}</td><td>${i}</td></tr>`).join('')}</tbody></table>`;
const article = `<p>一、总体情况</p>${table}`;

const read = (source: string): readonly Block[] => readMarkup(source, 'utf-8').blocks;

const escapes: readonly (readonly [string, string])[] = [
  ['a JSON answer', JSON.stringify({ content: article }).replaceAll('/', '\\/')],
  [
    'unicode escapes',
    JSON.stringify({ a: article }).replaceAll('<', '\\u003c').replaceAll('一', '\\u4e00'),
  ],
  [
    'a string in a script',
    `<html><body><h1>年报</h1><script>var html = "${article.replaceAll('"', '\\"')}";</script></body></html>`,
  ],
  [
    'strings added up',
    `<html><script>document.write('${article.replaceAll('</tr>', "</tr>' +\n  '")}')</script></html>`,
  ],
  [
    'a page shown as text',
    article.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  ],
];

describe.each(escapes)('%s', (_, source) => {
  test('gives its text and its table', () => {
    const blocks = read(source);
    expect(blocks.some((block) => block.kind === 'text' && block.text === '一、总体情况')).toBe(
      true,
    );
    const grid = blocks.find((block) => block.kind === 'grid');
    expect(grid).toMatchObject({ rows: 5, columns: 2 });
    expect(grid?.kind === 'grid' && grid.cells.map((cell) => cell.text).join(' ')).toBe(
      '行0 0 行1 1 行2 2 行3 3 行4 4',
    );
  });

  test('places point into the file', () => {
    const grid = read(source).find((block) => block.kind === 'grid');
    const cell = grid?.kind === 'grid' ? grid.cells[6] : undefined;
    const place = cell && 'line' in cell.place ? cell.place : undefined;
    expect(source.slice(place?.start, place?.end)).toBe('行3');
  });
});

test('scripts of a page that has its tables are left alone', () => {
  const page = `<html><body>${article}<script>var menu = "${'<p>菜单</p>'.repeat(9)}";</script></body></html>`;
  expect(read(page).some((block) => block.kind === 'text' && block.text === '菜单')).toBe(false);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

const figures = Array.from({ length: 5 }, (_, i) => `行${i},1,2,,4,5`).join('\n');
const blocksOf = (source: string) => readCsv(source, 'utf-8')?.blocks;

test('rows of several fields are a grid, lines before and after are text', () => {
  const blocks = blocksOf(
    `年报,,,,,\n一、总体情况\n项目,甲,乙,丙,丁,戊\n${figures}\n办公室,,,,,\n`,
  );
  expect(
    blocks?.map((block) => (block.kind === 'text' ? block.text : [block.rows, block.columns])),
  ).toEqual(['年报', '一、总体情况', [6, 6], '办公室']);
});

test('places cut the field out of the file, quotes left out', () => {
  const source = `"商业\n企业","1,234",3\n${figures}`;
  const [grid] = blocksOf(source) ?? [];
  const cells = grid?.kind === 'grid' ? grid.cells.slice(0, 3) : [];
  expect(cells.map(({ text }) => text)).toEqual(['商业\n企业', '1,234', '3']);
  for (const { text, place } of cells)
    expect('line' in place && source.slice(place.start, place.end)).toBe(text);
});

test('sentences with commas are no table', () => {
  expect(blocksOf('收到申请5件, 答复3件, 结转2件。\n'.repeat(50))).toBeUndefined();
});

/** As it stands, and with its quotes undoubled. */
const spelled = (text: string) => [text, text.replaceAll('""', '"')];

test('whatever the quotes, every field stands where it says', () => {
  const piece = fc.constantFrom('"', ',', '\n', '1', '规章', '""', '\r\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = `${figures}\n${pieces.join('')}`;
      for (const block of blocksOf(source) ?? [])
        for (const { text, place } of block.kind === 'grid' ? block.cells : [])
          if ('line' in place)
            expect(spelled(source.slice(place.start, place.end))).toContain(text);
    }),
  );
});

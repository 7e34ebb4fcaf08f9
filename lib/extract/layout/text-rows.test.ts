import { expect, test } from 'vitest';
import { documentOf, page, rows } from '../testing/pdf-table.ts';
import { show } from '../testing/pdf-writer.ts';

const rules = (...ys: readonly number[]) =>
  ys.map((y) => `0.5 w 100 ${y} m 400 ${y} l S`).join('\n');
const words = (...set: readonly (readonly [text: string, x: number, y: number])[]) =>
  set.map(([text, x, y]) => show(text, x, y, 10)).join('\n');
const heads = words(['项目', 105, 686], ['新收', 230, 686], ['结转', 300, 686], ['总计', 360, 686]);
const labels = words(['申请', 105, 674], ['公开', 105, 662], ['办理', 105, 646]);
/** The first row has nothing under 结转. */
const figures = words(
  ['3', 237, 668],
  ['4', 367, 668],
  ['1', 237, 646],
  ['2', 307, 646],
  ['3', 367, 646],
);
const read = async (content: string) => rows((await documentOf(page(content))).blocks[0]);

test('between rules across lines of a label are one, and a column with a head may be blank in a row', async () => {
  expect(await read([rules(700, 684, 658, 642), heads, labels, figures].join('\n'))).toEqual([
    ['项目', '新收', '结转', '总计'],
    ['申请\n公开', '3', '', '4'],
    ['办理', '1', '2', '3'],
  ]);
});

test('without heads a row that lacks a figure is of no columns', async () => {
  const found = await read([rules(684, 658, 642), labels, figures].join('\n'));
  expect(found.every((row) => row.length === 1)).toBe(true);
});

test('rules that leave rows of figures together tell none', async () => {
  const figures = words(
    ['3', 237, 674],
    ['4', 367, 674],
    ['1', 237, 646],
    ['2', 307, 646],
    ['3', 367, 646],
  );
  const found = await read([rules(700, 684, 642), heads, labels, figures].join('\n'));
  expect(found.every((row) => row.length === 1)).toBe(true);
});

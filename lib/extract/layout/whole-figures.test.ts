import { expect, test } from 'vitest';
import { documentOf, page, rows } from '../testing/pdf-table.ts';
import { show } from '../testing/pdf-writer.ts';

/** Two cells 30 wide and 30 high; letters keep 3 free at their sides. */
const narrow =
  '100 700 m 160 700 l S 100 670 m 160 670 l S 100 700 m 100 670 l S 130 700 m 130 670 l S 160 700 m 160 670 l S';
const label = `${show('项目', 103, 688, 10)} ${show('名', 103, 676, 10)}`;
const cellOf = async (...lines: readonly string[]) => {
  const set = lines.map((line, i) => show(line, 133, 688 - i * 12, 10)).join('\n');
  return rows((await documentOf(page(`${narrow}\n${label}\n${set}`))).blocks[0])[0]?.[1];
};

test('a figure broken where its line is full is one figure', async () => {
  expect(await cellOf('1234', '5')).toBe('12345');
  expect(await cellOf('12.3', '45')).toBe('12.345');
});

test.each([
  ['where a digit more had room', ['123', '4']],
  ['where the second line is the longer one', ['12', '3456']],
  ['of single digits', ['1', '2']],
  ['beside words', ['1234', '件']],
])('lines of a cell stay apart %s', async (_, lines) => {
  expect(await cellOf(...lines)).toBe(lines.join('\n'));
});

import { describe, expect, test } from 'vitest';
import { documentOf, page, rows, table } from './testing/pdf-table.ts';
import { show } from './testing/pdf-writer.ts';

/** The table with more operators drawn behind it; the first figure of its first row. */
const figure = async (operators: string) =>
  rows((await documentOf(page(`${table}\n${operators}`))).blocks[0])[0]?.[1];

describe('what is not to be read as a digit', () => {
  const struck = '0.5 w 204 689.5 m 216 689.5 l S';

  test('crossed out: by a stroke, a thin rectangle or two lines', async () => {
    expect(await figure(struck)).toBe('\ufffc\ufffc');
    expect(await figure('205 689.2 10 0.5 re f')).toBe('\ufffc\ufffc');
    expect(await figure(`${struck} 204 691 m 216 691 l S`)).toBe('\ufffc\ufffc');
    expect(await figure(`${struck} ${show('7', 216, 686, 10)}`)).toBe('\ufffc\ufffc7');
  });

  test.each([
    ['a wave', '203 689 m 205 693 207 693 208 689 c 209 685 212 685 215 689 c S'],
    ['a slash', '203 685 m 216 694 l S'],
    ['a cross', '203 685 m 216 694 l S 203 694 m 216 685 l S'],
    ['a scribble', '203 693 m 215 690 l 204 688 l 216 685 l S'],
    ['dots', [204, 206, 208, 210, 212, 214].map((x) => `${x} 689 0.7 0.7 re f`).join(' ')],
    ['a line from corner to corner of the cell', '200 700 m 300 680 l S'],
  ])('crossed out: by %s', async (_, operators) => {
    expect(await figure(`0.5 w ${operators}`)).toBe('\ufffc\ufffc');
  });

  test('a wave below it and a circle around it leave it one', async () => {
    expect(await figure('203 684 m 206 685 208 685 209 684 c 211 683 213 683 215 684 c S')).toBe(
      '12',
    );
    const [left, right, top, bottom] = [200, 220, 700, 680];
    const round = `${left} 690 m ${left} ${top} ${right} ${top} ${right} 690 c ${right} ${bottom} ${left} ${bottom} ${left} 690 c S`;
    expect(await figure(round)).toBe('12');
  });

  test('a line as long as the figure below or above it divides no cell', async () => {
    const wide = show('123456789012345678', 205, 666, 10);
    expect(await figure(`${wide} 0.5 w 205 676 m 295 676 l S`)).toBe('12');
  });

  test('as dark as the box it stands on', async () => {
    const dark = `${table}\n0 g 303 683 20 12 re f ${show('45', 305, 686, 10)}`;
    const { blocks } = await documentOf(page(dark));
    expect(rows(blocks[0])[0]?.[2]).not.toMatch(/\d/);
  });

  test('underlined, or with a rule of a cell through it, it is one', async () => {
    expect(await figure('0.5 w 204 685 m 216 685 l S')).toBe('12');
    const narrow = '0.5 w 203 700 m 203 680 l S 217 700 m 217 680 l S 203 689.5 m 217 689.5 l S';
    const { blocks } = await documentOf(page(`${table}\n${narrow}`));
    expect(JSON.stringify(blocks)).not.toContain('\ufffc');
  });

  test('under a white box with the corrected figure; alone it is neither read nor blank', async () => {
    const box = '1 g 203 684 14 12 re f 0 g';
    expect(await figure(`${box} ${show('7', 205, 686, 10)}`)).toBe('7');
    expect(await figure(box)).toBe('\ufffc\ufffc');
    const resources = '/ExtGState << /Pen << /BM /Multiply >> >>';
    const marked = `${table}\n/Pen gs 1 1 0 rg 203 684 14 12 re f`;
    const { blocks } = await documentOf(page(marked, { resources }));
    expect(rows(blocks[0])[0]?.[1]).toBe('12');
  });

  test('within frames drawn behind it as one path it is one', async () => {
    expect(await figure('0 g 200 680 100 20 re 201 681 98 18 re f*')).toBe('12');
    expect(await figure('0 g 199 680 1 20 re 300 680 1 20 re 199 680 101 1 re f')).toBe('12');
  });

  test('white on paper, and the words of a watermark', async () => {
    expect(await figure(`1 g ${show('9', 216, 686, 10)} 0 g`)).toBe('12');
    const pale = { resources: '/ExtGState << /Pale << /ca 0.15 >> >>' };
    const washed = `${table}\nq /Pale gs ${show('9', 216, 684, 14)} Q`;
    expect(rows((await documentOf(page(washed, pale))).blocks[0])[0]?.[1]).toBe('12');
    expect(await figure(`0.87 g ${show('9', 216, 684, 14)} 0 g`)).toBe('12');
    expect(await figure(`0 0 1 rg 214 684 20 12 re f 1 g ${show('9', 216, 686, 10)}`)).toBe('129');
  });

  test('cut off: what is outside is not seen, and a figure cut in two is no figure', async () => {
    const within = (clip: string, text: string, x: number) =>
      `q ${clip} re W n ${show(text, x, 686, 10)} Q`;
    expect(await figure(within('210 680 90 20', '9', 195))).toBe('12');
    expect(await figure(within('216 680 12 20', '9876', 216))).toBe('129\ufffc8');
    expect(await figure(within('216 680 9 20', '98', 216))).toBe('129\ufffc8');
  });
});

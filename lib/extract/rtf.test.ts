import { describe, expect, test } from 'vitest';
import { readRtf } from './rtf.ts';
import { seen } from './testing/seen.ts';
import { byGbk, rtf } from './testing/word-rtf.ts';

const read = (body: string) => seen(readRtf(rtf(body)));

describe('text', () => {
  test.each([
    ['\\pard a\\par b\\line c\\par', ['a', 'b', 'c']],
    ["\\u19968\\'3f\\u20108 ?{\\uc0\\u19977}\\par", ['一二三']],
    ["\\uc2\\u19968\\'d2\\'bbx\\par", ['一x']],
    [`${byGbk('滠口街道')}\\par`, ['滠口街道']],
    ["{\\f1\\'d2\\'bb}\\'b6\\'fe\\par", ['一二']],
    ['\\{1\\}\\_2\\~3\\tab 4\\par', ['{1}-2\u00a03\t4']],
    ['{\\v hidden}\\plain seen{\\deleted gone}\\par', ['seen']],
    ['{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par', ['7']],
    // Drawn by the program alone, or never calculated: neither a figure nor a blank.
    ['{\\field{\\*\\fldinst { EQ \\\\o(\\\\s\\\\up 9(9),12)}}{\\fldrslt }}\\par', ['\ufffc']],
    ['{\\field{\\*\\fldinst {=SUM(ABOVE)}}{\\fldrslt {7}}}\\par', ['7']],
    ['a{\\field{\\*\\fldinst PAGE}{\\fldrslt }}\\par', ['a']],
    ['{\\*\\unknown x}{\\pict ffd8}{\\footnote n}{\\header h}y\\par', ['y']],
    ['\\bin5 {{{{{x\\par', ['x']],
    ["{\\listtext\\pard\\plain \\'d2\\'bb\\'a1\\'a2\\tab}\\pard y\\par", ['一、y']],
    ['{\\listtext \\bullet\\tab}y\\par', ['y']],
    [
      'a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt \\pard box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext \\pard box\\par}}old}}b\\par',
      ['ab', 'box'],
    ],
    ['last', ['last']],
  ])('%s', (body, lines) => {
    expect(read(body)).toEqual(lines);
  });

  test('roles are told by styles, the character set by the file, places by its bytes', () => {
    const extracted = readRtf(rtf('\\pard\\s1 abc\\par'));
    expect(extracted).toMatchObject({
      document: { encoding: 'gb18030', blocks: [{ role: 'heading', text: 'abc' }] },
    });
    const place = extracted.status === 'document' ? extracted.document.blocks[0]?.place : undefined;
    expect(
      place &&
        'line' in place &&
        rtf('\\pard\\s1 abc\\par').subarray(place.start, place.end).toString(),
    ).toBe('abc');
  });

  test('changes not accepted are told', () => {
    expect(readRtf(rtf('{\\deleted 3}{\\revised 5}\\par'))).toMatchObject({
      document: { meta: { trackedChanges: '2' }, blocks: [{ text: '5' }] },
    });
  });
});

describe('tables', () => {
  test('cells without \\intbl, and rows that forget a cell', () => {
    expect(
      read(
        '\\trowd\\cellx900\\cellx1800 1\\cell 2\\cell\\row\\trowd\\cellx900 3\\cell 4\\cell\\row',
      ),
    ).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
  });

  test('a cell that begins with a table, and empty cells beyond those of the row', () => {
    const inner = '\\intbl\\itap2 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}';
    const row = `\\trowd\\cellx900\\cellx1800\\pard\\intbl 1\\cell${inner}\\pard\\intbl\\cell\\cell\\cell\\row`;
    expect(read(row + row)).toEqual([
      [
        ['1', '2'],
        ['1', '2'],
      ],
    ]);
  });

  test('paragraphs in a cell are lines; tables end with the next paragraph', () => {
    const row = '\\trowd\\cellx900\\cellx1800\\pard\\intbl a\\par b\\cell c\\cell\\row';
    expect(read(`${row}${row}\\pard d\\par${row}${row}`)).toEqual([
      [
        ['a\nb', 'c'],
        ['a\nb', 'c'],
      ],
      'd',
      [
        ['a\nb', 'c'],
        ['a\nb', 'c'],
      ],
    ]);
  });

  test('a cell that holds a picture and no text is not blank', () => {
    const row =
      '\\trowd\\cellx900\\cellx1800\\pard\\intbl 1\\cell{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 00}}\\cell\\row';
    expect(read(row)).toEqual([[['1', '\ufffc']]]);
  });

  test('what is crossed out and the number of a note are no digits', () => {
    const row =
      '\\trowd\\cellx900\\cellx1800\\pard\\intbl {\\strike 5}3\\cell 12{\\super 1}\\cell\\row';
    expect(read(row)).toEqual([[['\ufffc3', '12¹']]]);
  });

  test('digits set off the line of those beside them are the number of a note, a whole figure is not', () => {
    const row =
      '\\trowd\\cellx900\\cellx1800\\pard\\intbl\\fs24 12{\\up8\\fs14 1}\\cell {\\up8 121}\\cell\\row';
    expect(read(row)).toEqual([[['12¹', '121']]]);
  });

  test('digits that nobody sees are no digits', () => {
    const colours = '{\\colortbl;\\red255\\green0\\blue0;\\red255\\green255\\blue255;}';
    const row =
      '\\trowd\\cellx900\\cellx1800\\pard\\intbl {\\cf2 7}{\\cf1 12}\\cell {\\fs2 7}12\\cell\\row';
    expect(read(colours + row)).toEqual([[['\ufffc12', '\ufffc12']]]);
  });

  test('edges dragged a little are in line', () => {
    const row = (...edges: number[]) =>
      `\\trowd${edges.map((edge) => `\\cellx${edge}`).join('')}${edges.map((edge) => `\\pard\\intbl ${edge}\\cell`).join('')}\\row`;
    expect(read(row(1000, 2000, 3000) + row(1110, 1925, 3040) + row(1000, 3000))).toEqual([
      [
        ['1000', '2000', '3000'],
        ['1110', '1925', '3040'],
        ['1000', '3000', '3000'],
      ],
    ]);
  });
});

describe('broken and hostile files', () => {
  test.each([
    ['cut off', rtf('\\pard a\\par').subarray(0, -3)],
    ['groups left open', Buffer.from('{\\rtf1 {{{ a\\par')],
  ])('%s is damaged', (_, file) => {
    expect(readRtf(file)).toEqual({ status: 'unreadable', because: 'damaged', detail: 'RTF' });
  });

  test.each([
    ['groups in groups', '{'.repeat(100_000)],
    ['endless paragraphs', '\\par'.repeat(250_000)],
    ['endless lines', '\\line'.repeat(250_000)],
  ])('%s are too much', (_, body) => {
    expect(readRtf(rtf(body))).toMatchObject({ because: 'too-large' });
  });

  test('absurd numbers cost nothing', () => {
    expect(
      read(
        '\\trowd\\cellx2000000000\\pard\\intbl\\itap999999999 a\\nestcell\\cell\\row\\pard\\bin-5 b\\par',
      ).at(-1),
    ).toBe('b');
  });
});

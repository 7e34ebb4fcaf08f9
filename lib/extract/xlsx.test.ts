import { describe, expect, test } from 'vitest';
import { extract } from './readers.ts';
import { seen as seenIn } from './testing/seen.ts';
import { type SheetOf, type Value, workbook } from './testing/workbooks.ts';
import { zip } from './testing/zips.ts';

const seen = async (...sheets: SheetOf[]) => seenIn(await extract(workbook(sheets), 'a.xlsx'));

/** The text of one cell, beside another so that both are a table. */
const shown = async (value: Value, before = '') =>
  (await seen({ rows: { 1: ['甲', value, '乙'] }, before })).flat(2)[1];

describe('a cell is what it shows', () => {
  test.each<[Value, string]>([
    [12, '12'],
    [39.1, '39.1'],
    [0.1 + 0.2, '0.3'],
    [{ value: 12.4, format: '0' }, '12'],
    [{ value: 39.1, format: '0.0000' }, '39.1000'],
    [{ value: 1234567, format: '#,##0' }, '1,234,567'],
    [{ value: 0.125, format: '0.0%' }, '12.5%'],
    [{ value: 0, format: '_ * #,##0_ ;_ * "-"_ ;_ @_ ' }, '0'],
    [{ value: 0, format: '0;-0;;@' }, ''],
    [{ value: 5, format: '0"件"' }, '5件'],
    [{ value: 5, format: 'General"件"' }, '5件'],
    [{ value: 39.1, format: '[$-804]G/通用格式' }, '39.1'],
    [{ value: 12, format: '#,##0.##' }, '12'],
    [{ value: -5, format: '0_ ' }, '-5'],
    [{ value: -5, format: '#,##0_);(#,##0)' }, '(5)'],
    [{ value: 45309, format: 'yyyy"年"m"月"d"日"' }, '2024年1月18日'],
    ['规章&<文件>', '规章&<文件>'],
    [{ xml: '<c r="@"><f>SUM(A1:A2)</f><v>7</v></c>' }, '7'],
    [{ xml: '<c r="@" t="str"><f>A1</f><v>无</v></c>' }, '无'],
    [{ xml: '<c r="@" t="inlineStr"><is><t>甲_x000A_乙</t></is></c>' }, '甲\n乙'],
    [{ xml: '<c r="@" t="e"><v>#REF!</v></c>' }, '#REF!'],
  ])('%j is %j', async (value, text) => {
    expect(await shown(value)).toBe(text);
  });

  test.each<[string, Value]>([
    ['a formula that was never calculated', { xml: '<c r="@"><f>SUM(A1:A2)</f></c>' }],
    ['a number in 万, as a format scales it', { value: 123456, format: '0!.0,' }],
    ['a number in characters', { value: 12, format: '[DBNum1][$-804]General' }],
    ['a loss that only its colour tells', { value: -5, format: '0;[Red]0' }],
    ['a text that is missing', { xml: '<c r="@" t="s"><v>99</v></c>' }],
  ])('%s is no figure and no blank', async (_, value) => {
    expect(await shown(value)).toMatch(/[^-\d.]/);
  });
});

describe('what is crossed out, raised or not to be seen is no figure', () => {
  const words = (runs: string) => ({ xml: `<c r="@" t="inlineStr"><is>${runs}</is></c>` });
  const white = '<color rgb="FFFFFFFF"/>';

  test.each<[Value, string]>([
    [{ value: 8, font: '<strike/>' }, '\ufffc'],
    [{ value: 8, font: '<strike val="0"/>' }, '8'],
    [{ value: 8, font: white }, '\ufffc'],
    [{ value: 8, font: '<color theme="0"/>' }, '\ufffc'],
    // White on a dark fill, as totals are.
    [{ value: 8, font: white, isFilled: true }, '8'],
    [{ value: 8, font: '<sz val="1"/>' }, '\ufffc'],
    [words('<r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'), '12¹'],
    [words('<r><rPr><strike/></rPr><t>8</t></r><r><t>12</t></r>'), '\ufffc12'],
  ])('%j is %j', async (value, text) => {
    expect(await shown(value)).toBe(text);
  });

  test('nor a zero in a sheet that shows none', async () => {
    const before = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
    expect([await shown(0, before), await shown(10, before), await shown('0', before)]).toEqual([
      '',
      '10',
      '0',
    ]);
  });
});

test('titles are text, tables are grids, merged cells span', async () => {
  const rows = {
    1: ['望江街道2023年年报', '', ''],
    2: ['一、总体情况'],
    4: ['项目', '本年', ''],
    5: ['', '新收', '结转'],
    6: ['规章', 1, 2],
    8: ['项目', '件数'],
    9: ['许可', 3],
  };
  expect(await seen({ rows, merges: ['A1:C1', 'A4:A5', 'B4:C4'] })).toEqual([
    '望江街道2023年年报',
    '一、总体情况',
    [
      ['项目', '本年', '本年'],
      ['项目', '新收', '结转'],
      ['规章', '1', '2'],
    ],
    [
      ['项目', '件数'],
      ['许可', '3'],
    ],
  ]);
});

test('blank cells keep their place, empty columns at the edge take none', async () => {
  const rows = { 1: ['项目', '甲', '乙', ''], 2: ['规章', '', 2, ''], 3: ['文件', undefined, 5] };
  expect(await seen({ rows })).toEqual([
    [
      ['项目', '甲', '乙'],
      ['规章', '', '2'],
      ['文件', null, '5'],
    ],
  ]);
});

test('what is hidden is not read', async () => {
  const rows = { 1: ['项目', '旧', '新'], 2: ['规章', 1, 2], 3: ['文件', 3, 4] };
  const hidden = { name: '底稿', state: 'hidden', rows: { 1: ['甲', 1] } };
  expect(await seen({ rows, hiddenRows: [2], hiddenColumns: [2] }, hidden)).toEqual([
    [
      ['项目', '新'],
      ['文件', '4'],
    ],
  ]);
});

test('rows and columns of no size are hidden, too', async () => {
  const rows = { 1: ['项目', '旧', '新'], 2: ['规章', 1, 2] };
  const before = '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>';
  expect(await seen({ rows, before })).toEqual([
    [
      ['项目', '新'],
      ['规章', '2'],
    ],
  ]);
});

test('a merged cell that begins in a hidden column is shown where the rest of it is', async () => {
  const rows = { 1: ['项目', '', '新'], 2: ['规章', '', 2], 3: ['文件', '', 4] };
  const merges = ['A1:B1', 'A2:B2', 'A3:B3'];
  expect(await seen({ rows, merges, hiddenColumns: [1], hiddenRows: [3] })).toEqual([
    [
      ['项目', '新'],
      ['规章', '2'],
    ],
  ]);
});

test('sheets come in order, under their names where they have one', async () => {
  expect(await seen({ name: '表一', rows: { 1: ['甲', 1] } }, { rows: { 1: ['乙', 2] } })).toEqual([
    '表一',
    [['甲', '1']],
    [['乙', '2']],
  ]);
});

test('the line of a place is the row of the sheet', async () => {
  const read = await extract(workbook([{ rows: { 7: ['甲', 5] } }]), 'a.xlsx');
  expect(read).toMatchObject({ document: { blocks: [{ cells: [{}, { place: { line: 7 } }] }] } });
});

describe('hostile workbooks', () => {
  test('merges over the whole sheet cost nothing', async () => {
    expect(await seen({ rows: { 1: ['甲', 1], 2: ['乙', 2] }, merges: ['B1:XFD1048576'] })).toEqual(
      [
        [
          ['甲', '1'],
          ['乙', '1'],
        ],
      ],
    );
  });

  test('cells at the far corner take no room', async () => {
    const rows = { 1: ['甲', 1, { xml: '<c r="XFD1048576"><v>5</v></c>' }] };
    expect(await seen({ rows })).toEqual([[['甲', '1']], '5']);
  });

  test('more merged cells than any report has are too many', async () => {
    const merges = Array.from({ length: 5001 }, (_, i) => `A${i + 1}:B${i + 1}`);
    expect(await extract(workbook([{ rows: { 1: ['甲', 1] }, merges }]), 'a.xlsx')).toMatchObject({
      because: 'too-large',
      detail: '表格超过 20 万格',
    });
  });

  test('an entity is never expanded', async () => {
    const bytes = zip([
      {
        name: 'xl/workbook.xml',
        bytes:
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>',
      },
    ]);
    expect((await extract(bytes, 'a.xlsx')).status).toBe('unreadable');
  });

  test('cut off anywhere, nothing is thrown', async () => {
    const whole = workbook([{ rows: { 1: ['甲', 1] } }]);
    for (let end = 100; end < whole.length; end += 97)
      expect((await extract(whole.subarray(0, end), 'a.xlsx')).status).toBe('unreadable');
  });
});

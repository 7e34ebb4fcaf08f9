import { describe, expect, test } from 'vitest';
import { readDocx } from '../docx.ts';
import { seen } from '../testing/seen.ts';
import { docxOf, paragraph, run } from '../testing/word-docx.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const style = (id: string, look: string, base = '') =>
  `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/><w:rPr>${look}</w:rPr></w:style>`;
const styles = [
  style('hidden', '<w:vanish/>'),
  style('struck', '<w:strike/>'),
  style('twice', '<w:dstrike/>'),
  style('based', '<w:b/>', 'twice'),
  style('note', '<w:vertAlign w:val="superscript"/>'),
  style('white', '<w:color w:val="FFFFFF"/>'),
].join('');
const extras = [
  { path: 'styles.xml', kind: 'styles', content: `<w:styles ${w}>${styles}</w:styles>` },
];

/** A cell of runs, each its look and its text. */
const cell = (...runs: readonly (readonly [look: string, text: string])[]) =>
  `<w:tc>${paragraph(runs.map(([look, text]) => run(text, look)).join(''))}</w:tc>`;
const styled = (id: string) => `<w:rStyle w:val="${id}"/>`;
const textsOf = (...cells: readonly string[]) =>
  seen(readDocx(docxOf(`<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`, extras))).flat(2);

describe('what is crossed out is no figure', () => {
  test.each(['<w:strike/>', '<w:dstrike/>', styled('struck'), styled('twice'), styled('based')])(
    '%s',
    (look) => {
      expect(textsOf(cell([look, '5'], ['', '3']), cell(['', '1']))).toEqual(['\ufffc3', '1']);
    },
  );

  test('by the style of the paragraph', () => {
    const body = paragraph(
      run('5') + run('3', '<w:strike w:val="0"/>'),
      '<w:pStyle w:val="struck"/>',
    );
    expect(seen(readDocx(docxOf(body, extras)))).toEqual(['\ufffc3']);
  });

  test('unless the run says that it is not, or was so before a change', () => {
    const before = '<w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange>';
    const not = `${styled('struck')}<w:strike w:val="0"/>`;
    expect(textsOf(cell([not, '5']), cell([before, '3']))).toEqual(['5', '3']);
  });
});

describe('the number of a note is no digit', () => {
  test.each(['<w:vertAlign w:val="superscript"/>', styled('note')])('%s', (look) => {
    expect(textsOf(cell(['', '12'], [look, '1']), cell(['', '1']))).toEqual(['12¹', '1']);
  });

  test('as digits set off the line of those beside them; a whole figure is not', () => {
    const up = '<w:position w:val="8"/>';
    const cells = [
      // LibreOffice: <sup>
      cell(['<w:sz w:val="24"/>', '12'], [`${up}<w:sz w:val="14"/>`, '1']),
      // Raised by hand, as large as before.
      cell(['', '12'], [up, '1']),
      // WPS: the whole figure, and one run of it a little.
      cell([up, '12'], [up, '1']),
      cell(['', '12'], ['<w:position w:val="-2"/>', '1']),
    ];
    expect(textsOf(...cells)).toEqual(['12¹', '12¹', '121', '121']);
  });
});

describe('what nobody sees is not read', () => {
  test('white digits and digits of no size are none, white words on a coloured head are words', () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const cells = [
      cell([white, '7'], ['', '12']),
      cell([styled('white'), '7'], ['', '12']),
      cell(['<w:sz w:val="2"/>', '7'], ['', '12']),
      cell([white, '2023年']),
    ];
    expect(textsOf(...cells)).toEqual(['\ufffc12', '\ufffc12', '\ufffc12', '2023年']);
  });

  test('what is hidden by a style is hidden, unless the words say otherwise', () => {
    const shown = `${styled('hidden')}<w:vanish w:val="0"/>`;
    expect(textsOf(cell([styled('hidden'), '1'], [shown, '2']), cell(['', '3']))).toEqual([
      '2',
      '3',
    ]);
  });
});

describe('type of symbols', () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}"/>`;

  test.each([
    ['Wingdings', 'l', '●'],
    ['Wingdings', '\uf0fe', '☑'],
    ['Wingdings', '5', '\ufffd'],
    ['Wingdings 2', 'R', '☑'],
    ['Symbol', '\uf031\uf032', '12'],
    ['SimSun', '\uf06c', '\uf06c'],
  ])('in %s, %j is %j', (name, text, drawn) => {
    expect(textsOf(cell([font(name), text]), cell(['', '1']))).toEqual([drawn, '1']);
  });
});

import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Document, Extracted } from './document.ts';
import { readDocx } from './docx.ts';
import { seen } from './testing/seen.ts';
import { documentXml, docx, docxOf, type Extra, paragraph, run } from './testing/word-docx.ts';
import { textBox } from './testing/word-hands.ts';
import { rtf } from './testing/word-rtf.ts';
import { zip } from './testing/zips.ts';

function documentOf(extracted: Extracted): Document {
  if (extracted.status !== 'document') throw new Error(extracted.because);
  return extracted.document;
}

const read = (body: string, extras: readonly Extra[] = []) => seen(readDocx(docxOf(body, extras)));
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const table = (...rows: readonly string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

describe('paragraphs', () => {
  test.each([
    [paragraph(run('20') + run('23') + run('年')), ['2023年']],
    [paragraph('<w:r><w:t> 一 </w:t></w:r>'), ['一']],
    [paragraph(`${run('一')}<w:r><w:br/><w:t>二</w:t><w:br w:type="page"/></w:r>`), ['一', '二']],
    [paragraph('<w:r><w:t>-</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>3</w:t></w:r>'), ['--3']],
    [
      paragraph('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>', '<w:tabs><w:tab/></w:tabs>'),
      ['甲\t乙'],
    ],
    [
      paragraph(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="X" w:char="F041"/></w:r>',
      ),
      ['✓\ufffd'],
    ],
    [
      paragraph(`<w:hyperlink>${run('链接')}</w:hyperlink><w:smartTag>${run('标记')}</w:smartTag>`),
      ['链接标记'],
    ],
    [
      paragraph(
        '<w:r><w:ruby><w:rt><w:r><w:t>kǒu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>口</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      ['口'],
    ],
    [
      paragraph(
        '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      ),
      ['1 2 '],
    ],
    [paragraph(run('&<>"')), ['&<>"']],
  ])('%s', (body, lines) => {
    expect(read(body)).toEqual(lines);
  });

  test('roles are told by styles and what they are based on', () => {
    const styles = `<w:styles ${w}><w:style w:styleId="a" w:type="paragraph"><w:name w:val="Title"/></w:style><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="b"><w:name w:val="自定"/><w:basedOn w:val="1"/></w:style><w:style w:styleId="t"><w:name w:val="toc 1"/></w:style></w:styles>`;
    const body = ['a', '1', 'b', 't', 'none'].map((style) =>
      paragraph(run('文'), `<w:pStyle w:val="${style}"/>`),
    );
    const file = docxOf(body.join(''), [{ path: 'styles.xml', kind: 'styles', content: styles }]);
    const roles = documentOf(readDocx(file)).blocks.map((block) => 'role' in block && block.role);
    expect(roles).toEqual(['title', 'heading', 'heading', 'chrome', false]);
  });

  test('places cut the words out of document.xml, paragraphs are counted', () => {
    const body = paragraph('') + paragraph(run('一、') + run('总体情况'));
    const xml = documentXml(body);
    const [block] = documentOf(readDocx(docx(xml))).blocks;
    const place = block && 'line' in block.place ? block.place : undefined;
    expect(place?.line).toBe(2);
    expect(xml.slice(place?.start, place?.end)).toMatch(/^一、<.*>总体情况$/);
  });
});

describe('changes are taken as accepted, and told', () => {
  const del = (inside: string) => `<w:del w:id="1">${inside}</w:del>`;
  const markDeleted = '<w:rPr><w:del w:id="2"/></w:rPr>';

  test.each([
    [paragraph(`${run('收到')}${del(run('3'))}<w:ins w:id="3">${run('5')}</w:ins>`), ['收到5']],
    [paragraph(run('一'), markDeleted) + paragraph(run('二')), ['一二']],
    [
      paragraph(`<w:moveFrom w:id="1">${run('一')}</w:moveFrom>`) +
        paragraph(`<w:moveTo w:id="2">${run('一')}</w:moveTo>`),
      ['一'],
    ],
    [
      table([cell('甲'), cell('1'), cell('旧', '<w:cellDel/>')], [cell('乙'), cell('2')]),
      [
        [
          ['甲', '1'],
          ['乙', '2'],
        ],
      ],
    ],
  ])('%s', (body, blocks) => {
    const extracted = readDocx(docxOf(body));
    expect(seen(extracted)).toEqual(blocks);
    expect(documentOf(extracted).meta.trackedChanges).toBeDefined();
  });

  test('a file without changes tells none', () => {
    expect(documentOf(readDocx(docxOf(paragraph(run('一'))))).meta).toEqual({});
  });
});

describe('numbers that lists print', () => {
  const level = (i: number, form: string, text: string) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%1.%2')}${level(2, 'bullet', '\uf06c')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (num: number, ilvl: number) =>
    paragraph(run('文'), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${num}"/></w:numPr>`);
  const extras = [{ path: 'numbering.xml', kind: 'numbering', content: numbering }];

  test('count on, start again below, and start anew where a list says so', () => {
    const body = [
      item(1, 0),
      item(1, 1),
      item(1, 1),
      item(1, 0),
      item(1, 1),
      item(1, 2),
      item(2, 0),
      item(0, 0),
    ];
    expect(read(body.join(''), extras)).toEqual([
      '一、文',
      '一.1 文',
      '一.2 文',
      '二、文',
      '二.1 文',
      '文',
      '一、文',
      '文',
    ]);
  });
});

describe('tables', () => {
  test('columns left out before the first cell keep their place', () => {
    const before = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1')}</w:tr>`;
    expect(read(`<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr>${before}</w:tbl>`)).toEqual([
      [
        ['甲', '乙'],
        [null, '1'],
      ],
    ]);
  });

  test('a cell that goes on below none stands for itself', () => {
    const body = table([cell('甲'), cell('1')], [cell('乙'), cell('2', '<w:vMerge/>')]);
    expect(read(body)).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
  });

  test('a cell that holds a picture and no text is not blank', () => {
    const picture =
      '<w:tc><w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p></w:tc>';
    const line = '<w:tc><w:p><w:r><w:pict><v:line/></w:pict></w:r></w:p></w:tc>';
    expect(read(table([cell('甲'), picture], [cell('乙'), line]))).toEqual([
      [
        ['甲', '\ufffc'],
        ['乙', ''],
      ],
    ]);
  });

  test('a table inside a table of figures is text of its cell', () => {
    const inner = `<w:tc>${table([cell('3')])}<w:p/></w:tc>`;
    expect(read(table([cell('甲'), cell('1')], [cell('乙'), inner]))).toEqual([
      [
        ['甲', '1'],
        ['乙', '3'],
      ],
    ]);
  });

  test('a text box stands before the words it is anchored before, once', () => {
    const body = paragraph(textBox(paragraph(run('框'))) + run('文')) + paragraph(run('后'));
    expect(read(body)).toEqual(['框', '文', '后']);
  });
});

describe('other ways of packing', () => {
  test('strict files, other prefixes and UTF-16 are read', () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>一</t></r></p></body></document>';
    expect(seen(readDocx(docx(encode(xml, 'utf-16le', { addBOM: true }))))).toEqual(['一']);
  });

  test.each([
    ['a page', '<html><body><p>一</p></body></html>'],
    ['a page as a mail', 'MIME-Version: 1.0\nContent-Type: text/html\n\n<p>一</p>'],
    ['RTF', rtf("\\pard \\u19968\\'3f\\par")],
    ['another package', docxOf(paragraph(run('一')))],
  ])('%s put inside is read in its place', (_, content) => {
    const body = `${paragraph(run('前'))}<w:altChunk r:id="rId1"/>${paragraph(run('后'))}`;
    expect(read(body, [{ path: 'chunk.bin', kind: 'aFChunk', content }])).toEqual([
      '前',
      '一',
      '后',
    ]);
  });

  test('what cannot be read inside is told', () => {
    expect(documentOf(readDocx(docxOf('<w:altChunk r:id="rId9"/>'))).meta.unreadParts).toBe('rId9');
  });
});

describe('broken and hostile files', () => {
  const whole = docxOf(paragraph(run('正文'.repeat(500))));

  test.each([
    ['cut off', whole.subarray(0, whole.length - 40)],
    ['without a document', zip([{ name: 'word/other.xml', bytes: '' }])],
    ['with XML cut off', docx(documentXml(paragraph(run('一'))).slice(0, -30))],
    [
      'with entities',
      docx(
        documentXml(paragraph('<w:r><w:t>&a;</w:t></w:r>')).replace(
          '?>',
          '?><!DOCTYPE a [<!ENTITY a "b">]>',
        ),
      ),
    ],
  ])('%s is damaged', (_, file) => {
    expect(readDocx(file)).toEqual({ status: 'unreadable', because: 'damaged', detail: 'Word' });
  });

  test.each([
    ['tables in tables', docxOf('<w:tbl><w:tr><w:tc>'.repeat(5000))],
    ['elements in elements', docxOf('<w:sdt>'.repeat(100_000))],
    ['endless cells', docxOf(table(new Array(250_000).fill('<w:tc/>')))],
    ['a bomb', docx(' '.repeat(70 * 1024 * 1024))],
  ])('%s are too much', (_, file) => {
    expect(readDocx(file)).toMatchObject({ status: 'unreadable', because: 'too-large' });
  });

  test('a span of a billion costs nothing; a table wider than any is read as text', () => {
    const wide = table([cell('甲', '<w:gridSpan w:val="999999999"/>')], [cell('1'), cell('2')]);
    const rows = [
      ['甲', '甲'],
      ['1', '2'],
    ];
    expect(read(wide)).toEqual([rows]);
    expect(read(table(Array.from({ length: 10_000 }, (_, i) => cell(`${i}`)))).slice(0, 2)).toEqual(
      ['0', '1'],
    );
  });
});

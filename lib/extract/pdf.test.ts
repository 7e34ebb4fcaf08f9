import { expect, test } from 'vitest';
import { drawnOn } from './pdf/drawn.ts';
import { openPdf } from './pdf/open.ts';
import { isPicture } from './pdf/page-kind.ts';
import { readPdf } from './pdf.ts';
import { asRead, cell, documentOf, lattice, page, rows, table } from './testing/pdf-table.ts';
import { codes, FIRST_OWN, type PdfFile, show, stream, writePdf } from './testing/pdf-writer.ts';

test('cells keep their places, blank ones too, and places are boxes from the top left corner', async () => {
  const { blocks, pages, format } = await documentOf(page(table));
  expect([format, pages]).toEqual(['pdf', [{ width: 595, height: 842 }]]);
  expect(rows(blocks[0])).toEqual(asRead);
  const grid = blocks[0]?.kind === 'grid' ? blocks[0] : null;
  expect(grid?.cells[1]?.place).toEqual({ page: 1, left: 200, top: 142, right: 300, bottom: 162 });
});

test.each([90, 180, 270] as const)(
  'a page turned by %d° is read as it is looked at',
  async (rotate) => {
    // The table turned back against the page, so that it is upright to the reader.
    const matrices = { 90: '0 1 -1 0 595 0', 180: '-1 0 0 -1 595 842', 270: '0 -1 1 0 0 842' };
    const { blocks, pages } = await documentOf(
      page(`q ${matrices[rotate]} cm 1 0 0 1 0 -200 cm ${table} Q`, { rotate }),
    );
    expect(rows(blocks[0])).toEqual(asRead);
    expect(pages?.[0]?.width).toBe(rotate === 180 ? 595 : 842);
  },
);

test('a table set across on an upright page is read, and its places lie on that page', async () => {
  const { blocks, pages } = await documentOf(page(`q 0 1 -1 0 700 0 cm ${table} Q`));
  expect(rows(blocks[0])).toEqual(asRead);
  expect(blocks[0]?.place).toEqual({ page: 1, left: 0, top: 442, right: 40, bottom: 742 });
  expect(pages).toEqual([{ width: 595, height: 842 }]);
});

test('characters set one below the other are one word, in a column font as well', async () => {
  const stacked = Array.from('办理结果', (c, i) => show(c, 115, 690 - i * 11, 10)).join('\n');
  const down = `BT /F2 10 Tf 1 0 0 1 250 698 Tm <${codes('申请人')}> Tj ET`;
  const tall = lattice.replaceAll('680', '640').replaceAll('660', '620');
  const { blocks } = await documentOf(page(`${tall}\n${stacked}\n${down}`));
  expect(rows(blocks[0])[0]?.slice(0, 2)).toEqual(['办理结果', '申请人']);
});

test('characters set twice for bold are read once, and doubled digits stay', async () => {
  const bold = `${cell('11', 0, 1)}\n${show('11', 205.4, 686.2, 10)}`;
  const { blocks } = await documentOf(page(`${lattice}\n${bold}`));
  expect(rows(blocks[0])[0]).toEqual(['', '11', '']);
});

test('a figure too long for its cell belongs to no column', async () => {
  const long = `${show('12345678901234567890', 250, 686, 10)}\n${cell('合计', 0, 0)}`;
  const { blocks } = await documentOf(page(`${lattice}\n${long}`));
  expect(rows(blocks[0])[0]).toEqual(['合计', '12345678901234567890']);
});

test('frames of fields and boxes to tick in a cell divide nothing', async () => {
  const frames = '203 684 60 13 re S\n270 685 9 9 re S\n204 664 50 12 re S';
  const { blocks } = await documentOf(page(`${table}\n${frames}`));
  expect(rows(blocks[0])).toEqual(asRead);
});

test('form objects, form fields and notes are part of the page', async () => {
  const form = stream(
    table,
    '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>',
  );
  const appearance = stream(
    show('9', 2, 4, 10),
    '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 3 0 R >> >>',
  );
  const widget = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (9) /F 4 /Rect [200 660 300 680] /AP << /N ${FIRST_OWN + 1} 0 R >> >>`;
  const { blocks } = await documentOf({
    pages: [
      {
        content: '/T Do',
        resources: `/XObject << /T ${FIRST_OWN} 0 R >>`,
        entries: `/Annots [${FIRST_OWN + 2} 0 R]`,
      },
    ],
    objects: [form, appearance, widget],
    catalog: `/AcroForm << /Fields [${FIRST_OWN + 2} 0 R] >>`,
  });
  expect(rows(blocks[0])).toEqual([
    ['项目', '12', '3'],
    ['合计', '9', ''],
  ]);
});

test('layers that are not shown are not read', async () => {
  const layer = '<< /Type /OCG /Name (draft) >>';
  const { blocks } = await documentOf({
    pages: [
      {
        content: `${table}\n/OC /L BDC ${cell('77', 1, 1)} EMC`,
        resources: `/Properties << /L ${FIRST_OWN} 0 R >>`,
      },
    ],
    objects: [layer],
    catalog: `/OCProperties << /OCGs [${FIRST_OWN} 0 R] /D << /OFF [${FIRST_OWN} 0 R] >> >>`,
  });
  expect(rows(blocks[0])).toEqual(asRead);
});

test('paragraphs are whole again over lines and pages; page numbers and running heads stand aside', async () => {
  const full = '本机关全年主动公开政府信息共计一百余条并按照规定办理公民提出的申请';
  const line = (text: string, y: number, indent = 0) => show(text, 70 + indent * 14, y, 14);
  const content = (lines: string[], number: number) =>
    [show('某某局公开年报', 260, 810, 9), ...lines, show(`- ${number} -`, 290, 30, 9)].join('\n');
  const { blocks } = await documentOf({
    pages: [
      { content: content([line(full.slice(2), 760, 2), line(full, 736), line(full, 712)], 1) },
      { content: content([line('共七件。', 760), line('另起一段。', 736, 2)], 2) },
    ],
  });
  const texts = blocks.flatMap((block) =>
    block.kind === 'text' ? [[block.role, block.text]] : [],
  );
  expect(texts).toEqual([
    [undefined, `${full.slice(2)}${full}${full}共七件。`],
    [undefined, '另起一段。'],
    ['chrome', '某某局公开年报'],
    ['chrome', '- 1 -'],
    ['chrome', '某某局公开年报'],
    ['chrome', '- 2 -'],
  ]);
});

/** What a page is taken for. */
async function isPictured(file: PdfFile): Promise<boolean> {
  const opened = await openPdf(writePdf(file));
  if (opened.status !== 'open') throw new Error(opened.because);
  const drawn = await drawnOn(opened.pdf, 1);
  await opened.pdf.close();
  if (typeof drawn === 'string') throw new Error(drawn);
  return isPicture(drawn);
}

const text = Array.from({ length: 10 }, (_, i) =>
  show('本机关全年收到申请共十件', 70, 600 - i * 20, 12),
).join('\n');
const image = stream(
  '\x00',
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
);
const withPicture = (content: string): PdfFile => ({
  pages: [{ content, resources: `/XObject << /I ${FIRST_OWN} 0 R >>` }],
  objects: [image],
});
const whole = 'q 595 0 0 842 0 0 cm /I Do Q';

test.each([
  ['text', page(text), false],
  ['text on a picture', withPicture(`${whole}\n${text}`), false],
  ['a picture', withPicture(whole), true],
  ['a picture and a page number', withPicture(`${whole}\n${show('- 1 -', 290, 30, 9)}`), true],
  ['a picture with invisible text', withPicture(`${whole}\n3 Tr\n${text}`), true],
  ['text below a picture', withPicture(`${text}\n${whole}`), true],
  ['codes that nothing explains', page(text.replaceAll('/F1', '/F3')), true],
  ['codes that their font explains', page(text.replaceAll('/F1', '/F4')), false],
  ['nothing', page(''), false],
])('%s', async (_, file, expected) => {
  expect(await isPictured(file)).toBe(expected);
});

test('a character that nobody can tell is no digit', async () => {
  const sealed = show('5', 205, 686, 10, 'F3');
  const { blocks } = await documentOf(page(`${lattice}\n${sealed}\n${text}`));
  const grid = blocks.find((block) => block.kind === 'grid');
  expect(rows(grid)[0]?.[1]).toBe('\ufffd');
});

const encrypted = {
  trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>]`,
};

test.each([
  ['encrypted', writePdf({ ...page(table), ...encrypted })],
  ['damaged', new TextEncoder().encode('%PDF-1.7\nnothing more')],
  ['too-large', writePdf({ pages: Array.from({ length: 301 }, () => ({ content: '' })) })],
])('%s', async (because, bytes) => {
  expect(await readPdf(bytes)).toMatchObject({ status: 'unreadable', because });
});

test('a tree of pages that leads back to itself ends', async () => {
  const looped = Buffer.from(writePdf(page(table))).toString('latin1');
  const kids = /\/Kids \[\d+ 0 R\]/.exec(looped)?.[0] ?? '';
  const bytes = Buffer.from(looped.replace(kids, '/Kids [2 0 R]'.padEnd(kids.length)), 'latin1');
  expect(await readPdf(new Uint8Array(bytes))).toMatchObject({
    status: 'unreadable',
    because: 'damaged',
  });
});

test('a form that draws itself ends', async () => {
  const entries = `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /T ${FIRST_OWN} 0 R >> >>`;
  const { blocks } = await documentOf({
    pages: [{ content: `${table} /T Do`, resources: `/XObject << /T ${FIRST_OWN} 0 R >>` }],
    objects: [stream('/T Do', entries)],
  });
  expect(rows(blocks[0])).toEqual(asRead);
});

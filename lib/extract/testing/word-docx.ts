import type { WordCell, WordPart, WordRow } from './word-report.ts';
import { zip } from './zips.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const namespaces = [
  `xmlns:w="${transitional}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** document.xml around the body. */
export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`;

/** A part of the package beside the document, and what its relationship is called. */
export interface Extra {
  readonly path: string;
  readonly kind: string;
  readonly content: string | Uint8Array;
}

/** A package around a document part, as small as Word still opens it. */
export function docx(main: string | Uint8Array, extras: readonly Extra[] = []): Buffer {
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const listed = extras.map(({ kind, path }, i) => relation(`rId${i + 1}`, kind, path));
  return zip([
    {
      name: '[Content_Types].xml',
      bytes:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      bytes: relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    },
    { name: 'word/document.xml', bytes: main },
    { name: 'word/_rels/document.xml.rels', bytes: relations(listed.join('')) },
    ...extras.map(({ path, content }) => ({ name: `word/${path}`, bytes: content })),
  ]);
}

/** A document of these paragraphs and tables, given as XML. */
export const docxOf = (body: string, extras: readonly Extra[] = []): Buffer =>
  docx(documentXml(body), extras);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const paragraph = (inside: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;

/** One way in which word processors, and people in them, write a report. */
export interface Hand {
  readonly name: string;
  /** The runs of a text of a cell or paragraph. */
  readonly runs?: (text: string) => string;
  /** What stands in a cell around its paragraph. */
  readonly cell?: (paragraph: string) => string;
  /** Properties of a cell; columns are 800 twentieths of a point wide. */
  readonly shape?: (cell: WordCell) => string;
  /** Cells as they are written, before they are. */
  readonly row?: (row: WordRow) => WordRow;
  readonly table?: (table: string) => string;
  readonly heading?: (text: string, number: number) => string;
  readonly body?: (body: string) => string;
  readonly extras?: readonly Extra[];
}

const width = (cell: WordCell) => `<w:tcW w:w="${(cell.right - cell.left) * 800}" w:type="dxa"/>`;
const span = ({ left, right }: WordCell) =>
  right - left > 1 ? `<w:gridSpan w:val="${right - left}"/>` : '';
const merge = ({ down }: WordCell) =>
  ({ alone: '', start: '<w:vMerge w:val="restart"/>', 'goes-on': '<w:vMerge/>' })[down];

export const spans = (cell: WordCell): string => width(cell) + span(cell) + merge(cell);
/** No spans: only the widths tell where a cell stands. */
export const widths = (cell: WordCell): string => width(cell) + merge(cell);

/** The body of a report in some hand. Headings are given without numerals when the hand writes them itself. */
export function bodyOf(parts: readonly WordPart[], hand: Hand): string {
  const { runs = run, heading, body = (all) => all, table = (all) => all } = hand;
  let headings = 0;
  const written = parts.map((part) => {
    if (part.kind === 'paragraph') return paragraph(runs(part.text));
    if (part.kind === 'table') return table(tableOf(part.rows, hand));
    headings += 1;
    return heading?.(part.text, headings) ?? paragraph(runs(part.text));
  });
  return body(written.join(''));
}

function tableOf(rows: readonly WordRow[], hand: Hand): string {
  const { runs = run, cell = (all) => all, shape = spans, row = (cells) => cells } = hand;
  const cellOf = (each: WordCell) =>
    `<w:tc><w:tcPr>${shape(each)}</w:tcPr>${cell(paragraph(each.text === '' ? '' : runs(each.text)))}</w:tc>`;
  const written = rows.map((cells) => `<w:tr>${row(cells).map(cellOf).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>${written.join('')}</w:tbl>`;
}

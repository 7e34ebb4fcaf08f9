import { deflateSync } from 'node:zlib';

/** A page as the tests want it: operators in points, y upward, and what stands beside them. */
export interface PdfPage {
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Entries of the page: `/Annots [9 0 R]`. */
  readonly entries?: string;
  /** Entries of its resources. */
  readonly resources?: string;
}

export interface PdfFile {
  readonly pages: readonly PdfPage[];
  /** More objects, numbered from {@link FIRST_OWN}. */
  readonly objects?: readonly string[];
  /** Entries of the catalogue, and of the trailer. */
  readonly catalog?: string;
  readonly trailer?: string;
}

/** Number of the first object of {@link PdfFile.objects}. */
export const FIRST_OWN = 20;

/** A4 in points. */
export const A4 = { width: 595, height: 842 } as const;

/**
 * Fonts of every page, none embedded: F1 sets Unicode, F2 the same downward, F3 has codes that nothing
 * explains, F4 and its table of characters explain them.
 */
const fonts = [
  cidFont('/STSong-Light', '/UniGB-UCS2-H', 'GB1', 4),
  cidFont('/STSong-Light', '/UniGB-UCS2-V', 'GB1', 4),
  cidFont('/Sealed', '/Identity-H', 'Identity', 0),
  cidFont('/Subset', '/Identity-H', 'Identity', 0, ' /ToUnicode 12 0 R'),
] as const;

function cidFont(name: string, encoding: string, ordering: string, supplement: number, more = '') {
  const info = `<< /Registry (Adobe) /Ordering (${ordering}) /Supplement ${supplement} >>`;
  // Half width for the letters and digits of ASCII.
  const widths = ordering === 'GB1' ? '[1 95 500]' : '[48 57 500]';
  const descendant = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo ${info} /DW 1000 /W ${widths} /FontDescriptor 11 0 R >>`;
  return `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding ${encoding} /DescendantFonts [${descendant}]${more} >>`;
}

const descriptor =
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>';

const characters = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end`;

/** The bytes of a PDF, compressed as all writers do. */
export function writePdf({ pages, objects = [], catalog = '', trailer = '' }: PdfFile): Uint8Array {
  const first = FIRST_OWN + objects.length;
  const numbers = pages.map((_, i) => first + i * 2);
  const bodies = new Map<number, string | Buffer>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [
      2,
      `<< /Type /Pages /Kids [${numbers.map((n) => `${n} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    ],
    ...fonts.map((font, i): [number, string] => [3 + i, font]),
    [11, descriptor],
    [12, stream(characters)],
    ...objects.map((body, i): [number, string] => [FIRST_OWN + i, body]),
    ...pages.flatMap((page, i): [number, string | Buffer][] => [
      [first + i * 2, pageObject(page, first + i * 2 + 1)],
      [first + i * 2 + 1, compressed(page.content)],
    ]),
  ]);
  return fileOf(bodies, trailer);
}

function pageObject({ width = A4.width, height = A4.height, ...page }: PdfPage, content: number) {
  const named = fonts.map((_, i) => `/F${i + 1} ${3 + i} 0 R`).join(' ');
  const rotate = page.rotate === undefined ? '' : ` /Rotate ${page.rotate}`;
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R${rotate} /Resources << /Font << ${named} >> ${page.resources ?? ''} >> ${page.entries ?? ''} >>`;
}

/** A stream as it is, with entries of its dictionary. */
export const stream = (content: string, entries = ''): string =>
  `<< /Length ${Buffer.byteLength(content, 'latin1')} ${entries} >>\nstream\n${content}\nendstream`;

function compressed(content: string): Buffer {
  const packed = deflateSync(Buffer.from(content, 'latin1'));
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

function fileOf(bodies: ReadonlyMap<number, string | Buffer>, trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [number, body] of bodies) {
    offsets.set(number, length);
    add(Buffer.from(`${number} 0 obj\n`));
    add(typeof body === 'string' ? Buffer.from(body, 'latin1') : body);
    add(Buffer.from('\nendobj\n'));
  }
  const start = length;
  const size = Math.max(...bodies.keys()) + 1;
  const table = Array.from({ length: size }, (_, i) => entry(offsets.get(i)));
  add(Buffer.from(`xref\n0 ${size}\n${table.join('')}`));
  add(
    Buffer.from(
      `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const entry = (offset: number | undefined) =>
  offset === undefined ? '0000000000 65535 f \n' : `${`${offset}`.padStart(10, '0')} 00000 n \n`;

/** The codes of a text in the fonts of the tests. */
export const codes = (text: string): string =>
  Array.from(text, (character) =>
    (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'),
  ).join('');

export type Font = 'F1' | 'F2' | 'F3' | 'F4';

/** A text in one go, its line at `y`. */
export const show = (text: string, x: number, y: number, size: number, font: Font = 'F1'): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${fixed(x)} ${fixed(y)} Tm <${codes(text)}> Tj ET`;

export const fixed = (length: number): string => length.toFixed(2);

/** How wide a text is set: letters and digits of ASCII take half a square. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text, (character) => (/[ -~]/.test(character) ? 0.5 : 1)).reduce((a, b) => a + b, 0) *
  size;

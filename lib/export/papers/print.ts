import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  ImageRun,
  LineRuleType,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { fixed } from './fixed.ts';

/** The faces of official papers: Word, WPS and LibreOffice know them by these names or put their own for them. */
const faces = { song: '宋体', fang: '仿宋', hei: '黑体' } as const;
type Face = keyof typeof faces;

/** Chinese sizes of type in half points. */
export const sizes = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const;
export type Size = keyof typeof sizes;

/** Digits and Latin in Times, all else in the Chinese face, also the marks both have, such as “ ”. */
const fontOf = (face: Face) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: faces[face],
  hint: 'eastAsia',
});

export interface Type {
  readonly face?: Face;
  readonly size?: Size;
  readonly bold?: boolean;
}

export const run = (text: string, { face = 'fang', size = '三号', bold = false }: Type = {}) =>
  new TextRun({
    text: printable(text),
    font: fontOf(face),
    size: sizes[size],
    ...(bold && { bold }),
  });

/** XML has no place for controls and half characters, not even as entities. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\p{NChar}]/gu, ' ');

export interface Shape extends Type {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Begins two characters in, as body text does. */
  readonly indented?: boolean;
  /** Stays on the page of what follows. */
  readonly next?: boolean;
  /** Space before and after, in points. */
  readonly space?: readonly [before: number, after: number];
}

/** A paragraph at the line distance of official papers: 28 points for 三号, in proportion below. */
export function paragraph(text: string | readonly TextRun[], shape: Shape = {}): Paragraph {
  const { size = '三号', align = 'both', indented = true, next = false, space = [0, 0] } = shape;
  return new Paragraph({
    children: typeof text === 'string' ? [run(text, shape)] : [...text],
    alignment: AlignmentType[alignments[align]],
    ...(next && { keepNext: next }),
    spacing: {
      line: Math.round(sizes[size] * 17.5),
      lineRule: LineRuleType.AT_LEAST,
      before: space[0] * 20,
      after: space[1] * 20,
    },
    indent: { firstLine: indented ? sizes[size] * 20 : 0 },
  });
}

const alignments = { left: 'LEFT', center: 'CENTER', right: 'RIGHT', both: 'BOTH' } as const;

export const title = (words: string): Paragraph =>
  paragraph(words, {
    face: 'song',
    size: '二号',
    bold: true,
    align: 'center',
    indented: false,
    space: [0, 14],
  });

/** 一、总体情况. */
export const heading = (words: string): Paragraph =>
  paragraph(words, { face: 'hei', next: true, space: [6, 0] });

/** A PNG as wide as the page has room, and what it shows for who cannot see it. */
export interface Picture {
  readonly png: Uint8Array;
  /** In px of the drawing; only their ratio counts. */
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** 156 mm and 200 mm at 96 to the inch: what an upright page holds. */
const ROOM = { width: 589, height: 755 };

export function pictureParagraph({ png, width, height, words }: Picture): Paragraph {
  const scale = Math.min(ROOM.width / width, ROOM.height / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation,
    altText: { name: '图', title: words, description: words },
  });
  return new Paragraph({
    children: [image],
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 80 },
  });
}

/** In twips, to the one: a twip less and Word calls the paper its own. */
const A4 = { width: 11_906, height: 16_838 } as const;

interface Sheet {
  readonly title: string;
  readonly on: string;
  /** In grey over every page. */
  readonly over?: string;
  readonly sideways?: boolean;
  readonly children: readonly FileChild[];
}

/** The margins of an official paper, upright or on its side. */
const upright = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) };
const sideways = { top: mm(18), bottom: mm(16), left: mm(15), right: mm(15) };

/** A whole DOCX: A4, pages numbered, the same bytes for the same content and day. */
export async function docx({ title: name, on, over, ...sheet }: Sheet): Promise<Uint8Array> {
  const across = sheet.sideways === true;
  const orientation = across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const file = new Document({
    title: name,
    creator: '勾稽',
    lastModifiedBy: '勾稽',
    styles: {
      default: {
        document: {
          run: {
            font: fontOf('fang'),
            size: sizes.三号,
            // Latin and digits said to be Chinese would be torn apart at the end of a line.
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // Given upright: the writer turns it.
            size: { ...A4, orientation },
            margin: across ? sideways : upright,
          },
        },
        ...(over !== undefined && {
          headers: { default: new Header({ children: [small(over)] }) },
        }),
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [...sheet.children],
      },
    ],
  });
  return fixed(await Packer.toBuffer(file), on);
}

const small = (words: string): Paragraph =>
  paragraph(words, { face: 'song', size: '小五', align: 'right', indented: false });

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        children: ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'],
        font: fontOf('song'),
        size: sizes.小五,
      }),
    ],
  });

const hairline = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
export const allBorders = {
  top: hairline,
  bottom: hairline,
  left: hairline,
  right: hairline,
  insideHorizontal: hairline,
  insideVertical: hairline,
} as const;

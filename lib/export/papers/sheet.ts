import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { fixed } from './fixed.ts';
import { fontOf, paragraph, sizes } from './letters.ts';

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

import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';

/** The faces of official papers: Word, WPS and LibreOffice know them by these names or put their own for them. */
const faces = { song: '宋体', fang: '仿宋', hei: '黑体' } as const;
type Face = keyof typeof faces;

/** Chinese sizes of type in half points. */
export const sizes = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const;
export type Size = keyof typeof sizes;

/** Digits and Latin in Times, all else in the Chinese face, also the marks both have, such as “ ”. */
export const fontOf = (face: Face) => ({
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

import { plainSetting } from '../word/set-text.ts';
import type { Change } from './properties.ts';

/** What the properties of some characters say of whether they are shown. */
export interface CharacterMarks {
  isHidden: boolean;
  /** By a change that is not accepted yet. */
  isDeleted: boolean;
  isInserted: boolean;
  isStruck: boolean;
  isStruckTwice: boolean;
  /** Set higher or lower than the line. */
  isRaised: boolean;
  /** Above the line, and of the type; in half points. */
  isWhite: boolean;
  rise: number;
  size: number;
  /** A sign of the program's own: picture, note, field. */
  isSpecial: boolean;
  /** A character of a symbol font. */
  symbol: { readonly font: number; readonly code: number } | null;
  /** Of its Latin characters and signs, by index. */
  font: number | null;
  style: number | null;
}

/** What the properties of a paragraph say of where it stands. */
export interface ParagraphMarks {
  isInTable: boolean;
  /** Tables it stands in. */
  depth: number;
  endsRow: boolean;
  endsInnerCell: boolean;
  endsInnerRow: boolean;
  /** Number of its list, 0 for none. */
  list: number;
  level: number;
  outline: number | null;
}

type Note<T> = (marks: T, operand: Buffer) => void;

/** 0 and 1 are off and on; 128 is as the style, 129 the opposite. */
function toggled(byStyle: boolean, operand: Buffer): boolean {
  const value = operand.readUInt8(0);
  if (value < 2) return value === 1;
  return value === 129 ? !byStyle : byStyle;
}

/** Those properties of characters (MS-DOC 2.6.1) that matter here. */
const characterNotes: Readonly<Record<number, Note<CharacterMarks>>> = {
  2048: (marks, operand) => {
    marks.isDeleted = operand.readUInt8(0) === 1;
  },
  2049: (marks, operand) => {
    marks.isInserted = operand.readUInt8(0) === 1;
  },
  2108: (marks, operand) => {
    marks.isHidden = toggled(marks.isHidden, operand);
  },
  2103: (marks, operand) => {
    marks.isStruck = toggled(marks.isStruck, operand);
  },
  10835: (marks, operand) => {
    marks.isStruckTwice = toggled(marks.isStruckTwice, operand);
  },
  10824: (marks, operand) => {
    marks.isRaised = operand.readUInt8(0) !== 0;
  },
  18501: (marks, operand) => {
    marks.rise = operand.readInt16LE(0);
  },
  19011: (marks, operand) => {
    marks.size = operand.readUInt16LE(0);
  },
  // Colours: one of sixteen, or red, green and blue.
  10818: (marks, operand) => {
    marks.isWhite = operand.readUInt8(0) === 8;
  },
  26736: (marks, operand) => {
    marks.isWhite = operand.readUInt32LE(0) === 0xffffff;
  },
  2133: (marks, operand) => {
    marks.isSpecial = operand.readUInt8(0) === 1;
  },
  27145: (marks, operand) => {
    marks.symbol = { font: operand.readUInt16LE(0), code: operand.readUInt16LE(2) };
  },
  19023: (marks, operand) => {
    marks.font = operand.readUInt16LE(0);
  },
  18992: (marks, operand) => {
    marks.style = operand.readUInt16LE(0);
  },
};

/** Those of paragraphs (MS-DOC 2.6.2). */
const paragraphNotes: Readonly<Record<number, Note<ParagraphMarks>>> = {
  9238: (marks, operand) => {
    marks.isInTable = operand.readUInt8(0) === 1;
  },
  9239: (marks, operand) => {
    marks.endsRow = operand.readUInt8(0) === 1;
  },
  26185: (marks, operand) => {
    marks.depth = operand.readInt32LE(0);
  },
  26186: (marks, operand) => {
    marks.depth += operand.readInt32LE(0);
  },
  9291: (marks, operand) => {
    marks.endsInnerCell = operand.readUInt8(0) === 1;
  },
  9292: (marks, operand) => {
    marks.endsInnerRow = operand.readUInt8(0) === 1;
  },
  9738: (marks, operand) => {
    marks.level = Math.min(8, operand.readUInt8(0));
  },
  17931: (marks, operand) => {
    marks.list = operand.readInt16LE(0);
  },
  9792: (marks, operand) => {
    marks.outline = operand.readUInt8(0);
  },
};

export const markCharacters = (...changes: readonly (readonly Change[])[]): CharacterMarks => {
  const marks: CharacterMarks = {
    isHidden: false,
    isDeleted: false,
    isInserted: false,
    isStruck: false,
    isStruckTwice: false,
    isRaised: false,
    isWhite: false,
    rise: 0,
    size: plainSetting.size,
    isSpecial: false,
    symbol: null,
    font: null,
    style: null,
  };
  for (const { code, operand } of changes.flat()) characterNotes[code]?.(marks, operand);
  return marks;
};

export const markParagraph = (...changes: readonly (readonly Change[])[]): ParagraphMarks => {
  const marks: ParagraphMarks = {
    isInTable: false,
    depth: 0,
    endsRow: false,
    endsInnerCell: false,
    endsInnerRow: false,
    list: 0,
    level: 0,
    outline: null,
  };
  for (const { code, operand } of changes.flat()) paragraphNotes[code]?.(marks, operand);
  return marks;
};

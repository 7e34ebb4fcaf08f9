import { marked } from '../marked.ts';
import type { Fields } from '../word/fields.ts';
import { type SetText, UNSEEN } from '../word/set-text.ts';
import { drawnIn, symbolOf } from '../word/symbols.ts';
import type { Boxes, CpRange } from './boxes.ts';
import type { CharacterMarks } from './marks.ts';
import type { Characters } from './text.ts';

/** What a paragraph of the file holds. */
export type Piece =
  | SetText
  | { readonly kind: 'break' | 'picture' }
  | { readonly kind: 'box'; readonly range: CpRange };

/** A mark of the program, or the text up to the next. */
export interface Sign {
  readonly text: string;
  readonly cp: number;
}

export const CELL = '\x07';
export const PARAGRAPH = '\r';
export const PAGE = '\f';
/** Marks of the program, and what is read for them: breaks of line and column, hyphens, a drawing. */
const lineBreaks = ['\v', '\x0e', PAGE];
const DRAWING = '\x08';
const PICTURE = '\x01';
const hyphens: Readonly<Record<string, string>> = { '\x1e': '-', '\x1f': '', '\t': '\t' };

export function* signsIn({ text, cp }: Characters): Iterable<Sign> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the marks
  for (const match of text.matchAll(/[\0-\x1f]|[^\0-\x1f]+/g))
    yield { text: match[0], cp: cp + match.index };
}

/** What signs may refer to. */
export interface Referred {
  readonly boxes: Boxes;
  /** Names by index. */
  readonly fonts: readonly string[];
}

/** What is shown of a sign that ends nothing; the marks of fields only say what the others are. */
export function piecesOf(
  sign: Sign,
  marks: CharacterMarks,
  fields: Fields,
  referred: Referred,
): Piece[] {
  const isShown = () => !marks.isDeleted && !marks.isHidden && !fields.isInstruction();
  const piece = (text: string): Piece => spelledPiece(sign, marks, text);
  switch (sign.text) {
    case '\x13':
      fields.begin();
      return [];
    case '\x14':
      fields.separate();
      return [];
    case '\x15': {
      const said = fields.end();
      return said !== '' && isShown() ? [piece(said)] : [];
    }
  }
  fields.instruct(sign.text);
  const pieces = isShown() ? shownPieces(sign, marks, referred, piece) : [];
  if (pieces.length > 0) fields.show();
  return pieces;
}

function spelledPiece({ cp }: Sign, marks: CharacterMarks, text: string): Piece {
  const isUnseen = marks.isWhite || marks.size <= UNSEEN;
  const isStruck = marks.isStruck || marks.isStruckTwice;
  return {
    kind: 'text',
    text: marked(text, { ...marks, isStruck, isUnseen }),
    start: cp,
    end: cp + Math.max(1, text.length),
    setting: { rise: marks.rise, size: marks.size },
  };
}

function shownPieces(
  { text, cp }: Sign,
  { isSpecial, symbol, font }: CharacterMarks,
  { boxes, fonts }: Referred,
  piece: (text: string) => Piece,
): Piece[] {
  if (isSpecial && symbol !== null) return [piece(symbolOf(fonts[symbol.font] ?? '', symbol.code))];
  if (lineBreaks.includes(text)) return [{ kind: 'break' }];
  if (text === PICTURE && isSpecial) return [{ kind: 'picture' }];
  if (text === DRAWING) {
    const range = boxes.anchored.get(cp);
    return range === undefined ? [] : [{ kind: 'box', range }];
  }
  const said = hyphens[text] ?? (text < ' ' ? '' : text);
  return said === '' ? [] : [piece(drawnIn(fonts[font ?? -1] ?? '', said))];
}

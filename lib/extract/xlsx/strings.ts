import { type Element, readXml } from '../docx/xml.ts';
import { type Look, noteLook, type Piece, plainLook } from './looks.ts';

/** Words of a cell as they are told piece by piece. */
export interface Words {
  readonly open: (element: Element, parent: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly pieces: () => readonly Piece[];
}

export function collectWords(): Words {
  const pieces: Piece[] = [];
  let look: Look | null = null;
  let text: string | null = null;
  return {
    open: (element, parent) => {
      if (element.name === ':r') look = null;
      if (element.name === ':rPr') look = { ...plainLook };
      if (element.name === ':t') text = '';
      if (parent === ':rPr' && look !== null) noteLook(look, element);
    },
    text: (more) => {
      if (text !== null) text += more;
    },
    close: (name) => {
      if (name === ':r') look = null;
      if (name !== ':t' || text === null) return;
      pieces.push({ text: unescaped(text), look });
      text = null;
    },
    pieces: () => pieces,
  };
}

/** `_x000D_` stands for a character that XML cannot hold. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** Texts by their number; how they are pronounced is left out. */
export function sharedStrings(source: string): (readonly Piece[])[] {
  const strings: (readonly Piece[])[] = [];
  let words = collectWords();
  readXml(source, {
    open: (element, path) => {
      if (element.name === ':si') words = collectWords();
      else words.open(element, path.at(-1) ?? '');
      return element.name !== ':rPh' && element.name !== ':phoneticPr';
    },
    close: (name) => {
      words.close(name);
      if (name === ':si') strings.push(words.pieces());
    },
    text: (text) => words.text(text),
  });
  return strings;
}

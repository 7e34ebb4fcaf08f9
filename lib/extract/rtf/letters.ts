import { marked } from '../marked.ts';
import type { Fields } from '../word/fields.ts';
import { UNSEEN } from '../word/set-text.ts';
import { symbolOf } from '../word/symbols.ts';
import { decodeBytes } from './charsets.ts';
import { charsetOf, endColours, type Heads, nameFont, nameStyle, symbolFont } from './heads.ts';
import type { Paragraphs } from './paragraphs.ts';
import type { State } from './state.ts';

/** Characters as RTF spells them: bytes of some character set, or numbers of Unicode. */
export interface Letters {
  /** Bytes, a character each; those of one character may come one by one. */
  readonly addBytes: (bytes: string, at: number) => void;
  readonly addUnicode: (value: number, state: State, at: number, end: number) => void;
  readonly add: (text: string, state: State, at: number, end: number) => void;
  /** What stands before something that is no byte; `open` is the font or style told of. */
  readonly end: (state: State, open: number, at: number) => void;
  /** Whether the next word or sign is left out as the stand-in of a number. */
  readonly isSkipped: () => boolean;
  readonly endSkip: () => void;
}

export function collectLetters(heads: Heads, paragraphs: Paragraphs, fields: Fields): Letters {
  let bytes = '';
  let bytesAt = 0;
  let skipping = 0;

  const add: Letters['add'] = (text, state, at, end) => {
    if (state.sink === 'number') paragraphs.addNumber(text);
    else if (state.sink === 'instruction') fields.instruct(text);
    else if (state.sink === 'text' && !state.isHidden && !state.isDeleted) {
      fields.show();
      paragraphs.say(marked(text, { ...state, isUnseen: isUnseen(state) }), at, end, state);
    }
  };
  const isUnseen = ({ colour, size }: State) => heads.colours.white.has(colour) || size <= UNSEEN;
  const fontOf = ({ font }: State) => (font < 0 ? heads.usualFont : font);
  const decoded = (state: State): string => {
    const symbols = symbolFont(heads, fontOf(state));
    return symbols === null
      ? decodeBytes(bytes, charsetOf(heads, fontOf(state)))
      : [...bytes].map((byte) => symbolOf(symbols, byte.charCodeAt(0))).join('');
  };

  return {
    add,
    addBytes: (text, at) => {
      const kept = text.slice(skipping);
      skipping = Math.max(0, skipping - text.length);
      if (kept === '') return;
      if (bytes === '') bytesAt = at + text.length - kept.length;
      bytes += kept;
    },
    addUnicode: (value, state, at, end) => {
      const code = value < 0 ? value + 0x10000 : value;
      const isSymbol = code >= 0xf000 && code <= 0xf0ff;
      const font = symbolFont(heads, fontOf(state)) ?? '';
      add(isSymbol ? symbolOf(font, code) : String.fromCharCode(code & 0xffff), state, at, end);
      skipping = state.skip;
    },
    end: (state, open, at) => {
      if (bytes === '') return;
      if (state.sink === 'fonts') nameFont(heads, open, bytes);
      else if (state.sink === 'colours') endColours(heads, bytes);
      else if (state.sink === 'styles') nameStyle(heads, open, bytes);
      else if (state.sink !== 'none') add(decoded(state), state, bytesAt, at);
      bytes = '';
    },
    isSkipped: () => {
      if (skipping === 0) return false;
      skipping -= 1;
      return true;
    },
    endSkip: () => {
      skipping = 0;
    },
  };
}

/** Characters of symbol fonts, by their code in the font, that reports use; the others are lost. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '□',
  117: '◆',
  159: '•',
  167: '▪',
  168: '□',
  216: '➢',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** The boxes and ticks of forms. */
const wingdings2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  163: '□',
};

const symbol: Readonly<Record<number, string>> = {
  45: '−',
  180: '×',
  183: '•',
  184: '÷',
  163: '≤',
  179: '≥',
};

/** A character given by font and code. U+FFFD where we do not know it: something stands there. */
export function symbolOf(font: string, code: number): string {
  // Codes of symbol fonts are stored from U+F000.
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings$/i.test(font)) return circled(own) ?? wingdings[own] ?? '\ufffd';
  if (/^wingdings 2$/i.test(font)) return wingdings2[own] ?? '\ufffd';
  if (/^symbol$/i.test(font)) return symbol[own] ?? ascii(own) ?? '\ufffd';
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  return code > 0x1f && !isPrivate ? String.fromCodePoint(Math.min(code, 0x10ffff)) : '\ufffd';
}

/** Fonts that draw something else for every character than what it says. */
export const isSymbolFont = (font: string): boolean =>
  /^(?:symbol|wingdings(?: [23])?)$/i.test(font);

/** Text set in a font: in one of symbols, what its Latin characters and codes are drawn as. */
export const drawnIn = (font: string, text: string): string =>
  isSymbolFont(font)
    ? text.replace(/[!-~\xa1-\xff\uf021-\uf0ff]/g, (sign) => symbolOf(font, sign.charCodeAt(0)))
    : text;

/** ① to ⑩ and their filled forms, of Wingdings. */
const circled = (code: number) =>
  (code >= 0x81 && code <= 0x8a ? String.fromCharCode(0x2460 + code - 0x81) : undefined) ??
  (code >= 0x8c && code <= 0x95 ? String.fromCharCode(0x2776 + code - 0x8c) : undefined);

/** Digits and punctuation stand in the Symbol font where they stand in ASCII; letters are Greek. */
const ascii = (code: number) =>
  code >= 0x20 && code <= 0x3f ? String.fromCharCode(code) : undefined;

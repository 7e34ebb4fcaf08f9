import type { Text } from '../document.ts';
import { roleOfStyle } from '../word/roles.ts';
import { isSymbolFont } from '../word/symbols.ts';
import { charsetOfFont, charsetOfPage, decodeBytes, SYMBOLS } from './charsets.ts';

/** What the head of a file says: character set, fonts, styles. */
export interface Heads {
  charset: string;
  usualFont: number;
  readonly fonts: Map<number, Font>;
  readonly styles: Map<number, Text['role']>;
  readonly colours: Colours;
}

interface Font {
  name: string;
  charset: number;
}

/** Which colours are white, by their number; those told of so far, and how much white the next one holds. */
interface Colours {
  readonly white: Set<number>;
  count: number;
  light: number;
}

export const newHeads = (): Heads => ({
  charset: 'windows-1252',
  usualFont: 0,
  fonts: new Map(),
  styles: new Map(),
  colours: { white: new Set(), count: 0, light: 0 },
});

/** `\mac` says less than `\ansicpg`, which most files have. */
export function noteHead(heads: Heads, word: string, value: number | null): void {
  if (word === 'ansicpg') heads.charset = charsetOfPage(value ?? 1252);
  else if (word === 'mac') heads.charset = charsetOfPage(10000);
  else if (word === 'deff') heads.usualFont = value ?? 0;
}

/** A word within the table of fonts; returns the font that is told of from here on. */
export function noteFont(heads: Heads, open: number, word: string, value: number | null): number {
  if (word === 'f') heads.fonts.set(value ?? 0, { name: '', charset: 0 });
  const font = heads.fonts.get(open);
  if (word === 'fcharset' && font !== undefined) font.charset = value ?? 0;
  return word === 'f' ? (value ?? 0) : open;
}

export function nameFont(heads: Heads, open: number, bytes: string): void {
  const font = heads.fonts.get(open);
  if (font !== undefined && font.name === '') font.name = bytes.split(';')[0]?.trim() ?? '';
}

export function nameStyle(heads: Heads, open: number, bytes: string): void {
  const name = decodeBytes(bytes, heads.charset).split(';')[0]?.trim() ?? '';
  if (name !== '' && !heads.styles.has(open)) heads.styles.set(open, roleOfStyle(name, null));
}

/** A word within the table of colours: how much red, green or blue the next one holds. */
export function noteColour({ colours }: Heads, word: string, value: number | null): void {
  if (/^(?:red|green|blue)$/.test(word)) colours.light += value ?? 0;
}

/** Each `;` ends a colour; the first, mostly without any words, is the usual one. */
export function endColours({ colours }: Heads, bytes: string): void {
  for (const sign of bytes) {
    if (sign !== ';') continue;
    if (colours.light === 3 * 255) colours.white.add(colours.count);
    colours.count += 1;
    colours.light = 0;
  }
}

export const charsetOf = (heads: Heads, font: number): string =>
  charsetOfFont(heads.fonts.get(font)?.charset ?? 0) ?? heads.charset;

/** The name of a font of symbols, or null for any other. */
export function symbolFont(heads: Heads, font: number): string | null {
  const found = heads.fonts.get(font);
  if (found === undefined) return null;
  return found.charset === SYMBOLS || isSymbolFont(found.name) ? found.name : null;
}

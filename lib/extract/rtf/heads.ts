import type { Text } from '../document.ts';
import { roleOfStyle } from '../word/roles.ts';
import { charsetOfFont, charsetOfPage, decodeBytes, SYMBOLS } from './charsets.ts';

/** What the head of a file says: character set, fonts, styles. */
export interface Heads {
  charset: string;
  usualFont: number;
  readonly fonts: Map<number, Font>;
  readonly styles: Map<number, Text['role']>;
}

interface Font {
  name: string;
  charset: number;
}

export const newHeads = (): Heads => ({
  charset: 'windows-1252',
  usualFont: 0,
  fonts: new Map(),
  styles: new Map(),
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

export const charsetOf = (heads: Heads, font: number): string =>
  charsetOfFont(heads.fonts.get(font)?.charset ?? 0) ?? heads.charset;

/** The name of a font of symbols, or null for any other. */
export function symbolFont(heads: Heads, font: number): string | null {
  const found = heads.fonts.get(font);
  return found?.charset === SYMBOLS ? found.name : null;
}

import type { Box, Glyph } from '../layout/sheet.ts';
import { type Character, type Font, isCharacter } from './fonts.ts';
import { boxOf, identity, type Matrix, moved, multiply, turnOf } from './matrix.ts';

/** What text operators set; part of what is saved and restored. */
export interface TextState {
  readonly font: Font;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** Width of characters, 1 as they are. */
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  /** 3 is invisible, 7 only clips. */
  readonly mode: number;
}

export const initialText: TextState = {
  font: { unit: 0.001, isVertical: false, isUnmapped: false, vertical: [] },
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Where the next character goes. */
export interface Pen {
  /** Of the line, of the next character. */
  readonly line: Matrix;
  readonly at: Matrix;
}

export const initialPen: Pen = { line: identity, at: identity };

export const nextLine = ({ line }: Pen, x: number, y: number): Pen => {
  const next = moved(line, x, y);
  return { line: next, at: next };
};

/** What stands for a character that nobody can tell. */
export const LOST = '\ufffd';

/** How far type reaches above and below its line, of its size: the square of a Chinese character. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/** Characters and gaps shown at the pen → glyphs where they stand on the page, and the pen behind them. */
export function shown(
  texts: readonly unknown[],
  state: TextState,
  pen: Pen,
  toPage: Matrix,
): { readonly glyphs: Glyph[]; readonly pen: Pen } {
  const glyphs: Glyph[] = [];
  let at = pen.at;
  for (const text of texts) {
    if (typeof text === 'number') at = onward(at, gapOf(text, state), state);
    if (!isCharacter(text)) continue;
    const glyph = glyphOf(text, state, multiply(toPage, moved(at, 0, state.rise)));
    if (glyph !== null) glyphs.push(glyph);
    at = onward(at, advanceOf(text, state), state);
  }
  return { glyphs, pen: { ...pen, at } };
}

/** Along the line, or down the column; type of negative size runs backward. */
function onward(at: Matrix, by: number, { font, size }: TextState): Matrix {
  if (font.isVertical) return moved(at, 0, by);
  return moved(at, size < 0 ? -by : by, 0);
}

function advanceOf(text: Character, { font, size, scale, ...spacings }: TextState): number {
  const spacing = spacings.charSpacing + (text.isSpace ? spacings.wordSpacing : 0);
  const unit = Math.abs(size) * font.unit;
  return font.isVertical
    ? verticalAdvance(text, font) * unit - spacing
    : (text.width * unit + spacing) * scale;
}

const upsideDown: Matrix = [-1, 0, 0, -1, 0, 0];

const gapOf = (gap: number, { font, size, scale }: TextState) =>
  ((font.isVertical ? gap : -gap * scale) * Math.abs(size)) / 1000;

const verticalAdvance = ({ vmetric }: Character, { vertical }: Font) =>
  vmetric?.[0] ?? vertical[0] ?? -1000;

/** Boxes of characters, y upward as text is set: `top` is the lower edge. */
const lineBox = ({ width }: Character, { font, size, scale }: TextState): Box => ({
  left: 0,
  right: width * Math.abs(size) * font.unit * scale,
  top: -DESCENT * Math.abs(size),
  bottom: ASCENT * Math.abs(size),
});

function columnBox(text: Character, { font, size }: TextState): Box {
  const height = Math.abs(size);
  const left = -(text.vmetric?.[1] ?? text.width / 2) * font.unit * height;
  return {
    left,
    right: left + text.width * font.unit * height,
    top: verticalAdvance(text, font) * font.unit * height,
    bottom: 0,
  };
}

function glyphOf(character: Character, state: TextState, origin: Matrix): Glyph | null {
  const { font, size } = state;
  const text = font.isUnmapped || isLost(character.unicode) ? LOST : character.unicode.trim();
  // A negative size turns the type head over heels; the text matrix mostly turns it back.
  const toPage = size < 0 ? multiply(origin, upsideDown) : origin;
  const turn = turnOf(toPage);
  if (text === '' || turn === null) return null;
  const box = font.isVertical ? columnBox(character, state) : lineBox(character, state);
  return { ...boxOf(toPage, box), text, ...(turn !== 0 && { turn }) };
}

/** Codes of no character: controls, unassigned ones, halves of pairs. */
const isLost = (text: string) =>
  text.trim() !== '' && /[\p{Cc}\p{Cn}\p{Cs}\ufffd]/u.test(text.trim());

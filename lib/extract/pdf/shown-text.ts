import { centre, height, holds, middle, width } from '../layout/box.ts';
import type { Box, Glyph } from '../layout/sheet.ts';
import { type Drawing, isDrawnTo, onPaper, opacityOf } from './drawing.ts';
import { nextLine, shown, type TextState } from './text-state.ts';

export function setText(drawing: Drawing, change: Partial<TextState>) {
  drawing.text = { ...drawing.text, ...change };
}

export function moveText(drawing: Drawing, x: number, y: number) {
  drawing.pen = nextLine(drawing.pen, x, y);
}

/** Characters and gaps as the page shows them, and the pen behind them. */
export function showText(drawing: Drawing, texts: unknown) {
  const { text, pen, matrix, order, clip, light } = drawing;
  const isDrawn = text.mode !== 3 && text.mode !== 7 && isDrawnTo(drawing);
  const set = shown(Array.isArray(texts) ? texts : [], text, pen, matrix);
  drawing.pen = set.pen;
  for (const glyph of set.glyphs) {
    const isInside = holds(clip, middle(glyph), centre(glyph));
    drawing.glyphs.push({
      glyph,
      order,
      isVisible: isDrawn && isInside,
      isClipped: isDrawn && !isInside,
      isCut: isInside && isCutBy(clip, glyph),
      light: onPaper(light ?? 0, opacityOf(drawing)),
    });
  }
}

/** More of a character than the blank at its side lies outside, in parts of its width. */
const BEYOND = 0.15;

const isCutBy = (clip: Box, glyph: Glyph): boolean => {
  const beyond = BEYOND * Math.min(width(glyph), height(glyph));
  return clip.left - glyph.left > beyond || glyph.right - clip.right > beyond;
};

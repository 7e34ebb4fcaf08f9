import type { Glyph } from '../layout/sheet.ts';
import { isFigure, spellingOf } from '../recogniser/figures.ts';
import type { Reading } from '../recogniser/read-lines.ts';
import { misfits } from './digit-width.ts';
import type { Likeness, Printed } from './likeness.ts';
import { marksOf, sizeOf } from './marks.ts';
import type { Box, Raster } from './raster.ts';
import { isSlash, mayBeSlash } from './slash.ts';
import type { Line } from './writing.ts';

/** What was read, and how the figures among it are printed. */
export interface Written {
  readonly glyphs: readonly Glyph[];
  /** By glyph; null for what is no figure, or not printed clearly enough to be compared. */
  readonly prints: readonly (Printed | null)[];
}

/** As sure as what is read and shown by the ink itself. */
export const SHOWN = 0.99;
/** As sure as what may be something else: a sum that holds is needed besides. */
export const EITHER = 0.9;
/** Below this a reading is no witness to be confirmed by another. */
const HEARD = 0.3;

/** How the figures among some lines are printed; letters that may be figures are none. */
export function printsOf(
  raster: Raster,
  lines: readonly Line[],
  readings: readonly Reading[],
): (Printed | null)[] {
  const read = lines.map((line, i) => ({ ...line, ...line.box, ...spelled(readings[i]) }));
  const figures = read.filter(({ isFigure }) => isFigure);
  const size = sizeOf(figures);
  const suspect = misfits(figures);
  return read.map((one) => {
    if (!one.isFigure || one.isCut || one.confidence < HEARD || suspect.has(one)) return null;
    const text = unmistaken(raster, one.box, one.text);
    const marks = text === null ? null : marksOf(raster, one.box, one.limits, text, size);
    return text === null || marks === null ? null : { text, marks, isRead: text === one.text };
  });
}

const spelled = (reading: Reading | undefined) =>
  reading === undefined
    ? { text: '', confidence: 0, isFigure: false }
    : { ...spellingOf(reading), isFigure: isFigure(reading.text) };

/** What is read, or «/» where it is one; null where it may be either. */
function unmistaken(raster: Raster, box: Box, read: string): string | null {
  if ((read === '1' || read === '/') && isSlash(raster, box)) return '/';
  return read === '/' || mayBeSlash(raster, box, read) ? null : read;
}

/**
 * What is written, as sure as can be where the print confirms it (unless the looks differ, as they do of
 * every «/»), and never sure where it looks otherwise than what it is read as.
 */
export function witnessed({ glyphs, prints }: Written, { alike, unlike }: Likeness): Written {
  const all = glyphs.map((glyph, i) => {
    const { text, recognised } = glyph;
    const print = prints[i] ?? null;
    if (recognised === undefined) return glyph;
    const { second, confidence } = recognised;
    if (print === null ? hasPoint(text) : unlike.has(print))
      return { ...glyph, recognised: { ...recognised, confidence: Math.min(EITHER, confidence) } };
    if (print === null || print.text !== text) return glyph;
    if (!alike.has(print) || (second !== null && second !== text && text !== '/')) return glyph;
    return { ...glyph, recognised: { confidence: Math.max(SHOWN, confidence), second: text } };
  });
  return { glyphs: all, prints };
}

/** A point may be dust: it has to be found where it is read. */
const hasPoint = (text: string) => /^\d+\.\d+$/.test(text);

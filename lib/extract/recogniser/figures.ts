import type { Reading, Spelling } from './read-lines.ts';

/** Full-width digits and signs in half width. */
const half = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).trim();

const figure = /^[+-]?\d[\d.,]*%?$|^[-—–/]{1,3}$/;
/** Signs that poor print makes of digits, or the recogniser of poor digits; a 0 without top and foot is two brackets. */
const confusable = /^[\d.,+\-—–/OoQDClIi|!丨tTfSsBRZzgqb&%〇○一]{1,12}$|^[(（][)）]$/u;

/** Whether a text is a figure, or a mark for «nothing». */
export const isFigure = (text: string): boolean => figure.test(half(text));

/** Whether a reading is a figure, or may be one misread. */
export const isFigureLike = ({ text, asFigure }: Reading): boolean =>
  isFigure(text) || (confusable.test(half(text)) && asFigure.text !== '');

/**
 * What stands there: the figure where it is one. Where a figure was misread as letters, the likeliest
 * figure, which is then as unsure as it should be.
 */
export function spellingOf(reading: Reading): Spelling {
  const text = half(reading.text);
  if (isFigure(text)) return { text, confidence: reading.confidence };
  if (confusable.test(text) && reading.asFigure.text !== '') return reading.asFigure;
  return { text: reading.text, confidence: reading.confidence };
}

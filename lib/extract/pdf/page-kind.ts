import { type Drawn, share } from './seen.ts';
import { LOST } from './text-state.ts';

/** Fewer characters than any page of text has: a page number, a stamp, a heading over a picture. */
const FEW = 40;

/**
 * Whether a page has to be looked at as a picture: it is one, with hardly any text or only such as nobody
 * sees (what a scanner recognised); its letters are outlines; or nothing tells which characters they are.
 */
export function isPicture({ glyphs, hidden, pictures, shapes, width, height }: Drawn): boolean {
  const page = { left: 0, top: 0, right: width, bottom: height };
  const pictured = pictures.reduce((sum, { box }) => sum + share(box, page), 0);
  const lost = glyphs.filter(({ text }) => text.includes(LOST)).length;
  if (lost > 0 && lost * 20 > glyphs.length) return true;
  if (hidden > glyphs.length && pictured > 0.4) return true;
  return glyphs.length < FEW && (pictured > 0.25 || shapes > FEW);
}

import type { DrawnNumber } from '../document.ts';
import { raised } from '../marked.ts';
import { around, spotOf } from './box.ts';
import type { Box, Glyph } from './sheet.ts';

/** The glyphs of a line, and the page it is on. */
export interface GlyphLine {
  readonly page: number;
  readonly glyphs: readonly Glyph[];
}

interface Set {
  readonly start: number;
  readonly end: number;
  readonly glyph: Glyph;
}

const digits = /[\d０-９]+(?:[.,．，][\d０-９]+)*/g;

/** Where the numbers of a text are drawn that was made of some lines; none when the two do not agree. */
export function numbersDrawn(text: string, lines: readonly GlyphLine[]): DrawnNumber[] {
  const set = setIn(text, lines);
  if (set === null) return [];
  return [...text.matchAll(digits)].flatMap(({ 0: number, index: start }) =>
    set.flatMap(({ page, glyphs }): DrawnNumber[] => {
      const end = start + number.length;
      const own = glyphs.filter((one) => one.start < end && start < one.end);
      const [first, last] = [own[0], own.at(-1)];
      if (first === undefined || last === undefined) return [];
      const spot = spotOf(page, around(own.map((one) => partOf(one, start, end))));
      return [{ start: Math.max(start, first.start), end: Math.min(end, last.end), spot }];
    }),
  );
}

/** The glyphs of each line with where they stand in the text, in which only blanks were added. */
function setIn(text: string, lines: readonly GlyphLine[]) {
  let at = 0;
  const next = (glyph: Glyph): Set | null => {
    const isHere = () => text.startsWith(glyph.text, at) || text.startsWith(raised(glyph.text), at);
    while (!isHere() && (text[at] === ' ' || text[at] === '\t')) at += 1;
    if (!isHere()) return null;
    const start = at;
    at += glyph.text.length;
    return { start, end: at, glyph };
  };
  const all = lines.map(({ page, glyphs }) => ({ page, glyphs: glyphs.map(next) }));
  const known = all.map(({ page, glyphs }) => ({
    page,
    glyphs: glyphs.filter((one) => one !== null),
  }));
  return known.every(({ glyphs }, i) => glyphs.length === lines[i]?.glyphs.length) ? known : null;
}

/** As much of a glyph as is of the number: what was found in one piece is divided by the widths of its characters. */
function partOf({ start: first, glyph }: Set, start: number, end: number): Box {
  const characters = [...glyph.text].map(widthOf);
  const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
  const unit = (glyph.right - glyph.left) / (sum(characters) || 1);
  if (glyph.turn !== undefined && glyph.turn !== 0) return glyph;
  const left = glyph.left + unit * sum(characters.slice(0, Math.max(0, start - first)));
  const right = glyph.left + unit * sum(characters.slice(0, Math.max(0, end - first)));
  return { top: glyph.top, bottom: glyph.bottom, left, right };
}

/** Of a character in those of Chinese: digits, letters and their signs take half. */
const widthOf = (character: string) => (/[\u0020-\u007e]/.test(character) ? 0.5 : 1);

import type { Text } from '../document.ts';
import { around, spotOf } from './box.ts';
import { type Line, recognisedOf } from './text-lines.ts';

/** Lines of the text of one page between its tables. */
export interface Passage {
  readonly page: number;
  readonly lines: readonly Line[];
  /** How far lines of this page reach at the left and at the right. */
  readonly left: number;
  readonly right: number;
}

interface Placed {
  readonly page: number;
  readonly line: Line;
  readonly isFull: boolean;
  readonly isIndented: boolean;
}

/** Lines → paragraphs: a full line goes on in the next one, over the end of a page too, unless that is indented. */
export function paragraphsOf(passages: readonly Passage[]): Text[] {
  const lines = passages.flatMap(placedLines);
  const paragraphs: Placed[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    if (open !== undefined && before !== undefined && goesOn(before, line)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map(paragraph);
}

const placedLines = ({ page, lines, left, right }: Passage): Placed[] =>
  lines.map((line) => ({
    page,
    line,
    isFull: line.right > right - 1.6 * line.size,
    isIndented: line.left > left + line.size,
  }));

function goesOn(before: Placed, { page, line, isIndented }: Placed): boolean {
  if (!before.isFull || isIndented) return false;
  const { size, bottom } = before.line;
  if (Math.abs(size - line.size) > 0.2 * size) return false;
  return page !== before.page || line.top - bottom < 2 * size;
}

function paragraph(lines: readonly Placed[]): Text {
  const [first] = lines;
  const page = first?.page ?? 0;
  const own = lines.filter((line) => line.page === page).map(({ line }) => line);
  const recognised = recognisedOf(lines.flatMap(({ line }) => line.glyphs));
  return {
    kind: 'text',
    text: joined(lines.map(({ line }) => line.text)),
    place: spotOf(page, around(own)),
    ...(recognised && { recognised }),
  };
}

const isLatin = (character: string | undefined) =>
  character !== undefined && /[A-Za-z]/.test(character);

/** Chinese is broken anywhere and digits too; words of letters at their blanks. */
export const joined = (texts: readonly string[]): string =>
  texts.reduce((text, next) =>
    isLatin(text.at(-1)) && isLatin(next.at(0)) ? `${text} ${next}` : text + next,
  );

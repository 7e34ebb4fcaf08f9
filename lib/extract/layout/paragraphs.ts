import type { Text } from '../document.ts';
import { around, middle, spotOf, width } from './box.ts';
import { numbersDrawn } from './numbers.ts';
import { chunksOf, type Line, recognisedOf } from './text-lines.ts';

/** Lines of the text of one page between its tables. */
export interface Passage {
  readonly page: number;
  readonly lines: readonly Line[];
  /** How far lines of this page reach at the left and at the right. */
  readonly left: number;
  readonly right: number;
  /** Size of most of its type. */
  readonly body: number;
}

interface Placed extends Omit<Passage, 'lines'> {
  readonly line: Line;
}

/** Lines → paragraphs: a full line goes on in the next one, over the end of a page too, unless that is indented. */
export function paragraphsOf(passages: readonly Passage[]): Text[] {
  const paragraphs: Placed[][] = [];
  for (const { lines, ...passage } of passages)
    for (const line of lines) {
      const placed = { ...passage, line };
      const open = paragraphs.at(-1);
      const before = open?.at(-1);
      if (open !== undefined && before !== undefined && goesOn(before, placed)) open.push(placed);
      else paragraphs.push([placed]);
    }
  return paragraphs.map(paragraph);
}

function goesOn(before: Placed, after: Placed): boolean {
  const { size, bottom } = before.line;
  if (isApart(before.line) || isApart(after.line)) return false;
  if (Math.abs(size - after.line.size) > 0.15 * size) return false;
  if (after.page === before.page && after.line.top - bottom > 2 * size) return false;
  if (areTitle(before, after)) return true;
  const isIndented = after.line.left > after.left + size;
  // A line set to the right is a signature, or a date.
  const isAside = before.line.left > before.left + 4 * size;
  const isNext = /[。；：！？]$/.test(before.line.text) && isItem(after.line);
  return isFull(before, after) && !isIndented && !isAside && !isNext;
}

const isItem = ({ text }: Line) =>
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．])/.test(
    text,
  );

/** Things set apart on one line are no sentence that goes on. */
const isApart = (line: Line) => chunksOf(line, APART).length > 1;
const APART = 1.5;

/** What follows did not fit in any more: its first character, or its first number or word. */
function isFull({ line, right }: Placed, after: Placed): boolean {
  const { glyphs, size } = after.line;
  const whole = /^[\w.%]*/.exec(after.line.text)?.[0].length ?? 0;
  const first = glyphs.slice(0, Math.max(1, whole));
  return right - line.right < width(around(first)) + 0.6 * size;
}

/** Lines of large type about the same middle are one title. */
function areTitle(before: Placed, after: Placed): boolean {
  const isLarge = before.line.size > 1.25 * before.body;
  return isLarge && Math.abs(middle(before.line) - middle(after.line)) < 1.5 * before.line.size;
}

function paragraph(lines: readonly Placed[]): Text {
  const [first] = lines;
  const page = first?.page ?? 0;
  const own = lines.filter((line) => line.page === page).map(({ line }) => line);
  const recognised = recognisedOf(lines.flatMap(({ line }) => line.glyphs));
  const text = joined(lines.map(({ line }) => lineText(line)));
  const numbers = numbersDrawn(
    text,
    lines.map(({ page: on, line }) => ({ page: on, glyphs: line.glyphs })),
  );
  return {
    kind: 'text',
    text,
    place: spotOf(page, around(own)),
    ...(recognised && { recognised }),
    ...(numbers.length > 0 && { numbers }),
  };
}

/** Tabs stand for the gaps of a line whose parts are set apart. */
const lineText = (line: Line) =>
  chunksOf(line, APART)
    .map(({ text }) => text)
    .join('\t');

const isLatin = (character: string | undefined) =>
  character !== undefined && /[A-Za-z]/.test(character);

/** Chinese is broken anywhere and digits too; words of letters at their blanks. */
const joined = (texts: readonly string[]): string =>
  texts.reduce((text, next) =>
    isLatin(text.at(-1)) && isLatin(next.at(0)) ? `${text} ${next}` : text + next,
  );

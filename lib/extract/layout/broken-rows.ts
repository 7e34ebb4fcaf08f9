import { width } from './box.ts';
import type { TableCell } from './ruled-table.ts';
import { recognisedOf, textOf } from './text-lines.ts';

/** Cells that begin in one row of a table. */
export type Row = readonly TableCell[];

/** What stands in one column above and below the end of a page. */
export interface Half {
  readonly upper: TableCell;
  readonly lower: TableCell;
}

/** The cells above the end of a page with those below it, or null when they are not the same columns. */
export function halvesOf(rows: readonly Row[], first: Row): readonly Half[] | null {
  const above = rows.flatMap((row, index) =>
    row.filter((cell) => index + cell.rowSpan >= rows.length),
  );
  const halves = above.flatMap((upper) => {
    const lower = first.find(
      ({ column, columnSpan }) => column === upper.column && columnSpan === upper.columnSpan,
    );
    return lower === undefined ? [] : [{ upper, lower }];
  });
  return halves.length === above.length && halves.length === first.length ? halves : null;
}

const isFilled = ({ text }: TableCell) => text.trim() !== '';
export const isNumber = (text: string): boolean => /^\s*[+-]?\d[\d.,]*\s*$/.test(text);

/**
 * Whether the end of a page broke a row in two. No column may have figures in both; nor may a numeral of a
 * list begin anew where one began above, as browsers that print draw no line between two whole rows either.
 * Then it did where no line ends the upper half and words that fill their last line go on; or where what has
 * words above has none below, and the other way round.
 */
export function breakOf(halves: readonly Half[], isOpen: boolean): 'broken' | 'whole' | 'unclear' {
  const both = halves.filter(({ upper, lower }) => isFilled(upper) && isFilled(lower));
  if (both.some(({ upper, lower }) => isNumber(upper.text) || isNumber(lower.text)))
    return isFigureTorn(halves) ? 'broken' : 'whole';
  if (both.some(({ lower }) => isListed(lower))) return 'whole';
  if (isOpen) return both.every(({ upper }) => isCutOff(upper)) ? 'broken' : 'unclear';
  if (halves.every(({ lower }) => !isFilled(lower))) return 'whole';
  if (both.length === 0) return isTorn(halves) ? 'broken' : 'whole';
  if (both.some(({ upper }) => !isCutOff(upper))) return 'whole';
  return both.some(({ upper }) => isListed(upper)) ? 'broken' : 'unclear';
}

/** «14» above «72» of one cell: figures below those of a labelled row, and no label of their own, are no row. */
function isFigureTorn(halves: readonly Half[]): boolean {
  const below = halves.filter(({ lower }) => isFilled(lower));
  return (
    halves.some(({ upper }) => /\p{L}/u.test(upper.text)) &&
    below.every(({ upper, lower }) => isNumber(lower.text) && !/\p{L}/u.test(upper.text))
  );
}

/** Label above and figures below: neither is a row by itself. */
function isTorn(halves: readonly Half[]): boolean {
  const labels = halves.filter(({ upper }) => upper.rowSpan === 1 && isFilled(upper));
  const figures = halves.filter(({ lower }) => isFilled(lower));
  return (
    labels.length > 0 &&
    figures.length > 0 &&
    figures.every(({ lower }) => isNumber(lower.text)) &&
    labels.every(({ upper }) => !isNumber(upper.text))
  );
}

/** Its last line is full, as all lines are of a text that goes on; cells keep a character free at their sides. */
function isCutOff({ lines, box }: TableCell): boolean {
  const last = lines.at(-1);
  if (last === undefined) return false;
  const longest = Math.max(...lines.map(width));
  const isLongest = lines.length > 1 && longest - width(last) < last.size / 2;
  return isLongest || width(box) - width(last) < 2.2 * last.size;
}

const isListed = ({ text }: TableCell) =>
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])/u.test(text);

/** The row again whole; its places are those of the half that says something, the upper first. */
export function mended(rows: readonly Row[], halves: readonly Half[]): readonly Row[] {
  const rests = new Map(halves.map(({ upper, lower }) => [upper, lower]));
  return rows.map((row) =>
    row.map((cell) => {
      const rest = rests.get(cell);
      return rest === undefined ? cell : joined(cell, rest);
    }),
  );
}

function joined(upper: TableCell, lower: TableCell): TableCell {
  const rowSpan = upper.rowSpan + lower.rowSpan - 1;
  if (!isFilled(lower)) return { ...upper, rowSpan };
  const { page, box } = isFilled(upper) ? upper : lower;
  const lines = [...upper.lines, ...lower.lines];
  const recognised = recognisedOf(lines.flatMap(({ glyphs }) => glyphs));
  const whole = { ...upper, rowSpan, page, box, lines, text: textOf(lines) };
  return recognised === undefined ? whole : { ...whole, recognised };
}

/** Where it is not clear which row a blank belongs to, there is none. */
export const withoutBlanks = (rows: readonly Row[], at: number): readonly Row[] =>
  rows.map((row, index) => (index === at ? row.filter(isFilled) : row));

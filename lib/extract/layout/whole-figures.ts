import { width } from './box.ts';
import type { Box } from './sheet.ts';
import type { Line } from './text-lines.ts';

/** What is needed of a cell. */
interface Cell {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly box: Box;
  readonly recognised?: object;
}

/**
 * Word processors break a figure that is wider than its cell wherever the line is full: where no digit more
 * had room on a line, the next one goes on with it.
 */
export function withWholeFigures<T extends Cell>(cells: readonly T[]): T[] {
  const broken = cells.filter(isBroken);
  if (broken.length === 0) return [...cells];
  const margin = marginOf(cells);
  return cells.map((cell) =>
    isBroken(cell) && cell.lines.slice(0, -1).every((line) => isFull(line, cell, margin))
      ? { ...cell, text: cell.lines.map(({ text }) => text).join('') }
      : cell,
  );
}

const figure = /^[\d.,]+$/;

/** Lines of digits alone, of one type, the last no longer than the others. */
function isBroken({ lines, recognised }: Cell): boolean {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || lines.length < 2 || recognised) return false;
  return (
    lines.every(({ text, size }) => figure.test(text) && Math.abs(size - first.size) < 0.5) &&
    lines.slice(0, -1).every((line) => line.text.length === first.text.length) &&
    last.text.length <= first.text.length &&
    first.text.length > 1
  );
}

/** What cells keep free at their sides at the least, both together. */
const marginOf = (cells: readonly Cell[]): number =>
  Math.max(
    0,
    Math.min(...cells.flatMap(({ box, lines }) => lines.map((line) => width(box) - width(line)))),
  );

/** A digit more would not have fitted. */
function isFull(line: Line, { box }: Cell, margin: number): boolean {
  const digit = Math.max(...line.glyphs.filter(isDigit).map(width));
  return width(box) - margin - width(line) < digit;
}

const isDigit = ({ text }: Line['glyphs'][number]) => /^\d$/.test(text);

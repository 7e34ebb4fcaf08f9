import { centre, middle } from '../layout/box.ts';
import type { Box, Rule } from '../layout/sheet.ts';

/** Dots further apart make no line, those off it by more are of another; in points. */
const [APART, OFF] = [3.5, 0.4];
/** Fewer are the dots of a sentence. */
const FEWEST = 5;

/** The lines that rows of dots make: those long enough rule tables, and those across may run through a figure. */
export function dottedLines(dots: readonly Box[]): {
  readonly rules: Rule[];
  readonly across: Rule[];
} {
  const across = chains(dots, middle, centre);
  const long = [...across, ...chains(dots, centre, middle)].filter((line) => line.dots >= FEWEST);
  return {
    rules: long.map(({ rule }) => rule),
    across: across.filter((line) => line.dots > 1).map(({ rule }) => rule),
  };
}

interface Chain {
  rule: Rule;
  dots: number;
  at: number;
}

function chains(
  dots: readonly Box[],
  along: (dot: Box) => number,
  across: (dot: Box) => number,
): Chain[] {
  const lines = new Map<number, Box[]>();
  for (const dot of dots) {
    const line = Math.round(across(dot) / OFF);
    const own = lines.get(line);
    if (own === undefined) lines.set(line, [dot]);
    else own.push(dot);
  }
  return [...lines.values()].flatMap((line) => chained(line, along));
}

function chained(line: readonly Box[], along: (dot: Box) => number): Chain[] {
  const found: Chain[] = [];
  for (const dot of line.toSorted((a, b) => along(a) - along(b))) {
    const last = found.at(-1);
    if (last !== undefined && along(dot) - last.at <= APART) {
      last.rule = joined(last.rule, dot);
      last.dots += 1;
      last.at = along(dot);
    } else found.push({ rule: dot, dots: 1, at: along(dot) });
  }
  return found;
}

const joined = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

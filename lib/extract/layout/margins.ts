import { isTable, type PageParts } from './furniture.ts';
import type { Line } from './text-lines.ts';

/** Between which edges the lines of a text are set. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  /** Size of most of its type. */
  readonly body: number;
}

/** Where lines mostly begin and end at the outermost; no text is set narrower than its tables, or than letters are. */
export function marginsOf(pages: readonly PageParts[], furniture: ReadonlySet<Line>): Margins {
  const width = Math.max(0, ...pages.map(({ sheet }) => sheet.width));
  const lines = pages.flatMap(({ parts }) =>
    parts.flatMap((part) => (isTable(part) || furniture.has(part) ? [] : [part])),
  );
  const tables = pages.flatMap(({ parts }) => parts.filter(isTable));
  const left = outermost(lines.map((line) => ({ at: -line.left, size: line.size })));
  const right = outermost(lines.map((line) => ({ at: line.right, size: line.size })));
  return {
    left: left === null ? width * 0.15 : -left,
    right: Math.max(right ?? width * 0.85, width * 0.75, ...tables.map((table) => table.right)),
    body: usualSize(lines),
  };
}

/** That of the line with as many characters below its size as above. */
function usualSize(lines: readonly Line[]): number {
  const sizes = lines.flatMap(({ glyphs, size }) => glyphs.map(() => size)).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

interface End {
  readonly at: number;
  readonly size: number;
}

/** The furthest place that three lines reach, to a character. */
function outermost(ends: readonly End[]): number | null {
  const sorted = ends.toSorted((a, b) => b.at - a.at);
  const found = sorted.find(({ at, size }, i) => {
    const third = sorted[i + 2];
    return third !== undefined && at - third.at <= size;
  });
  return found?.at ?? null;
}

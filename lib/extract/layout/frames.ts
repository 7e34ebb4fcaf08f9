import type { Ruling, Segment } from './segments.ts';

/**
 * The ruling of a table without frames that stand in its cells: fields and boxes to tick. Lines of a table
 * end at lines that run on, or at its outline; those of a frame turn a corner within it.
 */
export function withoutFrames(ruling: Ruling, near: number): Ruling {
  const outline = outlineOf(ruling);
  const turnedOutline = { x: outline.y, y: outline.x };
  let { across, down } = ruling;
  for (;;) {
    const rows = across.filter((line) => isOfTable(line, down, outline, near));
    const columns = down.filter((line) => isOfTable(line, across, turnedOutline, near));
    if (rows.length === across.length && columns.length === down.length) return { across, down };
    across = rows;
    down = columns;
  }
}

type Range = readonly [from: number, to: number];

const range = (values: readonly number[]): Range => {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  return [from, to];
};

/** How far a table reaches, by all its lines. */
const outlineOf = ({ across, down }: Ruling) => ({
  x: range([...across.flatMap(({ from, to }) => [from, to]), ...down.map(({ at }) => at)]),
  y: range([...down.flatMap(({ from, to }) => [from, to]), ...across.map(({ at }) => at)]),
});

/** It runs along the outline or reaches it; or neither end turns a corner, and one holds on to another line. */
function isOfTable(
  line: Segment,
  crossing: readonly Segment[],
  outline: { readonly x: Range; readonly y: Range },
  near: number,
): boolean {
  if (outline.y.some((edge) => Math.abs(edge - line.at) <= near)) return true;
  const ends = [line.from, line.to].map((at) => endOf(at, line.at, crossing, outline.x, near));
  // A cell that the end of a page cut off turns a corner too, and reaches the outline.
  if (ends.includes('outline')) return true;
  return !ends.includes('corner') && ends.includes('held');
}

/** What becomes of a line that ends at `at` along itself: `across` is where it runs. */
function endOf(
  at: number,
  across: number,
  crossing: readonly Segment[],
  outline: Range,
  near: number,
): 'outline' | 'held' | 'corner' | 'loose' {
  if (outline.some((edge) => Math.abs(edge - at) <= near)) return 'outline';
  const met = crossing.filter(
    (other) =>
      Math.abs(other.at - at) <= near && other.from - near <= across && across <= other.to + near,
  );
  if (met.length === 0) return 'loose';
  const runsOn = met.some((other) => other.from < across - near && across + near < other.to);
  // At the end of several lines that meet they go on in one another.
  const above = met.some((other) => other.from < across - near);
  const below = met.some((other) => across + near < other.to);
  return runsOn || (above && below) ? 'held' : 'corner';
}

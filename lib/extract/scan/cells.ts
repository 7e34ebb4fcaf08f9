import { isDrawn } from './drawn.ts';
import type { Lattice, Line } from './lattice.ts';
import type { Page } from './page.ts';
import type { Box } from './raster.ts';
import { positionOf } from './rules.ts';

/** A cell of a ruled table: its place in the lattice, and the paper inside its rules. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** The cells of a table, row by row: where the rule between two fields is not drawn they are one cell. */
export function cellsOf(lattice: Lattice, page: Page): Cell[] {
  const rows = lattice.rows.length - 1;
  const columns = lattice.columns.length - 1;
  return apart(joined(fields(rows, columns), (a, b) => isOpen(lattice, page, a, b)))
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map((span) => ({
      row: span.top,
      column: span.left,
      rowSpan: span.bottom - span.top,
      columnSpan: span.right - span.left,
      box: inside(lattice, span),
    }));
}

/** Fields of the lattice: columns `[left, right)`, rows `[top, bottom)`. */
type Span = Box;

const fields = (rows: number, columns: number): Span[][] =>
  Array.from({ length: rows }, (_, top) =>
    Array.from({ length: columns }, (_, left) => ({ left, right: left + 1, top, bottom: top + 1 })),
  );

/** Fields with nothing drawn between them, as the smallest spans around them. */
function joined(all: readonly (readonly Span[])[], isOpen: (a: Span, b: Span) => boolean): Span[] {
  const seen = new Set<Span>();
  return all.flat().flatMap((first): Span[] => {
    if (seen.has(first)) return [];
    seen.add(first);
    const group = [first];
    for (const field of group) {
      const { left, top } = field;
      const beside = [
        all[top]?.[left + 1],
        all[top + 1]?.[left],
        all[top]?.[left - 1],
        all[top - 1]?.[left],
      ];
      for (const other of beside) {
        if (other === undefined || seen.has(other) || !isOpen(field, other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    return [group.reduce(around)];
  });
}

/** Cells are rectangles: spans that overlap are one. */
function apart(spans: readonly Span[]): Span[] {
  const done: Span[] = [];
  for (let span of spans) {
    for (let other = overlapping(done, span); other >= 0; other = overlapping(done, span))
      span = around(span, ...done.splice(other, 1));
    done.push(span);
  }
  return done;
}

const overlapping = (spans: readonly Span[], { left, right, top, bottom }: Span) =>
  spans.findIndex((s) => s.left < right && left < s.right && s.top < bottom && top < s.bottom);

const around = (a: Span, b: Span = a): Span => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});

/** Whether no rule is drawn between two neighbouring fields. */
function isOpen(lattice: Lattice, page: Page, a: Span, b: Span): boolean {
  const isDown = a.top === b.top;
  const [along, across] = isDown
    ? [lattice.rows, lattice.columns[Math.max(a.left, b.left)]]
    : [lattice.columns, lattice.rows[Math.max(a.top, b.top)]];
  const first = along[isDown ? a.top : a.left];
  const last = along[isDown ? a.bottom : a.right];
  if (across === undefined || first === undefined || last === undefined) return false;
  const from = crossing(first, across) + first.thickness / 2 + page.unit;
  const to = crossing(last, across) - last.thickness / 2 - page.unit;
  return !isDrawn(page, across, [Math.round(from), Math.round(to)], isDown);
}

/** Where one line of a lattice meets another that runs the other way, along the other. */
const crossing = (line: Line, other: Line) =>
  positionOf(line, positionOf(other, positionOf(line, other.at)));

/** The paper between the rules around a span. */
function inside({ rows, columns }: Lattice, span: Span): Box {
  const [top, bottom] = [rows[span.top], rows[span.bottom]];
  const [left, right] = [columns[span.left], columns[span.right]];
  if (!top || !bottom || !left || !right) throw new Error('a span lies within its lattice');
  // Lines may lean by a pixel or two over a cell: what is left of them is told apart as such.
  const [middleX, middleY] = [(left.at + right.at) / 2, (top.at + bottom.at) / 2];
  return {
    left: Math.ceil(positionOf(left, middleY) + left.thickness / 2),
    right: Math.floor(positionOf(right, middleY) - right.thickness / 2),
    top: Math.ceil(positionOf(top, middleX) + top.thickness / 2),
    bottom: Math.floor(positionOf(bottom, middleX) - bottom.thickness / 2),
  };
}

import { firstFrom } from '../first-from.ts';
import { withoutFrames } from './frames.ts';
import { clusters, type Ruling, type Segment } from './segments.ts';
import type { Box } from './sheet.ts';

/** What ruling lines make of a stretch of paper: edges, and the cells between them. */
export interface Lattice extends Box {
  /** Edges of the columns from the left, of the rows from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly Region[];
  /** No line closes it at the top, at the bottom: a row is broken there. */
  readonly opensAbove: boolean;
  readonly opensBelow: boolean;
}

/** Rows `[row, row + rowSpan)` and columns alike. */
export interface Region {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Lines closer than this are one: double rules, and cells ruled each by itself. In points. */
const NEAR = 3;
/** More edges than any table of figures has; beyond it ruling is a drawing. */
const MOST_EDGES = 400;

/** Every table that ruling lines draw: at least two cells. */
export function latticesOf(ruling: Ruling, unit: number): Lattice[] {
  return withOuterLines(connected(ruling, unit), 2 * NEAR * unit).flatMap(
    (part) => latticeOf(withoutFrames(part, NEAR * unit), unit) ?? [],
  );
}

function latticeOf({ across, down }: Ruling, unit: number): Lattice | null {
  const near = NEAR * unit;
  const columns = clusters(down, ({ at }) => at, near);
  const rows = clusters(across, ({ at }) => at, near);
  const xs = closed(columns.map(mean), across, near);
  const ys = closed(rows.map(mean), down, near);
  if (xs.edges.length < 2 || ys.edges.length < 2) return null;
  if (xs.edges.length > MOST_EDGES || ys.edges.length > MOST_EDGES) return null;
  const [left = 0, right = 0] = [xs.edges[0], xs.edges.at(-1)];
  const [top = 0, bottom = 0] = [ys.edges[0], ys.edges.at(-1)];
  const cells = regionsOf(xs.edges, ys.edges, { across, down }, near);
  if (cells.length < 2) return null;
  return {
    left,
    right,
    top,
    bottom,
    xs: xs.edges,
    ys: ys.edges,
    cells,
    opensAbove: ys.before,
    opensBelow: ys.after,
  };
}

const mean = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { at }) => sum + at, 0) / segments.length;

/** Lines that reach out beyond the last edge, at least two of them to one place, end at an edge that is not drawn. */
function closed(edges: readonly number[], crossing: readonly Segment[], near: number) {
  const first = edges[0] ?? Number.POSITIVE_INFINITY;
  const last = edges.at(-1) ?? Number.NEGATIVE_INFINITY;
  const before = end(crossing.map(({ from }) => from).filter((from) => from < first - 2 * near));
  const after = end(crossing.map(({ to }) => to).filter((to) => to > last + 2 * near));
  return {
    edges: [...(before === null ? [] : [before]), ...edges, ...(after === null ? [] : [after])],
    before: before !== null,
    after: after !== null,
  };

  function end(ends: readonly number[]): number | null {
    const [most = []] = clusters(ends, (at) => at, near).sort((a, b) => b.length - a.length);
    return most.length < 2 ? null : most.reduce((sum, at) => sum + at, 0) / most.length;
  }
}

/** Lines that touch, directly or through others. */
function connected({ across, down }: Ruling, unit: number): Ruling[] {
  const near = 2 * unit;
  const groups = disjoint(across.length + down.length);
  const sorted = down
    .map((segment, index) => ({ segment, index }))
    .toSorted((a, b) => a.segment.at - b.segment.at);
  across.forEach((row, i) => {
    for (
      let j = firstFrom(sorted, row.from - near, ({ segment }) => segment.at);
      j < sorted.length;
      j += 1
    ) {
      const column = sorted[j];
      if (column === undefined || column.segment.at > row.to + near) break;
      const { from, to } = column.segment;
      if (from - near <= row.at && row.at <= to + near)
        groups.join(i, across.length + column.index);
    }
  });
  const parts = new Map<number, { across: Segment[]; down: Segment[] }>();
  const partOf = (index: number) => {
    const root = groups.find(index);
    const part = parts.get(root) ?? { across: [], down: [] };
    parts.set(root, part);
    return part;
  };
  across.forEach((segment, i) => void partOf(i).across.push(segment));
  down.forEach((segment, i) => void partOf(across.length + i).down.push(segment));
  return [...parts.values()];
}

/**
 * Where a cell goes on over the whole of a page and no line ends it, the line beside it touches no other:
 * it runs as far down as the table does.
 */
function withOuterLines(parts: readonly Ruling[], near: number): Ruling[] {
  const tables = parts
    .filter(({ across, down }) => across.length > 0 && down.length > 0)
    .map((part) => ({ part, top: least(part.down), bottom: most(part.down) }));
  const loose = parts.filter(({ across }) => across.length === 0).flatMap(({ down }) => down);
  return tables.map(({ part, top, bottom }) => {
    const own = loose.filter(
      ({ from, to }) => Math.abs(from - top) <= near && Math.abs(to - bottom) <= near,
    );
    return { across: part.across, down: [...part.down, ...own] };
  });
}

const least = (segments: readonly Segment[]) => Math.min(...segments.map(({ from }) => from));
const most = (segments: readonly Segment[]) => Math.max(...segments.map(({ to }) => to));

/** Places between neighbouring edges, those without a line between them joined. */
function regionsOf(
  xs: readonly number[],
  ys: readonly number[],
  { across, down }: Ruling,
  near: number,
): Region[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const groups = disjoint(rows * columns);
  const isRuled = ruledBy(xs, ys, { across, down }, near);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      if (column + 1 < columns && !isRuled.right(row, column)) groups.join(place, place + 1);
      if (row + 1 < rows && !isRuled.below(row, column)) groups.join(place, place + columns);
    }
  const parts = new Map<number, number[]>();
  for (let place = 0; place < rows * columns; place += 1) {
    const root = groups.find(place);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [place]);
    else part.push(place);
  }
  return [...parts.values()]
    .flatMap((places) => rectangles(places, columns))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Whether a line runs along most of the right, of the lower side of a place. */
function ruledBy(
  xs: readonly number[],
  ys: readonly number[],
  { across, down }: Ruling,
  near: number,
) {
  const lines = (edges: readonly number[], segments: readonly Segment[]) =>
    edges.map((edge) => segments.filter(({ at }) => Math.abs(at - edge) <= near));
  const [columns, rows] = [lines(xs, down), lines(ys, across)];
  const covers = (segments: readonly Segment[] | undefined, from = 0, to = 0) => {
    const length = (segments ?? []).reduce(
      (sum, segment) => sum + Math.max(0, Math.min(to, segment.to) - Math.max(from, segment.from)),
      0,
    );
    return length > 0.6 * (to - from);
  };
  return {
    right: (row: number, column: number) => covers(columns[column + 1], ys[row], ys[row + 1]),
    below: (row: number, column: number) => covers(rows[row + 1], xs[column], xs[column + 1]),
  };
}

/** Joined places as one cell; where they form no rectangle, a cell for every stretch of every row. */
function rectangles(places: readonly number[], columns: number): Region[] {
  const whole = bounds(places, columns);
  if (whole.rowSpan * whole.columnSpan === places.length) return [whole];
  const stretches: number[][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last?.at(-1) === place - 1 && place % columns !== 0) last.push(place);
    else stretches.push([place]);
  }
  return stretches.map((stretch) => bounds(stretch, columns));
}

function bounds(places: readonly number[], columns: number): Region {
  const rows = places.map((place) => Math.floor(place / columns));
  const across = places.map((place) => place % columns);
  const [row, column] = [Math.min(...rows), Math.min(...across)];
  return {
    row,
    column,
    rowSpan: Math.max(...rows) - row + 1,
    columnSpan: Math.max(...across) - column + 1,
  };
}

/** Groups of the numbers below `size`, at first each by itself. */
function disjoint(size: number) {
  const parents = Array.from({ length: size }, (_, i) => i);
  const find = (of: number): number => {
    let root = of;
    while (parents[root] !== root) {
      const parent = parents[root] ?? root;
      parents[root] = parents[parent] ?? parent;
      root = parent;
    }
    return root;
  };
  const join = (a: number, b: number) => {
    parents[find(a)] = find(b);
  };
  return { find, join };
}

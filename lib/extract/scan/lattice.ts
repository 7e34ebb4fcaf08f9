import type { Box } from './raster.ts';
import { positionOf, type Rule, type Rules } from './rules.ts';

/** A line of a table from edge to edge, whether it is drawn all the way or not. */
export interface Line {
  readonly at: number;
  readonly slope: number;
  readonly thickness: number;
}

/** A table's lines: `rows` run across from top to bottom, `columns` down from left to right. */
export interface Lattice {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

/** Rules that meet → the lines of each table of the page, from top to bottom. */
export function latticesOf({ across, down }: Rules, unit: number): Lattice[] {
  const all = [
    ...across.map((rule): Placed => ({ rule, isAcross: true })),
    ...down.map((rule): Placed => ({ rule, isAcross: false })),
  ];
  return whole(
    together(all, 8 * unit)
      .map(groupOf)
      .filter((group) => isTable(group, unit)),
  )
    .flatMap((group) => latticeOf(group, unit))
    .sort((a, b) => (a.rows[0]?.at ?? 0) - (b.rows[0]?.at ?? 0));
}

interface Placed {
  readonly rule: Rule;
  readonly isAcross: boolean;
}

/** Groups of rules that meet, directly or through others. `near`: corners may be broken off by so much. */
function together(all: readonly Placed[], near: number): Placed[][] {
  const open = new Set(all);
  const groups: Placed[][] = [];
  for (const first of all) {
    if (!open.delete(first)) continue;
    const group = [first];
    for (const one of group)
      for (const other of open)
        if (meet(one, other, near)) {
          open.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
}

function meet(one: Placed, other: Placed, near: number): boolean {
  if (one.isAcross === other.isAcross) return false;
  const reaches = (rule: Rule, along: number) =>
    rule.from - near <= along && along <= rule.to + near;
  const alongOne = positionOf(
    other.rule,
    positionOf(one.rule, (other.rule.from + other.rule.to) / 2),
  );
  return reaches(one.rule, alongOne) && reaches(other.rule, positionOf(one.rule, alongOne));
}

/** Rules that belong together, and the box around them. */
interface Group extends Box {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

function groupOf(placed: readonly Placed[]): Group {
  const across = placed.filter(({ isAcross }) => isAcross).map(({ rule }) => rule);
  const down = placed.filter(({ isAcross }) => !isAcross).map(({ rule }) => rule);
  return boxed(across, down);
}

function boxed(across: readonly Rule[], down: readonly Rule[]): Group {
  const ends = (along: readonly Rule[], over: readonly Rule[]) => {
    const places = [
      ...along.flatMap(({ from, to }) => [from, to]),
      ...over.map((rule) => positionOf(rule, (rule.from + rule.to) / 2)),
    ];
    return [Math.min(...places), Math.max(...places)] as const;
  };
  const [left, right] = ends(across, down);
  const [top, bottom] = ends(down, across);
  return { across, down, left, right, top, bottom };
}

/** Smaller than any table: four columns of one figure, one row. */
const NARROWEST = 200;
const LOWEST = 30;

/** Strokes of large characters meet as rules do, but no two of them run along most of the line. */
function isTable({ across, left, right, top, bottom }: Group, unit: number): boolean {
  if (right - left < NARROWEST * unit || bottom - top < LOWEST * unit) return false;
  return across.filter(({ from, to }) => to - from > (right - left) / 2).length >= 2;
}

/** Where noise ate a rule, a table falls into parts that overlap: they are one. */
function whole(groups: readonly Group[]): Group[] {
  const done: Group[] = [];
  for (let group of groups) {
    const isOver = (other: Group) =>
      other.left < group.right &&
      group.left < other.right &&
      other.top < group.bottom &&
      group.top < other.bottom;
    for (let i = done.findIndex(isOver); i >= 0; i = done.findIndex(isOver)) {
      const [other] = done.splice(i, 1);
      if (other === undefined) break;
      group = boxed([...group.across, ...other.across], [...group.down, ...other.down]);
    }
    done.push(group);
  }
  return done;
}

function latticeOf({ across, down, left, right, top, bottom }: Group, unit: number): Lattice[] {
  const sizes = { row: SHORTEST_ROW * unit, column: SHORTEST_COLUMN * unit, near: 5 * unit };
  const rows = linesOf(across, (left + right) / 2, sizes.near, sizes.row);
  const columns = linesOf(down, (top + bottom) / 2, sizes.near, sizes.column);
  return closed(framed(rows, top, bottom, unit), framed(columns, left, right, unit));
}

const closed = (rows: readonly Line[], columns: readonly Line[]): Lattice[] =>
  rows.length < 2 || columns.length < 2 ? [] : [{ rows, columns }];

/**
 * Less of a line is no rule but writing in a row: no figure is so wide. Rules down are drawn from row to
 * row, and may end at the next.
 */
const SHORTEST_ROW = 110;
const SHORTEST_COLUMN = 30;

/** Pieces at the same place, together long enough, are a line. */
function linesOf(rules: readonly Rule[], middle: number, near: number, shortest: number): Line[] {
  const sorted = rules
    .map((rule) => ({ rule, place: positionOf(rule, (rule.from + rule.to) / 2) }))
    .sort((a, b) => a.place - b.place);
  const groups: (typeof sorted)[] = [];
  for (const each of sorted) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && each.place - before.place <= near)
      last.push(each);
    else groups.push([each]);
  }
  return groups
    .flatMap((group) =>
      inLine(
        group.map(({ rule }) => rule),
        near / 2,
      ),
    )
    .filter((group) => lengthOf(group) >= shortest)
    .map((group) => through(group, middle))
    .sort((a, b) => positionOf(a, middle) - positionOf(b, middle));
}

/**
 * Pieces near one another, parted into those that lie in line with the longest, and the same of the rest:
 * strokes of writing close to a rule are not of it, and would make it lean.
 */
function inLine(rules: readonly Rule[], near: number): Rule[][] {
  const [longest] = rules.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  if (longest === undefined) return [];
  // A short piece does not tell how a line leans, far from where it is.
  const isShort = longest.to - longest.from < STEADY * near;
  const middle = positionOf(longest, (longest.from + longest.to) / 2);
  const isIn = (rule: Rule) => {
    const along = (rule.from + rule.to) / 2;
    const there = isShort ? middle : positionOf(longest, along);
    return Math.abs(positionOf(rule, along) - there) <= near;
  };
  return [
    rules.filter(isIn),
    ...inLine(
      rules.filter((rule) => !isIn(rule)),
      near,
    ),
  ];
}

/** Longer than so many times what may lie beside it. */
const STEADY = 60;

const lengthOf = (rules: readonly Rule[]) =>
  rules.reduce((sum, { from, to }) => sum + to - from, 0);

/** The straight line through pieces of a rule, by their ends. */
function through(rules: readonly Rule[], middle: number): Line {
  let [weight, x, y, xx, xy, thickness] = [0, 0, 0, 0, 0, 0];
  for (const rule of rules)
    for (const along of [rule.from, rule.to]) {
      const length = rule.to - rule.from;
      const [u, v] = [along - middle, positionOf(rule, along)];
      weight += length;
      x += length * u;
      y += length * v;
      xx += length * u * u;
      xy += length * u * v;
      thickness += length * rule.thickness;
    }
  const spread = xx - (x * x) / weight;
  const slope = spread > 0 ? (xy - (x * y) / weight) / spread : 0;
  return { slope, at: (y - slope * x) / weight - slope * middle, thickness: thickness / weight };
}

/** Tables open at their sides end where the lines across them end. */
function framed(lines: readonly Line[], first: number, last: number, unit: number): Line[] {
  const edge = (at: number): Line => ({ at, slope: 0, thickness: 1 });
  const begins = (lines[0]?.at ?? last) - first > 12 * unit;
  const ends = last - (lines.at(-1)?.at ?? first) > 12 * unit;
  return [...(begins ? [edge(first)] : []), ...lines, ...(ends ? [edge(last)] : [])];
}

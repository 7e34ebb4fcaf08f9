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
  return together(all, 8 * unit)
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

/** Smaller than any table: four columns of one figure, one row. */
const NARROWEST = 200;
const LOWEST = 30;

function latticeOf(group: readonly Placed[], unit: number): Lattice[] {
  const across = group.filter(({ isAcross }) => isAcross).map(({ rule }) => rule);
  const down = group.filter(({ isAcross }) => !isAcross).map(({ rule }) => rule);
  if (across.length < 2 || down.length < 1) return [];
  const left = Math.min(...across.map(({ from }) => from));
  const right = Math.max(...across.map(({ to }) => to));
  const top = Math.min(...down.map(({ from }) => from));
  const bottom = Math.max(...down.map(({ to }) => to));
  // Strokes of large characters meet as rules do.
  if (right - left < NARROWEST * unit || bottom - top < LOWEST * unit) return [];
  const rows = framed(linesOf(across, (left + right) / 2, unit), top, bottom, unit);
  const columns = framed(linesOf(down, (top + bottom) / 2, unit), left, right, unit);
  return rows.length < 2 || columns.length < 2 ? [] : [{ rows, columns }];
}

/** Pieces at the same place are one line; the place is compared in the middle of the table. */
function linesOf(rules: readonly Rule[], middle: number, unit: number): Line[] {
  const sorted = rules
    .map((rule) => ({ rule, place: positionOf(rule, (rule.from + rule.to) / 2) }))
    .sort((a, b) => a.place - b.place);
  const groups: (typeof sorted)[] = [];
  for (const each of sorted) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && each.place - before.place <= 5 * unit)
      last.push(each);
    else groups.push([each]);
  }
  return groups.map((group) =>
    through(
      group.map(({ rule }) => rule),
      middle,
    ),
  );
}

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

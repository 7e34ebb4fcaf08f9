import { leastSquares } from './least-squares.ts';
import type { Back } from './raster.ts';
import type { Trace, Traces } from './rules.ts';

/**
 * How the paper of a photograph bends: how far from its place on the flat page a place on the picture
 * lies. Found by the rules, which are straight on paper.
 */
export interface Bend {
  readonly width: number;
  readonly height: number;
  readonly across: Field;
  readonly down: Field;
}

/** Pixels off, as a sum of powers of places from −1 to 1; `along` and `across` is where rules are. */
interface Field {
  readonly factors: readonly number[];
  readonly along: Range;
  readonly across: Range;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Less than this, in units, is no bend but the grain of the picture, and rules may lean by it. */
const FLAT = 1.5;
/** Rules that lie farther off what all of them say than this, in units, are none. */
const ASTRAY = 2;
/** Fewer rules that long tell nothing of a page. */
const FEWEST = 3;

/** How a page bends; null where it is flat, or its rules do not tell. `unit` as for rules. */
export function bendOf(traces: Traces, width: number, height: number, unit: number): Bend | null {
  const across = fieldOf(traces.across, { along: width, across: height }, unit);
  const down = fieldOf(traces.down, { along: height, across: width }, unit);
  return across.most < FLAT * unit && down.most < FLAT * unit
    ? null
    : { width, height, across: across.field, down: down.field };
}

/** The way from the flat page to the picture. */
export function unbent({ width, height, across, down }: Bend): Back {
  const offset = (x: number, y: number) => {
    // Fields tell of places on the picture, which are not known yet: nearly those of the flat page.
    let [u, v] = [x, y];
    for (let round = 0; round < 3; round += 1)
      [u, v] = [x + offAt(down, v, u, height, width), y + offAt(across, u, v, width, height)];
    return [u - x, v - y] as const;
  };
  return meshed(offset, width, height);
}

/** Between places so many pixels apart it is as good as straight. */
const MESH = 16;

function meshed(
  offset: (x: number, y: number) => readonly [number, number],
  width: number,
  height: number,
): Back {
  const columns = Math.ceil(width / MESH) + 2;
  const rows = Math.ceil(height / MESH) + 2;
  const [xs, ys] = [new Float64Array(columns * rows), new Float64Array(columns * rows)];
  for (let i = 0; i < columns * rows; i += 1)
    [xs[i], ys[i]] = offset((i % columns) * MESH, Math.floor(i / columns) * MESH);
  return (x, y) => {
    const column = Math.min(columns - 2, Math.max(0, Math.floor(x / MESH)));
    const row = Math.min(rows - 2, Math.max(0, Math.floor(y / MESH)));
    const [fx, fy] = [x / MESH - column, y / MESH - row];
    const at = (values: Float64Array) => {
      const i = row * columns + column;
      const above = (values[i] ?? 0) * (1 - fx) + (values[i + 1] ?? 0) * fx;
      const below = (values[i + columns] ?? 0) * (1 - fx) + (values[i + columns + 1] ?? 0) * fx;
      return above * (1 - fy) + below * fy;
    };
    return [x + at(xs), y + at(ys)];
  };
}

/** Powers of the place along the rules, never 0, and of the place across; paper bends no more. */
const POWERS = [
  [1, 0],
  [2, 0],
  [1, 1],
  [3, 0],
  [2, 1],
  [1, 2],
  [4, 0],
  [3, 1],
  [2, 2],
] as const;

const powers = (u: number, v: number) => POWERS.map(([a, b]) => u ** a * v ** b);

/** What is seen from the side stays straight, and goes on so beyond where rules are; bends may not. */
const isStraight = POWERS.map(([a, b]) => a === 1 && b <= 1);

/** A place as a share of the side, from −1 to 1. */
const share = (place: number, side: number) => (2 * place) / side - 1;

const held = (place: number, { from, to }: Range) => Math.min(to, Math.max(from, place));

function offAt(field: Field, along: number, across: number, length: number, breadth: number) {
  const free = powers(share(along, length), share(across, breadth));
  const near = powers(
    share(held(along, field.along), length),
    share(held(across, field.across), breadth),
  );
  return field.factors.reduce(
    (sum, factor, i) => sum + factor * ((isStraight[i] ? free[i] : near[i]) ?? 0),
    0,
  );
}

interface Sides {
  readonly along: number;
  readonly across: number;
}

/** What all rules of one direction say, and how far the bend takes any of them off the straight. */
function fieldOf(all: readonly Trace[], sides: Sides, unit: number) {
  const seen = all.map((trace) => centred(trace, sides));
  let kept = seen;
  let factors = fitted(kept);
  // A few that go astray are left out, first those that do so by far.
  for (const most of [4 * ASTRAY, ASTRAY, ASTRAY]) {
    kept = seen.filter((trace) => deviation(trace, factors) <= most * unit);
    factors = fitted(kept);
  }
  const traces = kept.map(({ trace }) => trace);
  const isTold = kept.length >= FEWEST && kept.length * 2 > seen.length;
  const field: Field = {
    factors: isTold ? factors : [],
    along: rangeOf(traces.flatMap(({ along }) => along)),
    across: rangeOf(traces.flatMap(({ across }) => across)),
  };
  const most = isTold ? Math.max(...kept.map((trace) => deviation(trace, []))) : 0;
  return { field, most };
}

const rangeOf = (places: readonly number[]): Range => ({
  from: Math.min(...places),
  to: Math.max(...places),
});

/** A rule as its places off its own middle, and the powers off theirs: where it lies as a whole says nothing. */
interface Centred {
  readonly trace: Trace;
  readonly off: readonly number[];
  readonly terms: readonly (readonly number[])[];
}

function centred(trace: Trace, sides: Sides): Centred {
  const terms = trace.along.map((along, i) =>
    powers(share(along, sides.along), share(trace.across[i] ?? 0, sides.across)),
  );
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const middle = mean(trace.across);
  const middles = POWERS.map((_, k) => mean(terms.map((each) => each[k] ?? 0)));
  return {
    trace,
    off: trace.across.map((across) => across - middle),
    terms: terms.map((each) => each.map((term, k) => term - (middles[k] ?? 0))),
  };
}

/** How far a rule is off on average once the bend is taken out. */
function deviation({ off, terms }: Centred, factors: readonly number[]): number {
  const squares = off.map((value, i) => {
    const bent = (terms[i] ?? []).reduce((sum, term, k) => sum + term * (factors[k] ?? 0), 0);
    return (value - bent) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / Math.max(1, squares.length));
}

/** What little a factor must explain to be there at all: high powers more than low ones. */
const stiffness = POWERS.map(([a, b]) => (a + b > 2 ? 1e-3 : 1e-5));

/** The factors that leave the least. */
const fitted = (traces: readonly Centred[]): number[] =>
  leastSquares(
    traces.flatMap(({ terms }) => terms),
    traces.flatMap(({ off }) => off),
    stiffness,
  );

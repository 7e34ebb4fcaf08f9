/** A stretch of a ruling line: along it from `from` to `to`, across at `at` + `slope` · along; pixels. */
export interface Rule {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly slope: number;
  readonly thickness: number;
}

export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Where a rule stands, so far along. */
export const positionOf = ({ at, slope }: Pick<Rule, 'at' | 'slope'>, along: number) =>
  at + slope * along;

/**
 * Straight dark stretches of a straightened page. `unit` is a pixel of a page 1260 wide (A4 at 150 dpi):
 * the sizes below are thought of there.
 */
export function rulesOf(ink: Uint8Array, width: number, height: number, unit: number): Rules {
  const sizes = { shortest: 30 * unit, gap: Math.round(2 * unit), thickest: 8 * unit + 2 };
  return {
    across: stretches(ink, { length: width, count: height, along: 1, next: width }, sizes),
    down: stretches(ink, { length: height, count: width, along: width, next: 1 }, sizes),
  };
}

/**
 * The same of rules in dashes or broken by a fax: thin ink in line, with gaps that writing has only where it
 * is not in line. Finds less and more than there is: for pages where no whole rules are.
 */
export function dashedRulesOf(ink: Uint8Array, width: number, height: number, unit: number): Rules {
  const sizes = { shortest: 30 * unit, gap: Math.round(7 * unit), thickest: 8 * unit + 2 };
  const across = { length: width, count: height, along: 1, next: width };
  const down = { length: height, count: width, along: width, next: 1 };
  return {
    across: stretches(thinIn(ink, down, 5 * unit), across, sizes),
    down: stretches(thinIn(ink, across, 5 * unit), down, sizes),
  };
}

/** Ink that is no longer than so many pixels in one direction. */
function thinIn(ink: Uint8Array, { length, count, along, next }: Walk, most: number): Uint8Array {
  const thin = new Uint8Array(ink.length);
  for (let line = 0; line < count; line += 1)
    for (let i = 0; i < length; ) {
      const from = i;
      while (i < length && ink[line * next + i * along] === 1) i += 1;
      if (i - from <= most) for (let n = from; n < i; n += 1) thin[line * next + n * along] = 1;
      i = Math.max(i, from + 1);
    }
  return thin;
}

/** A rule followed from end to end: where it is, across, at places along it; pixels. */
export interface Trace {
  readonly along: readonly number[];
  readonly across: readonly number[];
}

export interface Traces {
  readonly across: readonly Trace[];
  readonly down: readonly Trace[];
}

/** Long rules as they run, straight or bent; `unit` as above. */
export function tracesOf(ink: Uint8Array, width: number, height: number, unit: number): Traces {
  const sizes = { shortest: 12 * unit, gap: Math.round(2 * unit), thickest: 8 * unit + 2 };
  const traces = (walk: Walk) =>
    groupsOf(ink, walk, sizes)
      .filter((runs) => isRule(fitted(runs), sizes) && reachOf(runs) >= 100 * unit)
      .map((runs) => followed(runs, 12 * unit));
  return {
    across: traces({ length: width, count: height, along: 1, next: width }),
    down: traces({ length: height, count: width, along: width, next: 1 }),
  };
}

const reachOf = (runs: readonly Run[]) =>
  Math.max(...runs.map(({ to }) => to)) - Math.min(...runs.map(({ from }) => from));

/** The middle of the runs in every stretch of so many pixels. */
function followed(runs: readonly Run[], step: number): Trace {
  const sums = new Map<number, { length: number; sum: number }>();
  for (const { line, from, to } of runs)
    for (let bin = Math.floor(from / step); bin * step < to; bin += 1) {
      const length = Math.min(to, (bin + 1) * step) - Math.max(from, bin * step);
      const own = sums.get(bin) ?? { length: 0, sum: 0 };
      sums.set(bin, { length: own.length + length, sum: own.sum + length * (line + 0.5) });
    }
  const bins = [...sums].filter(([, { length }]) => length >= step).sort(([a], [b]) => a - b);
  return {
    along: bins.map(([bin]) => (bin + 0.5) * step),
    across: bins.map(([, { length, sum }]) => sum / length),
  };
}

/** How to walk the picture: `count` lines of `length` pixels; steps in memory along and to the next line. */
interface Walk {
  readonly length: number;
  readonly count: number;
  readonly along: number;
  readonly next: number;
}

interface Sizes {
  readonly shortest: number;
  /** Noise breaks a rule for so many pixels and it is still the same stretch. */
  readonly gap: number;
  readonly thickest: number;
}

interface Run {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

const stretches = (ink: Uint8Array, walk: Walk, sizes: Sizes): Rule[] =>
  groupsOf(ink, walk, sizes)
    .map(fitted)
    .filter((rule) => isRule(rule, sizes));

const groupsOf = (ink: Uint8Array, walk: Walk, sizes: Sizes): Run[][] =>
  grouped(Array.from({ length: walk.count }, (_, line) => runsOf(ink, walk, line, sizes)));

const isRule = ({ thickness, from, to }: Rule, { thickest }: Sizes) =>
  thickness <= thickest && to - from > 3 * thickness;

/** Dark runs of one line of pixels; its neighbours help, since a rule is rarely quite straight. */
function runsOf(ink: Uint8Array, walk: Walk, line: number, { shortest, gap }: Sizes): Run[] {
  const runs: Run[] = [];
  let [from, last] = [-1, -1];
  const close = () => {
    if (from >= 0 && last + 1 - from >= shortest) runs.push({ line, from, to: last + 1 });
    from = -1;
  };
  for (let i = 0; i < walk.length; i += 1) {
    const at = line * walk.next + i * walk.along;
    const isDark =
      ink[at] === 1 ||
      (line > 0 && ink[at - walk.next] === 1) ||
      (line < walk.count - 1 && ink[at + walk.next] === 1);
    if (!isDark) continue;
    if (from >= 0 && i - last - 1 > gap) close();
    if (from < 0) from = i;
    last = i;
  }
  close();
  return runs;
}

/** Runs on neighbouring lines that overlap are one stretch. */
function grouped(runs: readonly (readonly Run[])[]): Run[][] {
  const groups: Run[][] = [];
  let open: { run: Run; group: Run[] }[] = [];
  for (const line of runs) {
    const next: typeof open = [];
    for (const run of line) {
      const touching = open.filter((other) => other.run.from < run.to && run.from < other.run.to);
      const [first, ...others] = [...new Set(touching.map(({ group }) => group))];
      const group = first ?? [];
      if (first === undefined) groups.push(group);
      for (const other of others) {
        group.push(...other.splice(0));
        open = open.map((each) => (each.group === other ? { ...each, group } : each));
        next.forEach((each, i) => {
          if (each.group === other) next[i] = { ...each, group };
        });
      }
      group.push(run);
      next.push({ run, group });
    }
    open = next;
  }
  return groups.filter((group) => group.length > 0);
}

/** The straight line through the middle of the runs, each as heavy as it is long. */
function fitted(runs: readonly Run[]): Rule {
  const from = Math.min(...runs.map((run) => run.from));
  const to = Math.max(...runs.map((run) => run.to));
  let [weight, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (const run of runs) {
    const [length, middle] = [run.to - run.from, (run.from + run.to) / 2];
    weight += length;
    x += length * middle;
    y += length * (run.line + 0.5);
    xx += length * (middle ** 2 + length ** 2 / 12);
    xy += length * middle * (run.line + 0.5);
  }
  const spread = xx - (x * x) / weight;
  const slope = spread > 0 ? (xy - (x * y) / weight) / spread : 0;
  // Neighbours helped: one pixel on either side is not the rule's own.
  return {
    from,
    to,
    slope,
    at: (y - slope * x) / weight,
    thickness: Math.max(1, weight / (to - from) - 2),
  };
}

/** A stretch that two lists share, or that only the first or only the second has. Ends are exclusive. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  /** Of a `new` stretch, where in the first list it would stand. */
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/**
 * The shortest way from one list to another (Myers 1986), or null when it takes more than `most` steps:
 * time grows with length × steps and memory with steps², so a bound on the steps bounds both.
 */
export function edits<T>(
  before: readonly T[],
  after: readonly T[],
  most: number,
): Stretch[] | null {
  const head = commonHead(before, after);
  const tail = commonTail(before, after, head);
  const middle = shortest(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    most,
  );
  if (middle === null) return null;
  return merged([...same(head), ...middle, ...same(tail)]);
}

type Step = Stretch['kind'];
const same = (count: number): Step[] => Array.from({ length: count }, () => 'same');

function commonHead<T>(a: readonly T[], b: readonly T[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonTail<T>(a: readonly T[], b: readonly T[], head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** For every number of steps, how far down `a` each diagonal gets. `offset` makes diagonals indexes. */
function shortest<T>(a: readonly T[], b: readonly T[], most: number): Step[] | null {
  const limit = Math.min(most, a.length + b.length);
  const reached: Int32Array[] = [];
  let last = new Int32Array(3);
  for (let steps = 0; steps <= limit; steps += 1) {
    const next = new Int32Array(2 * steps + 3);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = steps === 0 ? 0 : start(last, steps, diagonal);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next[diagonal + steps + 1] = x;
      if (x >= a.length && x - diagonal >= b.length)
        return walkedBack(reached, a.length, b.length, steps);
    }
    reached.push(next);
    last = next;
  }
  return null;
}

/** Where a diagonal starts after one more step: the neighbour that got further. `last` is of `steps - 1`. */
function start(last: Int32Array, steps: number, diagonal: number): number {
  return fromAbove(last, steps, diagonal)
    ? at(last, steps, diagonal + 1)
    : at(last, steps, diagonal - 1) + 1;
}

const at = (last: Int32Array, steps: number, diagonal: number): number =>
  last[diagonal + steps] ?? 0;

const fromAbove = (last: Int32Array, steps: number, diagonal: number): boolean =>
  diagonal === -steps ||
  (diagonal !== steps && at(last, steps, diagonal - 1) < at(last, steps, diagonal + 1));

function walkedBack(
  reached: readonly Int32Array[],
  rows: number,
  columns: number,
  taken: number,
): Step[] {
  const steps: Step[] = [];
  let [x, y] = [rows, columns];
  for (let step = taken; step > 0; step -= 1) {
    const last = reached[step - 1] ?? new Int32Array(3);
    const down = fromAbove(last, step, x - y);
    const diagonal = down ? x - y + 1 : x - y - 1;
    const from = at(last, step, diagonal);
    steps.push(...same(down ? x - from : x - from - 1), down ? 'new' : 'gone');
    [x, y] = [from, from - diagonal];
  }
  return [...steps, ...same(x)].reverse();
}

/** Neighbouring steps of one kind as one stretch; within a change, what is gone before what is new. */
function merged(steps: readonly Step[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [x, y] = [0, 0];
  const add = (kind: Step, count: number) => {
    if (count === 0) return;
    const [dx, dy] = [kind === 'new' ? 0 : count, kind === 'gone' ? 0 : count];
    stretches.push({ kind, before: [x, x + dx], after: [y, y + dy] });
    [x, y] = [x + dx, y + dy];
  };
  const counts = { same: 0, gone: 0, new: 0 };
  const flush = () => {
    for (const kind of ['gone', 'new', 'same'] as const) {
      add(kind, counts[kind]);
      counts[kind] = 0;
    }
  };
  for (const step of steps) {
    if (step !== 'same' && counts.same > 0) flush();
    counts[step] += 1;
  }
  flush();
  return stretches;
}

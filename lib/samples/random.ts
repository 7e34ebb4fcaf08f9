/** Numbers that look random and are the same on every machine (mulberry32). */
export interface Dice {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  /** An index drawn with the given weights. */
  readonly weighted: (weights: readonly number[]) => number;
}

export function dice(seed: string): Dice {
  let state = [...seed].reduce((hash, c) => Math.imul(hash ^ (c.codePointAt(0) ?? 1), 16777619), 1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(items: readonly [T, ...T[]]): T =>
    items[between(0, items.length - 1)] ?? items[0];
  const weighted = (weights: readonly number[]) => {
    const drawn = next() * weights.reduce((sum, weight) => sum + weight, 0);
    let reached = 0;
    const ends = weights.map((weight) => {
      reached += weight;
      return reached;
    });
    return ends.findIndex((end) => drawn < end);
  };
  return { between, pick, weighted };
}

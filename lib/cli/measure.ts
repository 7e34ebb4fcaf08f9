/** The middle one; of an even number the upper of the two. Throws when there is none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('no values to take the median of');
  return middle;
}

/** Milliseconds it takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What something takes: `wall` in milliseconds, `cpu` in seconds of processor, which a busy machine leaves alone. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

/** The cost of work done in this process, beside what came of it. */
export async function costOf<Result>(
  work: () => Result | Promise<Result>,
): Promise<Cost & { readonly result: Result }> {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1_000_000, result };
}

/**
 * Median milliseconds of each contender. They take turns, so that whatever else the machine does meets all
 * of them alike; a first round warms up and is not counted.
 */
export async function inTurns(
  contenders: ReadonlyMap<string, () => unknown>,
  rounds: number,
): Promise<Map<string, number>> {
  const taken = new Map([...contenders.keys()].map((name): [string, number[]] => [name, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, work] of contenders) {
      const time = await timed(work);
      if (round > 0) taken.get(name)?.push(time);
    }
  return new Map([...taken].map(([name, times]) => [name, median(times)]));
}

/** `1,234`, `12.3`, `0.123`: three digits. */
export const digits = (value: number): string =>
  value.toLocaleString(
    'en',
    value < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  );

/** How many times `b` goes into `a`. */
export const times = (a: number, b: number): string => `${digits(a / b)} ×`;

import type { Township } from './divisions.ts';

/** Names below this have nothing to do with each other. */
const ALIKE = 0.5;

/** The ending of a core name; two units of one stem may differ in nothing else. */
const ending = /(?:街道|地区|镇|乡|苏木)$/;
const stemOf = (core: string): string => core.replace(ending, '');

/**
 * How alike two core names are, 0 to 1: by the characters they share in order. Official short forms leave
 * characters out (建筑新村街道 is 建新街道), and a 镇 becomes a 街道 of its own name.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [stemOf(a), stemOf(b)];
  const shared = sharedInOrder(one, other);
  const shorter = Math.min(one.length, other.length);
  const whole = shared === shorter && shorter >= 2 ? 0.25 : 0;
  const sameKind = a.slice(one.length) === b.slice(other.length) ? 0.05 : 0;
  return Math.min(0.99, (2 * shared) / (one.length + other.length) + whole + sameKind);
}

/** The length of the longest common subsequence. */
function sharedInOrder(a: string, b: string): number {
  let row: number[] = Array(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let i = 1; i <= b.length; i += 1) {
      const [above = 0, left = 0, before = 0] = [row[i], next[i - 1], row[i - 1]];
      next.push(letter === b[i - 1] ? before + 1 : Math.max(above, left));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Those whose names are most like a core name, the most alike first. */
export function nearest<T extends Pick<Township, 'core'>>(
  core: string,
  among: readonly T[],
  most: number,
): T[] {
  return among
    .map((one) => ({ one, like: likeness(core, one.core) }))
    .filter(({ like }) => like >= ALIKE)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ one }) => one);
}

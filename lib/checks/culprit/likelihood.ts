import type { Slip } from './accusation.ts';
import type { Cell } from './sheet-equations.ts';

/**
 * How unlikely a slip is: added up over a set of changes, the set with the smallest sum is the likeliest.
 * Only the order and the distance to `unknown` matter; that of a blank is the smallest since nobody typed it.
 */
const costs: Readonly<Record<Slip, number>> = {
  'left-blank': 0.3,
  'last-year': 0.4,
  neighbour: 0.5,
  typing: 0.6,
  miscount: 0.8,
  unknown: 1,
};

/** What is known around a figure. */
export interface Surroundings {
  /** What the report of the year before prints in the same cell. */
  readonly lastYear: number | null;
  /** What stands beside, above and below. */
  readonly neighbours: readonly number[];
}

/** How the printed figure may have come about, if `due` was due. */
export function slipOf(printed: number | null, due: number, around: Surroundings): Slip {
  if (printed === null) return 'left-blank';
  if (printed > 1 && printed === around.lastYear) return 'last-year';
  if (printed > 1 && around.neighbours.includes(printed)) return 'neighbour';
  const distance = typingDistance(String(printed), String(due));
  // Of single digits every one is one key from every other: that tells nothing.
  if (distance === 1 && String(printed).length + String(due).length > 2) return 'typing';
  return Math.abs(printed - due) === 1 ? 'miscount' : 'unknown';
}

/** More than any other remedy of the same size can cost: one with a settled figure never comes first beside it. */
const settledCost = 3;

/**
 * What a change of a figure costs: one the reader was not sure of is half as dear; one that a person compared
 * with the original can only have been published wrong.
 */
export function costOf(slip: Slip, { status, settled }: Pick<Cell, 'status' | 'settled'>): number {
  if (settled) return costs[slip] + settledCost;
  return status === 'inferred' ? costs[slip] / 2 : costs[slip];
}

/** Keys pressed wrongly: 0, 1, or 2 for more than one (Damerau 1964, cut off). */
export function typingDistance(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const same = prefix(short, long);
  const rest = [short.slice(same), long.slice(same)] as const;
  if (long.length - short.length > 1) return 2;
  if (long.length > short.length) return rest[0] === rest[1].slice(1) ? 1 : 2;
  const [left, right] = rest;
  const isReplaced = left.slice(1) === right.slice(1);
  const isSwapped =
    left.slice(2) === right.slice(2) && left[0] === right[1] && left[1] === right[0];
  return isReplaced || isSwapped ? 1 : 2;
}

function prefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

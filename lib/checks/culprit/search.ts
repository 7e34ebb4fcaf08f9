import { type Row, solve } from './elimination.ts';
import type { Cell, CellId, Sum } from './sheet-equations.ts';

/** What has to be added to each of some figures so that all sums hold. */
export type Correction = ReadonlyMap<CellId, number>;

/** Systems looked at before giving up: many independent errors are beyond anybody's telling. */
const mostSteps = 3_000;

/**
 * All smallest sets of figures, of at most `most`, whose change makes every sum hold, each with its one
 * change (Fellegi and Holt 1976). Empty when there is none of that size, or too many ways to try.
 */
export function smallestCorrections(
  sums: readonly Sum[],
  cells: ReadonlyMap<CellId, Cell>,
  most: number,
): readonly Correction[] {
  const budget = { steps: mostSteps };
  const asked = { failing: sums.filter(({ excess }) => excess !== 0), holdingAt: holdingAt(sums) };
  for (let size = 1; size <= most; size += 1) {
    const found = new Map<string, Correction>();
    extend([], size, { ...asked, cells, found, seen: new Set(), budget });
    if (budget.steps <= 0) return [];
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

interface Search {
  readonly failing: readonly Sum[];
  /** The sums that hold, by each figure in them. */
  readonly holdingAt: ReadonlyMap<CellId, readonly Sum[]>;
  readonly cells: ReadonlyMap<CellId, Cell>;
  readonly found: Map<string, Correction>;
  readonly seen: Set<string>;
  readonly budget: { steps: number };
}

function holdingAt(sums: readonly Sum[]): ReadonlyMap<CellId, readonly Sum[]> {
  const found = new Map<CellId, Sum[]>();
  for (const sum of sums)
    if (sum.excess === 0)
      for (const cell of sum.terms.keys()) {
        const known = found.get(cell);
        if (known === undefined) found.set(cell, [sum]);
        else known.push(sum);
      }
  return found;
}

/**
 * Completes a set of figures to at most `size`. As long as the sums contradict each other whatever the set's
 * figures become, one of the figures in those sums that the set does not have must be wrong too.
 */
function extend(set: readonly CellId[], size: number, search: Search): void {
  const name = [...set].sort().join();
  if (search.seen.has(name) || search.budget.steps <= 0) return;
  search.seen.add(name);
  search.budget.steps -= 1;
  const beside = set.flatMap((cell) => search.holdingAt.get(cell) ?? []);
  const touched = [...new Set([...search.failing, ...beside])];
  const rows = touched.map(
    ({ terms, excess }): Row => ({
      coefficients: set.map((cell) => terms.get(cell) ?? 0),
      right: -excess,
    }),
  );
  const solution = solve(rows, set.length);
  if (solution.status === 'solved') keep(set, solution.values, search);
  if (solution.status !== 'contradiction' || set.length === size) return;
  for (const cell of missing(touched, solution.weights, set)) extend([...set, cell], size, search);
}

/** Figures whose change could resolve a contradiction: those the weighted sum of its rows leaves standing. */
function missing(
  touched: readonly Sum[],
  weights: ReadonlyMap<number, number>,
  set: readonly CellId[],
): CellId[] {
  const combined = new Map<CellId, number>();
  for (const [i, weight] of weights)
    for (const [cell, sign] of touched[i]?.terms ?? [])
      combined.set(cell, (combined.get(cell) ?? 0) + weight * sign);
  return [...combined].flatMap(([cell, sign]) => (sign !== 0 && !set.includes(cell) ? [cell] : []));
}

/** A correction counts when each figure changes, to a whole number that is not negative. */
function keep(set: readonly CellId[], values: readonly number[], { cells, found }: Search): void {
  const changes = set.map((cell, i): [CellId, number] => [cell, values[i] ?? Number.NaN]);
  const fits = changes.every(([cell, change]) => {
    return change !== 0 && Number.isSafeInteger(change) && corrected(cells.get(cell), change) >= 0;
  });
  if (fits) found.set([...set].sort().join(), new Map(changes));
}

/** The figure after its change; a blank counted as nothing before it, as in the sums. */
export const corrected = (cell: Cell | undefined, change: number): number =>
  cell === undefined || cell.value === null ? change : cell.value + change;

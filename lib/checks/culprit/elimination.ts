/** A row of a linear system with whole coefficients: Σ coefficients · unknowns = right. */
export interface Row {
  readonly coefficients: readonly number[];
  readonly right: number;
}

/**
 * The one solution of a system; `free` when it has several; else the rows that contradict each other,
 * by position and weight: the weighted sum of their left sides is nothing, that of their right sides is not.
 */
export type Solution =
  | { readonly status: 'solved'; readonly values: readonly number[] }
  | { readonly status: 'free' }
  | { readonly status: 'contradiction'; readonly weights: ReadonlyMap<number, number> };

interface Working {
  readonly coefficients: number[];
  right: number;
  readonly weights: Map<number, number>;
}

/**
 * Solves by elimination without division, so that nothing is rounded. Meant for a handful of unknowns
 * with coefficients 1 and -1; the numbers then stay far below what is exact.
 */
export function solve(rows: readonly Row[], unknowns: number): Solution {
  const working = rows.map(
    ({ coefficients, right }, i): Working => ({
      coefficients: [...coefficients],
      right,
      weights: new Map([[i, 1]]),
    }),
  );
  const pivots: Working[] = [];
  for (let column = 0; column < unknowns; column += 1) {
    const pivot = working.find((row) => !pivots.includes(row) && row.coefficients[column] !== 0);
    if (pivot === undefined) continue;
    pivots.push(pivot);
    for (const row of working) if (row !== pivot) clear(row, pivot, column);
  }
  const against = working.find((row) => !pivots.includes(row) && row.right !== 0);
  if (against !== undefined) return { status: 'contradiction', weights: against.weights };
  if (pivots.length < unknowns) return { status: 'free' };
  return { status: 'solved', values: valuesOf(pivots, unknowns) };
}

/** Takes the pivot out of a row in one column. */
function clear(row: Working, pivot: Working, column: number): void {
  const [own, other] = [row.coefficients[column], pivot.coefficients[column]];
  if (own === undefined || other === undefined || own === 0) return;
  const combined = (a: number, b: number) => a * other - b * own;
  row.coefficients.forEach((value, i) => {
    row.coefficients[i] = combined(value, pivot.coefficients[i] ?? Number.NaN);
  });
  row.right = combined(row.right, pivot.right);
  for (const [i, weight] of row.weights) row.weights.set(i, weight * other);
  for (const [i, weight] of pivot.weights) {
    const before = row.weights.get(i);
    row.weights.set(i, (before === undefined ? 0 : before) - weight * own);
  }
}

/** Every pivot row speaks of one unknown by now. */
function valuesOf(pivots: readonly Working[], unknowns: number): number[] {
  const values: number[] = [];
  for (let column = 0; column < unknowns; column += 1) {
    const row = pivots.find(({ coefficients }) => coefficients[column] !== 0);
    const coefficient = row?.coefficients[column];
    values.push(
      row === undefined || coefficient === undefined ? Number.NaN : row.right / coefficient,
    );
  }
  return values;
}

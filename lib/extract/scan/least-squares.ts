/**
 * The factors by which terms come nearest to values, one list of terms for each value. `stiffness`, one for
 * each term: what little it must explain to be there at all, as a share of the values.
 */
export function leastSquares(
  terms: readonly (readonly number[])[],
  values: readonly number[],
  stiffness: readonly number[],
): number[] {
  const size = stiffness.length;
  const rows = stiffness.map((stiff, k) => {
    const row = new Array<number>(size + 1).fill(0);
    row[k] = stiff * Math.max(1, values.length);
    return row;
  });
  terms.forEach((each, i) => {
    const all = [...each, values[i] ?? 0];
    rows.forEach((row, k) => {
      all.forEach((term, n) => {
        row[n] = (row[n] ?? 0) + term * (each[k] ?? 0);
      });
    });
  });
  return solved(rows);
}

/** Linear equations, each with its right side last, by elimination; symmetric and never singular here. */
function solved(rows: number[][]): number[] {
  rows.forEach((row, k) => {
    const pivot = row[k] ?? 1;
    rows.forEach((other, n) => {
      if (n === k) return;
      const times = (other[k] ?? 0) / pivot;
      row.forEach((value, i) => {
        other[i] = (other[i] ?? 0) - times * value;
      });
    });
  });
  return rows.map((row, k) => (row.at(-1) ?? 0) / (row[k] ?? 1));
}

import { lines } from '#lib/form/lines.ts';
import type { Table } from '#lib/form/template.ts';
import { type ColumnSum, columnSums } from './row-sums.ts';

/** The figures of a row by column; null where blank or unread. */
export type Values = readonly (number | null)[];

/** A row of a table with all it may say; a row read as printed says one thing. */
export interface Candidates {
  readonly path: string;
  readonly values: readonly Values[];
}

/** What is left of the candidates of a row, by index, once the columns of the table have spoken. */
export interface Settled {
  readonly left: readonly number[];
  /** The columns speak for what is left: every sum the row takes part in was tried and holds. */
  readonly isBacked: boolean;
}

/** Σ left − Σ right = 0 in one column; rows by index. */
interface Equation {
  readonly column: number;
  readonly terms: readonly { readonly row: number; readonly sign: 1 | -1 }[];
}

/** Together more readings than these are not looked through. */
const MOST_COMBINATIONS = 50_000;

/**
 * Reads the rows of a table against each other: sums and balances of the form in every column. Where the
 * columns contradict what is certain without them, or nothing fits them all, a published figure is wrong
 * somewhere and they decide nothing.
 */
export function settle(table: Table, rows: readonly Candidates[]): Settled[] {
  const all = rows.map(({ values }) => values.map((_, i) => i));
  const equations = equationsOf(table, rows);
  const broken = equations.filter((equation) => isBroken(equation, rows));
  const open = equations.filter((equation) => !broken.includes(equation));
  const solutions = combinations(open, rows);
  const left = solutions === null ? all : all.map((_, row) => distinct(solutions, row));
  return rows.map(({ path }, row) => ({
    left: left[row] ?? [],
    isBacked:
      solutions !== null &&
      isInEquations(table, path) &&
      equationsMissing(table, rows, path) === 0 &&
      !broken.some(({ terms }) => terms.some((term) => term.row === row)),
  }));
}

const distinct = (solutions: readonly (readonly number[])[], row: number): number[] => [
  ...new Set(solutions.map((solution) => solution[row] ?? 0)),
];

const isIn = ({ left, right }: ColumnSum, path: string) =>
  left.includes(path) || right.includes(path);
const isInEquations = (table: Table, path: string) =>
  columnSums(table).some((sum) => isIn(sum, path));

const isWhole = ({ left, right }: ColumnSum, rows: readonly Candidates[]) =>
  [...left, ...right].every((path) =>
    rows.some((row) => row.path === path && row.values.length > 0),
  );

/** Sums a row takes part in that cannot be tried because another of their rows is not read. */
const equationsMissing = (table: Table, rows: readonly Candidates[], path: string) =>
  columnSums(table).filter((sum) => isIn(sum, path) && !isWhole(sum, rows)).length;

function equationsOf(table: Table, rows: readonly Candidates[]): Equation[] {
  const index = (path: string) => rows.findIndex((row) => row.path === path);
  return columnSums(table)
    .filter((sum) => isWhole(sum, rows))
    .flatMap(({ left, right }) => {
      const terms = [
        ...left.map((path) => ({ row: index(path), sign: 1 as const })),
        ...right.map((path) => ({ row: index(path), sign: -1 as const })),
      ];
      return lines(table.columns).map((_, column) => ({ column, terms }));
    });
}

/** All its figures are certain, and it does not hold. */
function isBroken({ column, terms }: Equation, rows: readonly Candidates[]): boolean {
  let sum = 0;
  for (const { row, sign } of terms) {
    const possible = new Set(rows[row]?.values.map((values) => values[column] ?? null));
    const [value = null] = possible;
    if (possible.size > 1) return false;
    if (value === null) return true;
    sum += sign * value;
  }
  return sum !== 0;
}

/** All ways to choose one candidate a row so that every equation holds; null when none, or too many to try. */
function combinations(
  equations: readonly Equation[],
  rows: readonly Candidates[],
): number[][] | null {
  const size = rows.reduce((product, { values }) => product * Math.max(1, values.length), 1);
  if (size > MOST_COMBINATIONS) return null;
  const solutions: number[][] = [];
  const choice = rows.map(() => 0);
  const holds = ({ column, terms }: Equation) => {
    let sum = 0;
    for (const { row, sign } of terms) {
      const value = rows[row]?.values[choice[row] ?? 0]?.[column] ?? null;
      if (value === null) return false;
      sum += sign * value;
    }
    return sum === 0;
  };
  for (let n = 0; n < size; n += 1) {
    let rest = n;
    rows.forEach(({ values }, row) => {
      choice[row] = rest % Math.max(1, values.length);
      rest = Math.floor(rest / Math.max(1, values.length));
    });
    if (equations.every(holds)) solutions.push([...choice]);
  }
  return solutions.length === 0 ? null : solutions;
}

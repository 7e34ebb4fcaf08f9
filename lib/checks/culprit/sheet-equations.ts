import {
  balances,
  byEdition,
  carries,
  columnTotals,
  type Equation,
  inSection,
  rowTotals,
} from '../equations.ts';
import type { Figure, Figures, Term } from '../finding.ts';
import type { SumName, Years } from './accusation.ts';

/** A figure of a report or of its neighbour in time: `key`, with `@-1` or `@1` behind it for the neighbours. */
export type CellId = string;

export interface Cell {
  readonly id: CellId;
  readonly key: string;
  /** The report it stands in: -1 the year before, 1 the year after. */
  readonly years: Years;
  /** Null for a blank. */
  readonly value: number | null;
  readonly status: Figure['status'];
  /** A person compared it with the original. */
  readonly settled: boolean;
}

/** Σ coefficient · value = 0 should hold; `excess` is what it comes to, blanks counted as nothing. */
export interface Sum extends SumName {
  readonly terms: ReadonlyMap<CellId, number>;
  readonly excess: number;
}

/** A report between the ones before and after it. */
export interface Neighbourhood {
  readonly current: Figures;
  readonly previous: Figures | null;
  readonly next: Figures | null;
}

/** Sums within a report by the rule that asks them, as the findings name them. */
const within = (
  [
    ['row-total', inSection('三', rowTotals)],
    ['column-total', inSection('三', columnTotals)],
    ['balance', inSection('三', balances)],
    ['remedies-total', inSection('四', rowTotals)],
  ] as const
).map(([rule, family]) => ({ rule, equations: byEdition(family) }));
const across = byEdition(carries);

/** Whether any sum of the report itself fails, blanks counted as nothing; sums with figures not at hand do not. */
export function hasFailing(around: Neighbourhood): boolean {
  const { edition } = around.current;
  const fails = ({ left, right }: Equation): boolean =>
    sumIn(around, left) - sumIn(around, right) !== 0 &&
    [...left, ...right].every((term) => isAtHand(around, term));
  return (
    within.some(({ equations }) => equations(edition).some(fails)) || across(edition).some(fails)
  );
}

const figureIn = ({ current, previous }: Neighbourhood, { key, yearsAgo }: Term) =>
  (yearsAgo === undefined ? current : previous)?.facts.get(key);

const isAtHand = (around: Neighbourhood, term: Term): boolean => {
  const status = figureIn(around, term)?.status;
  return status !== undefined && status !== 'unread';
};

function sumIn(around: Neighbourhood, terms: readonly Term[]): number {
  let sum = 0;
  for (const term of terms) {
    const value = figureIn(around, term)?.value ?? null;
    if (value !== null) sum += value;
  }
  return sum;
}

/**
 * The sums a report and its neighbours have to satisfy, as far as all their figures were read, and the
 * figures in them.
 */
export function sumsOf(around: Neighbourhood): {
  readonly sums: readonly Sum[];
  readonly cells: ReadonlyMap<CellId, Cell>;
} {
  const cells = new Map<CellId, Cell>();
  const sums: Sum[] = [];
  for (const years of [0, -1, 1] as const) {
    const report = reportOf(around, years);
    const asked = (rule: string, equations: readonly Equation[]) => {
      for (const equation of equations) sums.push(...sumOf(rule, equation, years, around, cells));
    };
    if (report === null) continue;
    for (const { rule, equations } of within) asked(rule, equations(report.edition));
    asked('carry-over', across(report.edition));
  }
  return { sums, cells };
}

const reportOf = ({ current, previous, next }: Neighbourhood, years: Years): Figures | null =>
  ({ '-1': previous, 0: current, 1: next })[years];

/** One equation of a report some years off; nothing where a figure is not at hand. */
function sumOf(
  rule: string,
  { subject, left, right }: Equation,
  years: Years,
  around: Neighbourhood,
  cells: Map<CellId, Cell>,
): Sum[] {
  const sides = [
    ...left.map((term) => ({ term, sign: 1 })),
    ...right.map((term) => ({ term, sign: -1 })),
  ];
  const terms = new Map<CellId, number>();
  let excess = 0;
  for (const { term, sign } of sides) {
    const cell = cellOf(term.key, years - (term.yearsAgo ?? 0), around);
    if (cell === null) return [];
    cells.set(cell.id, cell);
    terms.set(cell.id, sign);
    if (cell.value !== null) excess += sign * cell.value;
  }
  return [{ rule, subject, years, terms, excess }];
}

function cellOf(key: string, years: number, around: Neighbourhood): Cell | null {
  if (years !== -1 && years !== 0 && years !== 1) return null;
  const report = reportOf(around, years);
  const figure = report?.facts.get(key);
  if (figure === undefined || figure.status === 'unread') return null;
  const id = years === 0 ? key : `${key}@${years}`;
  const settled = report?.settled?.has(key) === true;
  return { id, key, years, value: figure.value, status: figure.status, settled };
}

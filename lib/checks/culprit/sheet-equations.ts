import {
  balances,
  byEdition,
  carries,
  columnTotals,
  type Equation,
  rowTotals,
} from '../equations.ts';
import type { Figure, Figures } from '../finding.ts';

/** A figure of a report or of its neighbour in time: `key`, with `@-1` or `@1` behind it for the neighbours. */
export type CellId = string;

export interface Cell {
  readonly id: CellId;
  readonly key: string;
  /** The report it stands in: -1 the year before, 1 the year after. */
  readonly years: -1 | 0 | 1;
  /** Null for a blank. */
  readonly value: number | null;
  readonly status: Figure['status'];
}

/** Σ coefficient · value = 0 should hold; `excess` is what it comes to, blanks counted as nothing. */
export interface Sum {
  /** Which rule asks it, of what. */
  readonly rule: string;
  readonly subject: string;
  readonly terms: ReadonlyMap<CellId, number>;
  readonly excess: number;
}

/** A report between the ones before and after it. */
export interface Neighbourhood {
  readonly current: Figures;
  readonly previous: Figures | null;
  readonly next: Figures | null;
}

const within = (
  [
    ['row-total', rowTotals],
    ['column-total', columnTotals],
    ['balance', balances],
  ] as const
).map(([rule, family]) => ({ rule, equations: byEdition(family) }));
const across = byEdition(carries);

/** The sums a report and its neighbours have to satisfy, as far as all their figures were read, and the figures in them. */
export function sumsOf(around: Neighbourhood): {
  readonly sums: readonly Sum[];
  readonly cells: ReadonlyMap<CellId, Cell>;
} {
  const cells = new Map<CellId, Cell>();
  const sums: Sum[] = [];
  const add = (rule: string, equation: Equation, years: -1 | 0 | 1) => {
    const sum = sumOf(rule, equation, years, around, cells);
    if (sum !== null) sums.push(sum);
  };
  for (const { rule, equations } of within)
    for (const equation of equations(around.current.edition)) add(rule, equation, 0);
  for (const equation of across(around.current.edition)) add('carry-over', equation, 0);
  if (around.next !== null)
    for (const equation of across(around.next.edition)) add('carry-over', equation, 1);
  return { sums, cells };
}

/** One equation of a report some years off; null where a figure is not at hand. */
function sumOf(
  rule: string,
  { subject, left, right }: Equation,
  years: -1 | 0 | 1,
  around: Neighbourhood,
  cells: Map<CellId, Cell>,
): Sum | null {
  const sides = [
    ...left.map((term) => ({ term, sign: 1 })),
    ...right.map((term) => ({ term, sign: -1 })),
  ];
  const terms = new Map<CellId, number>();
  let excess = 0;
  for (const { term, sign } of sides) {
    const cell = cellOf(term.key, years - (term.yearsAgo ?? 0), around);
    if (cell === null) return null;
    cells.set(cell.id, cell);
    terms.set(cell.id, sign);
    if (cell.value !== null) excess += sign * cell.value;
  }
  return { rule, subject, terms, excess };
}

function cellOf(
  key: string,
  years: number,
  { current, previous, next }: Neighbourhood,
): Cell | null {
  if (years !== -1 && years !== 0 && years !== 1) return null;
  const report = { '-1': previous, 0: current, 1: next }[years];
  const figure = report?.facts.get(key);
  if (figure === undefined || figure.status === 'unread') return null;
  const id = years === 0 ? key : `${key}@${years}`;
  return { id, key, years, value: figure.value, status: figure.status };
}

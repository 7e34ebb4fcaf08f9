import { editions, type Key } from '#lib/form/editions.ts';
import { keyOf, lines, sums } from '#lib/form/lines.ts';
import type { Axis, Edition, Table } from '#lib/form/template.ts';
import type { Figures, Term } from './finding.ts';

/** Σ left = Σ right, or Σ left ≤ Σ right. */
export interface Equation {
  /** Unique within its family, e.g. `applications.received.total`; the same in both editions. */
  readonly subject: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** The printed total the other side adds up to, when the equation is about one. */
  readonly total?: string;
  readonly relation?: '≤';
}

/** Equations one table implies. */
export type Family = (table: Table) => Equation[];

const paths = (axis: Axis) => lines(axis).map((line) => line.path);

const adding = (total: string, parts: readonly string[]): Equation => ({
  subject: total,
  left: parts.map((key) => ({ key })),
  right: [{ key: total }],
  total,
});

/** In every row: the columns of a group add up to its total. */
export const rowTotals: Family = ({ id, rows, columns }) =>
  sums(columns).flatMap(({ total, parts }) =>
    paths(rows).map((row) =>
      adding(
        keyOf(id, row, total),
        parts.map((column) => keyOf(id, row, column)),
      ),
    ),
  );

/** In every column: the rows of a group add up to its total. */
export const columnTotals: Family = ({ id, rows, columns }) =>
  sums(rows).flatMap(({ total, parts }) =>
    paths(columns).map((column) =>
      adding(
        keyOf(id, total, column),
        parts.map((row) => keyOf(id, row, column)),
      ),
    ),
  );

/** In every column: the balance printed over the table. */
export const balances: Family = ({ id, columns, balances = [] }) =>
  balances.flatMap(({ left, right }) =>
    paths(columns).map((column) => ({
      subject: `${id}.${column}`,
      left: left.map((row) => ({ key: keyOf(id, row, column) })),
      right: right.map((row) => ({ key: keyOf(id, row, column) })),
    })),
  );

/** In every column: what last year handed over is what this year took over. */
export const carries: Family = ({ id, columns, carries = [] }) =>
  carries.flatMap(({ from, to }) =>
    paths(columns).map((column) => ({
      subject: `${id}.${column}`,
      left: [{ key: keyOf(id, from, column), yearsAgo: 1 }],
      right: [{ key: keyOf(id, to, column) }],
    })),
  );

/** The equations of a family in one section of the form: the totals of 表三 and 表四 are rules apart. */
export const inSection =
  (section: '三' | '四', family: Family): Family =>
  (table) =>
    table.section === section ? family(table) : [];

/** The equations of a family by edition, derived once; none for the free form before 2019. */
export function byEdition(family: Family): (edition: Figures['edition']) => readonly Equation[] {
  const derived = new Map<Figures['edition'], readonly Equation[]>(
    (editions as readonly Edition[]).map(({ id, tables }) => [id, tables.flatMap(family)]),
  );
  return (edition) => derived.get(edition) ?? [];
}

/** What every printed total adds up, by row and by column, in either edition. */
export const partsOf: ReadonlyMap<string, readonly string[]> = (() => {
  const parts = new Map<string, string[]>();
  for (const { tables } of editions as readonly Edition[])
    for (const { subject, left } of tables.flatMap((t) => [...rowTotals(t), ...columnTotals(t)]))
      parts.set(subject, [...(parts.get(subject) ?? []), ...left.map((term) => term.key)]);
  return parts;
})();

/** A term of this year's report, with its key checked against the form. */
export const term = (key: Key): Term => ({ key });

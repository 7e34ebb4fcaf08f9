import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { publishers, reports } from '../schema.ts';
import type { Connection } from '../sqlite.ts';
import { among } from '../sqlite.ts';
import { areaIs } from './area.ts';

/** Which reports a question is about. Left out: all. Years are report years, both included. */
export interface Filter {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly publishers?: readonly number[] | undefined;
  /** By its name, or with its city before it: see area.ts. */
  readonly district?: string | undefined;
}

/** A part of a long answer. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Office and year of a current report: it has both. */
export const filed = {
  publisherId: sql<number>`${reports.publisherId}`,
  year: sql<number>`${reports.year}`,
};

/** Nobody has said yet whose report it is, or of which year. */
export const isUnfiled = or(isNull(reports.publisherId), isNull(reports.year));

type Parameters = Readonly<Record<string, string | number>>;

/**
 * A condition that is there or not, apart from its values: the same `shape` always makes the same SQL, so
 * a statement is prepared once for each shape.
 */
export interface Choice {
  readonly shape: string;
  readonly conditions: readonly SQL[];
  readonly parameters: Parameters;
}

const always: Choice = { shape: '', conditions: [], parameters: {} };

/** A condition on a parameter, or none when the value was left out. */
export const choice = (
  name: string,
  value: string | number | undefined,
  condition: () => SQL,
): Choice =>
  value === undefined
    ? always
    : { shape: name, conditions: [condition()], parameters: { [name]: value } };

/** Two conditions that hold both. */
export const both = (a: Choice, b: Choice): Choice => ({
  shape: [a.shape, b.shape].filter((shape) => shape !== '').join(' '),
  conditions: [...a.conditions, ...b.conditions],
  parameters: { ...a.parameters, ...b.parameters },
});

/** A list as the parameter of `among`. */
export const list = (values: readonly (string | number)[] | undefined): string | undefined =>
  values && JSON.stringify(values);

/** The current reports a filter chooses; a statement using it reads from `reports`. */
export const chosen = (orm: Connection['orm'], filter: Filter): Choice =>
  [
    choice('from', filter.from, () => gte(reports.year, sql.placeholder('from'))),
    choice('to', filter.to, () => lte(reports.year, sql.placeholder('to'))),
    choice('publishers', list(filter.publishers), () =>
      among(reports.publisherId, sql.placeholder('publishers')),
    ),
    choice('district', filter.district, () => inArray(reports.publisherId, inDistrict(orm))),
  ].reduce(both, { ...always, conditions: [eq(reports.current, true)] });

const inDistrict = (orm: Connection['orm']) =>
  orm
    .select({ id: publishers.id })
    .from(publishers)
    .where(areaIs(sql`${sql.placeholder('district')}`));

/** What a choice asks, as the condition of a statement. */
export const where = ({ conditions }: Choice): SQL | undefined => and(...conditions);

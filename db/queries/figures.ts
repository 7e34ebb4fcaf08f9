import { asc, eq } from 'drizzle-orm';
import type { Key } from '#lib/form/editions.ts';
import type { Report } from '#lib/parse/fact.ts';
import { positionOf, type StoredStatus, statusAt } from '../figures.ts';
import { type Db, prepared } from '../open.ts';
import { reports, figures as stored } from '../schema.ts';
import { chosen, type Filter, filed, where } from './filter.ts';

/** Some figures of one report, in the order asked for. */
export interface FigureRow {
  readonly reportId: number;
  readonly publisherId: number;
  readonly year: number;
  readonly edition: Report['edition'];
  /** Counts as printed, money in 分; null for all that is no number: `statuses` says which of them. */
  readonly values: readonly (number | null)[];
  readonly statuses: readonly StoredStatus[];
}

/** The figures of the current reports, by office and year. */
export async function figures(db: Db, filter: Filter, keys: readonly Key[]): Promise<FigureRow[]> {
  const { orm } = db.connection();
  const choice = chosen(orm, filter);
  const positions = keys.map(positionOf);
  const columns = Object.fromEntries(keys.map((key, i) => [i, stored[key]]));
  const rows = prepared(db, `figures ${choice.shape} ${positions.join()}`, () =>
    orm
      .select({
        reportId: reports.id,
        publisherId: filed.publisherId,
        year: filed.year,
        edition: reports.edition,
        statuses: stored.statuses,
        values: columns,
      })
      .from(reports)
      .innerJoin(stored, eq(stored.reportId, reports.id))
      .where(where(choice))
      .orderBy(asc(reports.publisherId), asc(reports.year))
      .prepare(),
  ).all(choice.parameters);
  return rows.map(({ statuses, values, ...row }) => ({
    ...row,
    values: keys.map((_, i) => values[i] ?? null),
    statuses: positions.map((position, i) => statusAt(statuses, position, values[i] ?? null)),
  }));
}

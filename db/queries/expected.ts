import { asc, eq, min } from 'drizzle-orm';
import { type Db, prepared } from '../open.ts';
import { expectations, publishers as offices, reports } from '../schema.ts';
import { filed } from './filter.ts';
import { publishers, standing } from './publishers.ts';

/** In which years an office is expected to report. */
export interface ExpectedRow {
  readonly publisherId: number;
  /** The first year of its span; null: nobody can say, since its district has not reported yet. */
  readonly from: number | null;
  /** The last; null: no end. */
  readonly to: number | null;
  /** Single years that are otherwise than the span says. */
  readonly exceptions: readonly { readonly year: number; readonly expected: boolean }[];
}

/**
 * The years in which each office of the register is expected to report: those a person said, else from the
 * first year anybody of its district reported on.
 */
export async function expected(db: Db): Promise<ExpectedRow[]> {
  const firstOf = new Map(firstYears(db).map(({ publisherId, year }) => [publisherId, year]));
  const units = await publishers(db);
  const areas = new Map<string, number>();
  for (const { id, district } of units) {
    const [year, area] = [firstOf.get(id), district ?? `${id}`];
    if (year !== undefined) areas.set(area, Math.min(year, areas.get(area) ?? year));
  }
  const first = Math.min(...firstOf.values());
  const exceptions = exceptionsByOffice(db);
  const spans = new Map(spansOf(db).map((span) => [span.id, span]));
  return units.map(({ id, district }) => ({
    publisherId: id,
    from: spans.get(id)?.from ?? areas.get(district ?? `${id}`) ?? finite(first),
    to: spans.get(id)?.to ?? null,
    exceptions: exceptions.get(id) ?? [],
  }));
}

const finite = (year: number): number | null => (Number.isFinite(year) ? year : null);

const firstYears = (db: Db) =>
  prepared(db, 'first years', (orm) =>
    orm
      .select({ publisherId: filed.publisherId, year: min(filed.year).mapWith(Number).as('first') })
      .from(reports)
      .where(eq(reports.current, true))
      .groupBy(reports.publisherId)
      .prepare(),
  ).all();

const spansOf = (db: Db) =>
  prepared(db, 'expected spans', (orm) =>
    orm
      .select({ id: offices.id, from: offices.expectedFrom, to: offices.expectedTo })
      .from(offices)
      .where(standing)
      .prepare(),
  ).all();

function exceptionsByOffice(db: Db) {
  const rows = prepared(db, 'expectations', (orm) =>
    orm.select().from(expectations).orderBy(asc(expectations.year)).prepare(),
  ).all();
  const byOffice = new Map<number, { year: number; expected: boolean }[]>();
  for (const { publisherId, year, expected } of rows) {
    const known = byOffice.get(publisherId) ?? [];
    byOffice.set(publisherId, [...known, { year, expected: expected ?? false }]);
  }
  return byOffice;
}

import { asc, eq, min } from 'drizzle-orm';
import { kept } from '../kept.ts';
import { type Db, prepared } from '../open.ts';
import { expectations, publishers as offices, reports } from '../schema.ts';
import { areaNames } from './area.ts';
import { filed } from './filter.ts';
import { standing } from './publishers.ts';

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
export const expected = async (db: Db): Promise<readonly ExpectedRow[]> =>
  kept(db, 'expected', () => allExpected(db));

function allExpected(db: Db): ExpectedRow[] {
  const firstOf = new Map(firstYears(db).map(({ publisherId, year }) => [publisherId, year]));
  const units = spansOf(db);
  const nameOf = areaNames(units);
  const areaOf = (unit: (typeof units)[number]) => nameOf(unit) ?? `${unit.id}`;
  const areas = new Map<string, number>();
  for (const unit of units) {
    const [year, area] = [firstOf.get(unit.id), areaOf(unit)];
    if (year !== undefined) areas.set(area, Math.min(year, areas.get(area) ?? year));
  }
  const first = Math.min(...firstOf.values());
  const exceptions = exceptionsByOffice(db);
  return units.map((unit) => ({
    publisherId: unit.id,
    from: unit.from ?? areas.get(areaOf(unit)) ?? finite(first),
    to: unit.to,
    exceptions: exceptions.get(unit.id) ?? [],
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
      .select({
        id: offices.id,
        district: offices.district,
        city: offices.city,
        province: offices.province,
        from: offices.expectedFrom,
        to: offices.expectedTo,
      })
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

import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { Region } from '#lib/parse/fact.ts';
import { shortName } from '#lib/register/office-name.ts';
import { regionOf } from '#lib/register/region.ts';
import { kept } from '../kept.ts';
import { type Db, only, prepared } from '../open.ts';
import { files, publishers as offices, reports } from '../schema.ts';
import { areaNames } from './area.ts';
import { filed } from './filter.ts';

/** An office that reports. Its region is what its documents tell of it. */
export interface Publisher {
  readonly id: number;
  /** The longest name its documents print, e.g. `江岸区人民政府二七街道办事处`. */
  readonly name: string;
  /** For charts and lists beside its district, e.g. `二七街道`. */
  readonly shortName: string;
  /** Told apart from others of its name: with its city before it where there are two, see area.ts. */
  readonly district: string | null;
  readonly region: Region;
}

export const publisherColumns = {
  id: offices.id,
  name: offices.name,
  core: offices.core,
  district: offices.district,
  city: offices.city,
  province: offices.province,
};

/** Neither merged into another office nor removed. */
export const standing = and(isNull(offices.mergedInto), isNull(offices.removedAt));

/** Offices by district and name, those without a district last. */
export const byDistrict = [
  sql`${offices.district} is null`,
  asc(offices.district),
  asc(offices.core),
  asc(offices.id),
];

type Stored = Region & { readonly id: number; readonly name: string; readonly core: string };

/** An office looked at alone: its district by its mere name. */
export const publisherOf = (office: Stored): Publisher => ({
  id: office.id,
  name: office.name,
  shortName: shortName(office.name, office.core),
  district: office.district,
  region: regionOf(office),
});

/** All offices, ordered by district and name. */
export const publishers = async (db: Db): Promise<readonly Publisher[]> =>
  kept(db, 'publishers', () => allPublishers(db));

function allPublishers(db: Db): Publisher[] {
  const rows = prepared(db, 'publishers', (orm) =>
    orm
      .select(publisherColumns)
      .from(offices)
      .where(standing)
      .orderBy(...byDistrict)
      .prepare(),
  ).all();
  const areaOf = areaNames(rows);
  return rows.map((row) => ({ ...publisherOf(row), district: areaOf(row) }));
}

/** One office, or null when there is none of that id. */
export async function publisher(db: Db, id: number): Promise<Publisher | null> {
  const row = prepared(db, 'publisher', (orm) =>
    orm
      .select(publisherColumns)
      .from(offices)
      .where(eq(offices.id, sql.placeholder('id')))
      .prepare(),
  ).get({ id });
  return row === undefined ? null : publisherOf(row);
}

/** Years of the current reports, ascending. */
export const years = async (db: Db): Promise<number[]> =>
  prepared(db, 'years', (orm) =>
    orm
      .selectDistinct({ year: filed.year })
      .from(reports)
      .where(eq(reports.current, true))
      .orderBy(asc(reports.year))
      .prepare(),
  )
    .all()
    .map(({ year }) => year);

/** What the store holds: current reports, offices that sent one, and files, refused ones too. */
export async function totals(
  db: Db,
): Promise<{ reports: number; publishers: number; files: number }> {
  const counted = prepared(db, 'totals', (orm) =>
    orm
      .select({
        reports: count(),
        publishers: sql<number>`count(distinct ${reports.publisherId})`,
        files: sql<number>`(select count(*) from ${files})`,
      })
      .from(reports)
      .where(eq(reports.current, true))
      .prepare(),
  ).all();
  return only(counted, 'count');
}

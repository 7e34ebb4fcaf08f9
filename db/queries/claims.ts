import { and, asc, eq, sql } from 'drizzle-orm';
import type { Claim } from '#lib/parse/fact.ts';
import { type Db, prepared } from '../open.ts';
import { at } from '../packed/frame.ts';
import { parseJson } from '../packed/pack.ts';
import { reports, claims as stored } from '../schema.ts';
import { among } from '../sqlite.ts';
import { chosen, type Filter, filed, list, where } from './filter.ts';

/** A number told in prose. `year` is the year its sentence speaks of, `reportYear` the report's own. */
export interface ClaimRow extends Claim {
  readonly reportId: number;
  readonly publisherId: number;
  readonly reportYear: number;
}

/** What the current reports tell of some quantities, by office, year and order in the document. */
export async function claims(
  db: Db,
  filter: Filter,
  metrics: readonly string[],
): Promise<ClaimRow[]> {
  const { orm } = db.connection();
  const choice = chosen(orm, filter);
  return prepared(db, `claims ${choice.shape}`, () =>
    orm
      .select({
        reportId: reports.id,
        publisherId: filed.publisherId,
        reportYear: filed.year,
        metric: stored.metric,
        value: stored.value,
        unit: stored.unit,
        qualifier: stored.qualifier,
        year: stored.year,
        text: stored.text,
        section: stored.section,
        at: stored.at,
      })
      .from(reports)
      .innerJoin(stored, eq(stored.reportId, reports.id))
      .where(and(where(choice), among(stored.metric, sql.placeholder('metrics'))))
      .orderBy(asc(reports.publisherId), asc(reports.year), asc(stored.position))
      .prepare(),
  )
    .all({ ...choice.parameters, metrics: list(metrics) })
    .map((row) => ({ ...row, at: parseJson(at, row.at) }));
}

import { asc, sql } from 'drizzle-orm';
import type { Report } from '#lib/parse/fact.ts';
import { kept } from '../kept.ts';
import { type Db, prepared } from '../open.ts';
import { reports } from '../schema.ts';
import { chosen, type Filter, filed, where } from './filter.ts';

/** The current version of the report of one office and year. */
export interface Received {
  readonly reportId: number;
  readonly publisherId: number;
  readonly year: number;
  readonly edition: Report['edition'];
  readonly fileName: string;
  readonly publishedOn: string | null;
  readonly signedOn: string | null;
  /** ISO 8601 in UTC. */
  readonly storedAt: string;
  /** Figures of the edition by status; together all of them. */
  readonly read: number;
  readonly inferred: number;
  readonly blank: number;
  readonly unread: number;
  /** Findings: failing errors, failing warnings, undecided. */
  readonly failing: number;
  readonly warnings: number;
  readonly undetermined: number;
  readonly notices: number;
  readonly version: number;
  /** How many versions there are of this office and year. */
  readonly versions: number;
}

export const receivedColumns = {
  reportId: reports.id,
  publisherId: filed.publisherId,
  year: filed.year,
  edition: reports.edition,
  fileName: reports.fileName,
  publishedOn: reports.publishedOn,
  signedOn: reports.signedOn,
  storedAt: reports.storedAt,
  read: reports.read,
  inferred: reports.inferred,
  blank: reports.blank,
  unread: reports.unread,
  failing: reports.failing,
  warnings: reports.warnings,
  undetermined: reports.undetermined,
  notices: reports.notices,
  version: reports.version,
  // Written out: of a table alone drizzle would drop its name, and the inner one would answer for itself.
  versions: sql<number>`(select count(*) from reports as other
    where other.publisher_id = reports.publisher_id and other.year = reports.year
      and other.version > 0 and other.twin_of is null)`.as('versions'),
};

/** What has been received, by office and year. */
export async function received(db: Db, filter: Filter): Promise<readonly Received[]> {
  const choice = chosen(db.connection().orm, filter);
  const question = `received ${choice.shape}`;
  return kept(db, `${question} ${JSON.stringify(choice.parameters)}`, () =>
    prepared(db, question, (orm) =>
      orm
        .select(receivedColumns)
        .from(reports)
        .where(where(choice))
        .orderBy(asc(reports.publisherId), asc(reports.year))
        .prepare(),
    ).all(choice.parameters),
  );
}

import { z } from 'zod';
import { type Db, only, rows, run } from '../open.ts';
import { parseJson } from '../packed/pack.ts';
import { matchOf } from '../register/office-of.ts';
import type { Read } from '../store-report.ts';
import type { StoredReading } from '../stored.ts';

const refused = z.object({
  kind: z.literal('refused'),
  because: z.string(),
  detail: z.string().nullable(),
});

/** What a newer reader says against what is kept of a report: only a person can say which is right. */
const objection = z.discriminatedUnion('kind', [
  /** It makes no report of the file; the older reading is kept. */
  refused,
  /** It finds another office or another year than the report is filed under. */
  z.object({ kind: z.literal('other-office'), publisher: z.string() }),
  z.object({ kind: z.literal('other-year'), year: z.int() }),
]);
export type Objection = z.infer<typeof objection>;

/** The objection of a report as it is stored; null: there is none. */
export const readObjection = (text: string | null): Objection | null =>
  text === null ? null : parseJson(objection, text);

/** Keeps what a newer reader says against a report, or that it says nothing any more. */
export const object = (db: Db, id: number, to: Objection | null): void =>
  void run(db, 'update reports set objection = :to where id = :id', {
    id,
    to: to && JSON.stringify(to),
  });

interface Filed {
  readonly publisherId: number | null;
  readonly year: number | null;
}

/** The office and year a report is filed under. */
export const filedAs = (db: Db, id: number): Filed => {
  const filed = 'select publisher_id as publisherId, year from reports where id = :id';
  return only(rows<Filed>(db, filed, { id }), `report ${id}`);
};

/** What a new reading tells of office and year that neither the filing nor the old reading says. */
export function objectionTo(
  db: Db,
  filed: Filed,
  before: StoredReading,
  { publisher, report }: Read,
): Objection | null {
  const { year } = report;
  if (year !== null && filed.year !== null && year !== filed.year && year !== before.readYear)
    return { kind: 'other-year', year };
  if (publisher === null || publisher === before.report.publisher) return null;
  const found = matchOf(db, { printed: publisher, region: report.region })?.found;
  const meant = found === undefined ? null : officeMeant(found);
  return meant === null || filed.publisherId === null || meant === filed.publisherId
    ? null
    : { kind: 'other-office', publisher };
}

type Found = NonNullable<ReturnType<typeof matchOf>>['found'];

function officeMeant(found: Found): number | null {
  if (found.status === 'alias') return found.publisherId;
  return found.status === 'known' ? found.office.standing : null;
}

import type { Region, Report } from '#lib/parse/fact.ts';
import { coreOf } from '#lib/register/office-name.ts';
import { nowhere } from '#lib/register/region.ts';
import { type Db, rows } from '../open.ts';
import { frame } from '../packed/frame.ts';
import { unpack } from '../packed/pack.ts';
import type { Move } from './moving.ts';
import { matchOf } from './office-of.ts';
import { offices } from './offices.ts';

/** What a document tells of its office. */
export interface Told {
  readonly printed: string | null;
  readonly region: Region;
  readonly year: Report['year'];
}

/** As the reader made it of the document; null when there is no such report. */
export function toldBy(db: Db, reportId: number): Told | null {
  const [row] = rows<{ report: Buffer }>(
    db,
    'select report from readings where report_id = :reportId',
    { reportId },
  );
  if (row === undefined) return null;
  const { publisher: printed, region, year } = unpack(frame, row.report);
  return { printed, region, year };
}

interface Waiting {
  readonly id: number;
  readonly printed: string;
  readonly year: number | null;
}

// The first condition is that of the index on reports nobody has filed.
const waiting = (db: Db): Waiting[] =>
  rows<Waiting>(
    db,
    `select id, printed, year from reports
     where (publisher_id is null or year is null) and publisher_id is null and printed is not null
     order by id`,
    {},
  );

/**
 * Moves for the reports of one name that wait and need not any more: had they come later, the register would
 * have known their office. So the order in which files come makes no difference.
 */
export function noLongerWaiting(db: Db, core: string): Move[] {
  const alike = waiting(db).filter(({ printed }) => mayBe(printed, core));
  return alike.flatMap(({ id, year }) => {
    const told = toldBy(db, id);
    const publisherId = told === null ? null : knownOffice(db, told);
    return publisherId === null ? [] : [{ reportId: id, publisherId, year }];
  });
}

/** Cheap and wide: the region told may take more off the name. */
const mayBe = (printed: string, core: string): boolean =>
  coreOf(printed, nowhere).includes(core) || core.includes(coreOf(printed, nowhere));

/** The office of the register a document means, if it means one that is there. */
function knownOffice(db: Db, told: Told): number | null {
  const found = matchOf(db, told)?.found;
  switch (found?.status) {
    case 'alias':
      return offices(db).standing(found.publisherId).id;
    case 'known':
      return found.office.standing;
    default:
      return null;
  }
}

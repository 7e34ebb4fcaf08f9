import type { Beside } from '#lib/checks/finding.ts';
import { type Db, rows } from '../open.ts';
import { deadlineFor } from '../register/deadlines.ts';
import type { Writer } from '../writer.ts';
import { matesOf, type Slot, wordingFor } from './wordings.ts';

interface Store {
  readonly db: Db;
  readonly write: Writer;
}

/** What the store knows beside a report: its office, the report before it, and other offices. */
export function besideOf(store: Store, slot: Slot, previousId: number | null): Beside {
  const { publisherId, year } = slot;
  return {
    deadline: deadlineFor(store.db, publisherId, year),
    lastYear: previousId === null ? null : wordingFor(store, previousId),
    peers: matesOf(store, slot).filter((mate) => mate.publisherId !== publisherId),
    missingYears: missingYears(store.db, slot),
  };
}

/** Years without a report since the last one before, but for those in which none was expected. */
function missingYears(db: Db, { publisherId, year }: Slot): readonly number[] | null {
  const [last] = rows<{ year: number | null }>(
    db,
    `select max(year) as year from reports
     where publisher_id = :publisherId and year < :year and "current" = 1`,
    { publisherId, year },
  );
  if (last === undefined || last.year === null) return null;
  const from = last.year + 1;
  if (from === year) return [];
  const excused = rows<{ year: number }>(
    db,
    'select year from expectations where publisher_id = :publisherId and expected = 0',
    { publisherId },
  ).map((exception) => exception.year);
  return Array.from({ length: year - from }, (_, i) => from + i).filter(
    (missing) => !excused.includes(missing),
  );
}

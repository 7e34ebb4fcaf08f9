import { eq, sql } from 'drizzle-orm';
import type { Figures } from '#lib/checks/finding.ts';
import { type Db, prepared, rows } from '../open.ts';
import { figures, reports } from '../schema.ts';
import { among } from '../sqlite.ts';
import { figuresOfRow } from '../stored.ts';
import { list } from './filter.ts';

/** The figures of a report between those of the current reports of the same office before and after it. */
export interface Around {
  readonly current: Figures;
  readonly previous: Figures | null;
  readonly next: Figures | null;
  readonly previousId: number | null;
  readonly nextId: number | null;
}

interface Ids {
  readonly id: number;
  readonly previousId: number | null;
  readonly nextId: number | null;
}

/** What stands around some reports, by id; in three questions however many they are. */
export function neighbourhoods(db: Db, ids: readonly number[]): ReadonlyMap<number, Around> {
  const neighbours = neighboursOf(db, ids);
  const all = neighbours.flatMap(({ id, previousId, nextId }) =>
    [id, previousId, nextId].filter((one) => one !== null),
  );
  const known = figuresOf(db, [...new Set(all)]);
  const at = (id: number | null) => (id === null ? null : (known.get(id) ?? null));
  return new Map(
    neighbours.flatMap(({ id, previousId, nextId }) => {
      const current = at(id);
      if (current === null) return [];
      return [
        [id, { current, previous: at(previousId), next: at(nextId), previousId, nextId }] as const,
      ];
    }),
  );
}

const neighboursOf = (db: Db, ids: readonly number[]): Ids[] =>
  rows<Ids>(
    db,
    `select own.id, before.id as previousId, after.id as nextId from reports as own
     left join reports as before on before.publisher_id = own.publisher_id
       and before.year = own.year - 1 and before."current" = 1
     left join reports as after on after.publisher_id = own.publisher_id
       and after.year = own.year + 1 and after."current" = 1
     where own.id in (select value from json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  );

function figuresOf(db: Db, ids: readonly number[]): ReadonlyMap<number, Figures> {
  const settled = settledKeys(db, ids);
  return new Map(
    prepared(db, 'figures of some reports', (orm) =>
      orm
        .select({ id: reports.id, year: reports.year, edition: reports.edition, figures })
        .from(figures)
        .innerJoin(reports, eq(reports.id, figures.reportId))
        .where(among(figures.reportId, sql.placeholder('ids')))
        .prepare(),
    )
      .all({ ids: list(ids) })
      .map(({ id, ...row }) => [id, { ...figuresOfRow(row), settled: settled.get(id) ?? none }]),
  );
}

const none: ReadonlySet<string> = new Set();

/** Figures a person compared with the original, by report. What was only dismissed was not compared. */
function settledKeys(db: Db, ids: readonly number[]): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  const all = rows<{ id: number; subject: string }>(
    db,
    `select settled.report_id as id, settled.subject from settled
     join settlements on settlements.id = settled.settlement_id
     where settlements.action <> 'dismiss'
       and settled.report_id in (select value from json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  );
  for (const { id, subject } of all)
    found.set(id, (found.get(id) ?? new Set<string>()).add(subject));
  return found;
}

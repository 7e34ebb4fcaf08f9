import { asc, eq, sql } from 'drizzle-orm';
import { type Db, prepared } from '../open.ts';
import { settlements } from '../schema.ts';
import { type Settlement, takenBack } from '../settling/layers.ts';

/** All that persons settled of a report, in order. */
export const logOf = (db: Db, reportId: number): Settlement[] =>
  prepared(db, 'log of a report', (orm) =>
    orm
      .select()
      .from(settlements)
      .where(eq(settlements.reportId, sql.placeholder('id')))
      .orderBy(asc(settlements.id))
      .prepare(),
  ).all({ id: reportId });

/** What was done at one stroke. */
export interface ActDone {
  readonly act: number;
  readonly action: Settlement['action'];
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: string | null;
  readonly rows: readonly Settlement[];
  /** The act that took it back, if one did and still stands. */
  readonly undoneBy: { readonly actor: string; readonly at: string } | null;
}

/** What persons did to a report, the last first. */
export function history(db: Db, reportId: number): ActDone[] {
  const log = logOf(db, reportId);
  const undone = takenBack(log);
  const acts = new Map<number, Settlement[]>();
  for (const row of log) acts.set(row.act, [...(acts.get(row.act) ?? []), row]);
  return [...acts.values()].reverse().flatMap((rows): ActDone[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const { act, action, actor, settledAt: at, reason } = first;
    const by = rows.map(({ id }) => undone.get(id)).find((row) => row !== undefined);
    const undoneBy = by === undefined ? null : { actor: by.actor, at: by.settledAt };
    return [{ act, action, actor, at, reason, rows, undoneBy }];
  });
}

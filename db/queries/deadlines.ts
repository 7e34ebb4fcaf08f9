import { type Db, rows } from '../open.ts';
import type { DeadlineChange } from '../register/deadlines.ts';

/** Something that was done to a deadline; `day` null: it was withdrawn. */
export interface DeadlineEvent extends DeadlineChange {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
}

/** What was done to deadlines, the last first. */
export const deadlineHistory = (db: Db): DeadlineEvent[] =>
  rows<DeadlineEvent>(
    db,
    `select id, at, actor, province, city, district, first_year as firstYear, last_year as lastYear,
       day, undone_at as undoneAt, undone_by as undoneBy
     from deadline_events order by id desc limit 100`,
    {},
  );

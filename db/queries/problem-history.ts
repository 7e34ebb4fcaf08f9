import type { ProblemState } from '#lib/handling/state.ts';
import { type Db, rows } from '../open.ts';

/** What a person did to one problem at a stroke. */
export interface ProblemEvent {
  readonly act: number;
  readonly publisherId: number;
  readonly publisherName: string;
  readonly year: number;
  readonly rule: string;
  /** Of `checks`: one with its rule, subject and cells. */
  readonly checkId: number;
  readonly before: ProblemState;
  readonly after: ProblemState;
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: string | null;
  /** The act it takes back; null: it takes none back. */
  readonly undoes: number | null;
  /** Who took it back, and when. */
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

/** The rows of the last `acts` strokes, the last first. */
export const problemHistory = (db: Db, acts: number): ProblemEvent[] =>
  rows<ProblemEvent>(
    db,
    `select e.act, p.publisher_id as publisherId, publishers.name as publisherName, p.year,
       rules.name as rule, e."before", e."after", e.actor, e.at, e.reason, e.undoes,
       (select min(c.id) from checks c where c.rule_id = p.rule_id and c.subject = p.subject
         and c.terms = p.terms) as checkId,
       u.actor as undoneBy, u.at as undoneAt
     from problem_events e
     join problems p on p.id = e.problem_id
     join publishers on publishers.id = p.publisher_id
     join rules on rules.id = p.rule_id
     left join problem_events u on u.problem_id = e.problem_id and u.undoes = e.act
     where e.act > (select coalesce(max(act), 1) from problem_events) - :acts
     order by e.act desc, e.id`,
    { acts },
  );

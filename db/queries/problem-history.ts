import type { ProblemState } from '#lib/handling/state.ts';
import { type Db, rows } from '../open.ts';
import type { ProblemKey } from '../problems.ts';

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
  /** Problems of the stroke, those not asked for too. */
  readonly together: number;
  /** The act it takes back; null: it takes none back. */
  readonly undoes: number | null;
  /** Who took it back, and when. */
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

/** The last `acts` strokes, the last first, each with its first `most` problems. */
export const problemHistory = (db: Db, acts: number, most: number): ProblemEvent[] =>
  rows<ProblemEvent>(db, `${events} where e.id in (${firstOfActs}) ${lastFirst}`, { acts, most });

/** Rows of a stroke are written one after the other: their ids follow on. */
const firstOfActs = `
  select e.id from (
    select act, min(id) as first from problem_events
    where act > (select coalesce(max(act), 1) from problem_events) - :acts group by act) as a
  cross join problem_events e on e.act = a.act and e.id < a.first + :most`;

/** All that was done to some problems, the last first. */
export const historyOf = (db: Db, problems: readonly ProblemKey[]): ProblemEvent[] =>
  rows<ProblemEvent>(db, `${events} where e.problem_id in (${idsAsked}) ${lastFirst}`, {
    problems: JSON.stringify(problems),
  });

const events = `
  select e.act, p.publisher_id as publisherId, publishers.name as publisherName, p.year,
    rules.name as rule, e."before", e."after", e.actor, e.at, e.reason, e.undoes,
    (select count(*) from problem_events s where s.act = e.act) as together,
    (select min(c.id) from checks c where c.rule_id = p.rule_id and c.subject = p.subject
      and c.terms = p.terms) as checkId,
    u.actor as undoneBy, u.at as undoneAt
  from problem_events e
  join problems p on p.id = e.problem_id
  join publishers on publishers.id = p.publisher_id
  join rules on rules.id = p.rule_id
  left join problem_events u on u.problem_id = e.problem_id and u.undoes = e.act`;

const lastFirst = 'order by e.act desc, e.id';

const idsAsked = `
  select p.id from json_each(:problems) asked
  join checks c on c.id = asked.value ->> 'checkId'
  join problems p on p.publisher_id = asked.value ->> 'publisherId' and p.year = asked.value ->> 'year'
    and p.rule_id = c.rule_id and p.subject = c.subject and p.terms = c.terms`;

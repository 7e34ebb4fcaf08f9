import type { LocalDeadline } from '#lib/checks/finding.ts';
import type { Region } from '#lib/parse/fact.ts';
import { covers, dueIn, type LocalDue, setterOf } from '#lib/register/deadline.ts';
import { type Db, rows, run } from '../open.ts';
import type { Signed } from './events.ts';

/** A deadline in force: who set it, and when. */
export interface DeadlineRow extends LocalDue {
  /** Of the event that set it. */
  readonly id: number;
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

const inForce = `
  select id, at, actor, province, city, district, first_year as firstYear, last_year as lastYear, day
  from deadline_events where day is not null and id in (
    select max(id) from deadline_events where undone_at is null
    group by province, city, district, first_year)
  order by province, city, district, first_year`;

/** All deadlines in force, by area. */
export const deadlinesInForce = (db: Db): DeadlineRow[] => rows<DeadlineRow>(db, inForce, {});

/** The deadline of an office for its report of a year; null: that of the law alone. */
export function deadlineFor(db: Db, publisherId: number, year: number): LocalDeadline | null {
  const all = deadlinesInForce(db);
  const [office] = all.length === 0 ? [] : rows<Region>(db, regionOf, { publisherId });
  const due = office === undefined ? null : dueIn(all, office, year);
  return due && { setBy: setterOf(due), day: `${year + 1}-${due.day}` };
}

const regionOf = 'select province, city, district from publishers where id = :publisherId';

/** A deadline to be set for an area and some years; without a day it is withdrawn. */
export interface DeadlineChange extends Omit<LocalDue, 'day'> {
  readonly day: string | null;
}

/**
 * What became of it; `reports`: how many are to be judged anew. `same`: nothing would change; `gone`: no
 * office lies there, or nothing is left to be undone; `changed`: something was set there since.
 */
export type DeadlineChanged =
  | { readonly status: 'done'; readonly event: number; readonly reports: number }
  | { readonly status: 'refused'; readonly because: 'same' | 'gone' | 'changed' | 'no-span' };

/** Sets a deadline, or withdraws it; the reports it concerns are marked to be judged anew. */
export function changeDeadline(
  db: Db,
  { actor, at }: Signed,
  { province, city, district, firstYear, lastYear, day }: DeadlineChange,
): DeadlineChanged {
  const change = { province, city, district, firstYear, lastYear, day };
  if (firstYear !== null && lastYear !== null && lastYear < firstYear) return refused('no-span');
  const [known = null] = rows<Known>(db, lastOfSpan, { province, city, district, firstYear });
  if (known === null ? day === null : known.day === day && known.lastYear === lastYear)
    return refused('same');
  if (officesIn(db, change).length === 0) return refused('gone');
  const event = run(db, addEvent, { ...change, actor, at });
  return { status: 'done', event, reports: markConcerned(db, change) };
}

/** Takes the last thing done to a deadline back. */
export function undoDeadline(db: Db, { actor, at }: Signed, id: number): DeadlineChanged {
  const [event] = rows<DeadlineChange & Known>(db, eventOf, { id });
  if (event === undefined || event.undoneAt !== null) return refused('gone');
  const { province, city, district, firstYear } = event;
  const [last] = rows<Known>(db, lastOfSpan, { province, city, district, firstYear });
  if (last?.id !== id) return refused('changed');
  run(db, 'update deadline_events set undone_at = :at, undone_by = :actor where id = :id', {
    id,
    at,
    actor,
  });
  return { status: 'done', event: id, reports: markConcerned(db, event) };
}

const refused = (because: Extract<DeadlineChanged, { status: 'refused' }>['because']) =>
  ({ status: 'refused', because }) as const;

interface Known {
  readonly id: number;
  readonly lastYear: number | null;
  readonly day: string | null;
  readonly undoneAt: string | null;
}

const columns = `id, province, city, district, first_year as firstYear, last_year as lastYear, day,
  undone_at as undoneAt`;
const eventOf = `select ${columns} from deadline_events where id = :id`;
const lastOfSpan = `select ${columns} from deadline_events where undone_at is null
  and province is :province and city is :city and district is :district and first_year is :firstYear
  order by id desc limit 1`;

const addEvent = `
  insert into deadline_events (at, actor, province, city, district, first_year, last_year, day)
  values (:at, :actor, :province, :city, :district, :firstYear, :lastYear, :day)`;

const officesIn = (db: Db, area: Region): number[] =>
  rows<Region & { id: number }>(
    db,
    'select id, province, city, district from publishers where removed_at is null',
    {},
  )
    .filter((office) => covers(area, office))
    .map(({ id }) => id);

/**
 * Has the reports an area's deadline is for judged anew, and answers how many. Whatever years the deadline
 * had before: those of the area without end.
 */
function markConcerned(db: Db, { firstYear, ...area }: DeadlineChange): number {
  const parameters = { offices: JSON.stringify(officesIn(db, area)), firstYear };
  const marked = `update reports set rules_version = 0 ${concerned} returning id`;
  return rows(db, marked, parameters).length;
}

const concerned = `where publisher_id in (select value from json_each(:offices))
  and (:firstYear is null or year >= :firstYear)`;

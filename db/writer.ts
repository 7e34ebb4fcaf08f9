import type { Status } from '#lib/parse/fact.ts';
import { figureKeys } from './figures.ts';
import { type Db, only, prepared } from './open.ts';
import type { Check } from './packed/findings.ts';
import * as schema from './schema.ts';
import { type Connection, insertion, statement } from './sqlite.ts';

/** How many doubts of each kind a report has open: a row of `doubts`. */
export type Doubts = Omit<typeof schema.doubts.$inferInsert, 'reportId'> & { readonly id: number };

/**
 * The statements that store and judge reports, prepared once for each store; inside a transaction.
 */
export const writerOf = (db: Db): Writer =>
  prepared(db, 'writer', (_, connection) => writer(connection));

/** The same for a connection of one's own. */
export const writer = (connection: Connection) => ({
  ...files(connection),
  ...reports(connection),
  ...judgements(connection),
  ...wordings(connection),
  ...settlements(connection),
});

/** A statement that finds a row. */
function finding<P extends object, R>(connection: Connection, text: string) {
  const prepared = statement<P, R>(connection, text);
  return (parameters: P): R | undefined => prepared.get(parameters);
}

/** A statement that changes rows. */
function changing<P extends object>(connection: Connection, text: string) {
  const prepared = statement<P, unknown>(connection, text);
  return (parameters: P): void => void prepared.run(parameters);
}

function files(connection: Connection) {
  const fileId = finding<{ sha256: Buffer }, { id: number }>(
    connection,
    'select id from files where sha256 = :sha256',
  );
  return {
    fileId: (sha256: string) => fileId({ sha256: Buffer.from(sha256, 'hex') })?.id ?? null,
    addFile: insertion(connection, schema.files),
    reportOfFile: finding<
      { fileId: number },
      { id: number; name: string | null; year: number | null }
    >(
      connection,
      `select reports.id, publishers.name, reports.year from reports
       left join publishers on publishers.id = reports.publisher_id
       where reports.file_id = :fileId order by reports.id limit 1`,
    ),
    addArrival: insertion(connection, schema.arrivals),
  };
}

const reports = (connection: Connection) => ({
  currentReport: finding<{ publisherId: number; year: number }, { id: number; version: number }>(
    connection,
    `select id, version from reports
     where publisher_id = :publisherId and year = :year and "current" = 1`,
  ),
  nextReport: finding<{ publisherId: number; year: number }, { id: number }>(
    connection,
    `select id from reports
     where publisher_id = :publisherId and year > :year and "current" = 1 order by year limit 1`,
  ),
  publisherOf: finding<{ id: number }, { publisherId: number | null }>(
    connection,
    'select publisher_id as publisherId from reports where id = :id',
  ),
  addReport: insertion(connection, schema.reports),
  addProvenance: insertion(connection, schema.provenance),
  addReading: insertion(connection, schema.readings),
  addClaim: insertion(connection, schema.claims),
  addNotice: insertion(connection, schema.notices),
  addFigures: figureInsertion(connection),
  index: changing<{ id: number; names: string; prose: string }>(
    connection,
    'insert into search (rowid, names, prose) values (:id, :names, :prose)',
  ),
});

function judgements(connection: Connection) {
  const rule = interned<{ name: string }>(connection, {
    find: 'select id from rules where name = :name',
    add: 'insert into rules (name) values (:name)',
  });
  const check = interned<Omit<Check, 'rule'> & { ruleId: number }>(connection, {
    find: 'select id from checks where rule_id = :ruleId and subject = :subject and severity = :severity and terms = :terms',
    add: 'insert into checks (rule_id, subject, severity, terms) values (:ruleId, :subject, :severity, :terms)',
  });
  return {
    ruleId: (name: string) => rule({ name }),
    checkId: ({ rule: name, ...what }: Check) => check({ ...what, ruleId: rule({ name }) }),
    clearFindings: (['findings', 'undetermined', 'tallies'] as const).map((table) =>
      changing<{ id: number }>(connection, `delete from ${table} where report_id = :id`),
    ),
    addFinding: insertion(connection, schema.findings),
    addUndetermined: insertion(connection, schema.undetermined),
    addTally: insertion(connection, schema.tallies),
    countFindings: changing<Counts>(
      connection,
      `update reports set failing = :failing, warnings = :warnings, undetermined = :undetermined,
       rules_version = :rulesVersion where id = :id`,
    ),
    countDoubts: changing<Doubts>(
      connection,
      `insert into doubts values (:id, :inferred, :unread, :missing, :changed, :notices, :open, :weight)
       on conflict do update set inferred = :inferred, unread = :unread, missing = :missing,
       changed = :changed, notices = :notices, open = :open, weight = max(weight, :weight)`,
    ),
  };
}

/** Findings of a report by verdict, and the version of the rules that judged it. */
interface Counts {
  readonly id: number;
  readonly failing: number;
  readonly warnings: number;
  readonly undetermined: number;
  readonly rulesVersion: number;
}

const wordings = (connection: Connection) => ({
  keepWording: changing<{ id: number; rulesVersion: number; overview: Buffer; outlook: Buffer }>(
    connection,
    `insert into wordings (report_id, rules_version, overview, outlook)
     values (:id, :rulesVersion, :overview, :outlook)
     on conflict do update set rules_version = :rulesVersion, overview = :overview, outlook = :outlook
     where rules_version <> :rulesVersion or overview <> :overview or outlook <> :outlook`,
  ),
  nameClosest: changing<{ id: number; closest: number | null }>(
    connection,
    'update wordings set closest = :closest where report_id = :id and closest is not :closest',
  ),
});

function settlements(connection: Connection) {
  const nextAct = statement<object, { act: number }>(
    connection,
    'select coalesce(max(act), 0) + 1 as act from settlements',
  );
  return {
    nextAct: (): number => only(nextAct.all({}), 'maximum').act,
    addSettlement: insertion(connection, schema.settlements),
    clearSettled: changing<{ id: number }>(connection, 'delete from settled where report_id = :id'),
    addSettled: insertion(connection, schema.settled),
    clearFigures: changing<{ id: number }>(connection, 'delete from figures where report_id = :id'),
    countFigures: changing<{ id: number } & Record<Status, number>>(
      connection,
      `update reports set read = :read, inferred = :inferred, blank = :blank, unread = :unread
       where id = :id`,
    ),
  };
}

export type Writer = ReturnType<typeof writer>;

/** The id of a row that many others share; added when new. */
function interned<P extends object>(connection: Connection, text: { find: string; add: string }) {
  const find = statement<P, { id: number }>(connection, text.find);
  const add = statement<P, unknown>(connection, text.add);
  return (what: P): number => find.get(what)?.id ?? Number(add.run(what).lastInsertRowid);
}

/** A row of figures by position: 226 columns named one by one would cost as much again. */
function figureInsertion({ sqlite }: Connection) {
  const marks = ['?', '?', ...figureKeys.map(() => '?')];
  const insert = sqlite.prepare(`insert into figures values (${marks.join()})`);
  return (reportId: number, statuses: string | null, values: readonly (number | null)[]): void =>
    void insert.run(reportId, statuses, ...values);
}

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
export function writer(connection: Connection) {
  const one = <P extends object, R>(text: string) => {
    const prepared = statement<P, R>(connection, text);
    return (parameters: P): R | undefined => prepared.get(parameters);
  };
  const run = <P extends object>(text: string) => {
    const prepared = statement<P, unknown>(connection, text);
    return (parameters: P): void => void prepared.run(parameters);
  };
  const nextAct = statement<object, { act: number }>(
    connection,
    'select coalesce(max(act), 0) + 1 as act from settlements',
  );
  const fileId = one<{ sha256: Buffer }, { id: number }>(
    'select id from files where sha256 = :sha256',
  );
  const rule = interned<{ name: string }>(connection, {
    find: 'select id from rules where name = :name',
    add: 'insert into rules (name) values (:name)',
  });
  const check = interned<Omit<Check, 'rule'> & { ruleId: number }>(connection, {
    find: 'select id from checks where rule_id = :ruleId and subject = :subject and severity = :severity and terms = :terms',
    add: 'insert into checks (rule_id, subject, severity, terms) values (:ruleId, :subject, :severity, :terms)',
  });
  return {
    fileId: (sha256: string) => fileId({ sha256: Buffer.from(sha256, 'hex') })?.id ?? null,
    addFile: insertion(connection, schema.files),
    reportOfFile: one<{ fileId: number }, { id: number; name: string | null; year: number | null }>(
      `select reports.id, publishers.name, reports.year from reports
       left join publishers on publishers.id = reports.publisher_id
       where reports.file_id = :fileId order by reports.id limit 1`,
    ),
    addArrival: insertion(connection, schema.arrivals),

    currentReport: one<{ publisherId: number; year: number }, { id: number; version: number }>(
      `select id, version from reports
       where publisher_id = :publisherId and year = :year and "current" = 1`,
    ),
    nextReport: one<{ publisherId: number; year: number }, { id: number }>(
      `select id from reports
       where publisher_id = :publisherId and year > :year and "current" = 1 order by year limit 1`,
    ),
    publisherOf: one<{ id: number }, { publisherId: number | null }>(
      'select publisher_id as publisherId from reports where id = :id',
    ),
    retire: run<{ id: number }>('update reports set "current" = 0 where id = :id'),
    addReport: insertion(connection, schema.reports),
    addProvenance: insertion(connection, schema.provenance),
    addReading: insertion(connection, schema.readings),
    addClaim: insertion(connection, schema.claims),
    addNotice: insertion(connection, schema.notices),
    addFigures: figureInsertion(connection),
    index: run<{ id: number; names: string; prose: string }>(
      'insert into search (rowid, names, prose) values (:id, :names, :prose)',
    ),

    ruleId: (name: string) => rule({ name }),
    checkId: ({ rule: name, ...what }: Check) => check({ ...what, ruleId: rule({ name }) }),
    addFinding: insertion(connection, schema.findings),
    addUndetermined: insertion(connection, schema.undetermined),
    addTally: insertion(connection, schema.tallies),
    countFindings: run<{
      id: number;
      failing: number;
      warnings: number;
      undetermined: number;
      rulesVersion: number;
    }>(
      `update reports set failing = :failing, warnings = :warnings, undetermined = :undetermined,
       rules_version = :rulesVersion where id = :id`,
    ),
    countDoubts: run<Doubts>(
      `insert into doubts values (:id, :inferred, :unread, :missing, :changed, :notices, :open, :weight)
       on conflict do update set inferred = :inferred, unread = :unread, missing = :missing,
       changed = :changed, notices = :notices, open = :open, weight = max(weight, :weight)`,
    ),

    keepWording: run<{ id: number; rulesVersion: number; overview: Buffer; outlook: Buffer }>(
      `insert into wordings (report_id, rules_version, overview, outlook)
       values (:id, :rulesVersion, :overview, :outlook)
       on conflict do update set rules_version = :rulesVersion, overview = :overview, outlook = :outlook
       where rules_version <> :rulesVersion or overview <> :overview or outlook <> :outlook`,
    ),
    nameClosest: run<{ id: number; closest: number | null }>(
      `update wordings set closest = :closest where report_id = :id and closest is not :closest`,
    ),

    nextAct: (): number => only(nextAct.all({}), 'maximum').act,
    addSettlement: insertion(connection, schema.settlements),
    clearSettled: run<{ id: number }>('delete from settled where report_id = :id'),
    addSettled: insertion(connection, schema.settled),
    clearFigures: run<{ id: number }>('delete from figures where report_id = :id'),
    countFigures: run<{ id: number } & Record<Status, number>>(
      `update reports set read = :read, inferred = :inferred, blank = :blank, unread = :unread
       where id = :id`,
    ),

    clearFindings: (['findings', 'undetermined', 'tallies'] as const).map((table) =>
      run<{ id: number }>(`delete from ${table} where report_id = :id`),
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

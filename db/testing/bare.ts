import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { figureKeys } from '../figures.ts';
import type { Db } from '../open.ts';
import * as schema from '../schema.ts';
import { type Connection, insertion, transaction } from '../sqlite.ts';
import { writer } from '../writer.ts';

/** The same work done by our code and by what one would write by hand. */
export interface Pair {
  readonly ours: () => unknown;
  readonly bare: () => unknown;
}

const written = [
  schema.publishers,
  schema.files,
  schema.reports,
  schema.provenance,
  schema.readings,
  schema.claims,
  schema.notices,
  schema.rules,
  schema.checks,
  schema.findings,
  schema.undetermined,
  schema.tallies,
] as const;

/** Writes all rows of a store into an empty one, and takes them back. */
export function rewriting(source: Db, empty: Db): Pair {
  const [from, to] = [source.connection(), empty.connection()];
  const our = [...written.map((table) => ourLoop(from, to, table)), ourFigures(from, to)];
  const bare = [...written, schema.figures].map((table) => bareLoop(from, to, table));
  const undone = (loops: readonly (() => void)[]) => () =>
    takenBack(to, () => {
      for (const loop of loops) loop();
    });
  return { ours: undone(our), bare: undone(bare) };
}

function ourLoop(from: Connection, to: Connection, table: SQLiteTable): () => void {
  const insert = insertion(to, table);
  const rows = from.orm.select().from(table).all();
  return () => {
    for (const row of rows) insert(row);
  };
}

function ourFigures(from: Connection, to: Connection): () => void {
  const { addFigures } = writer(to);
  const rows = from.orm
    .select()
    .from(schema.figures)
    .all()
    .map((row) => [row.reportId, row.statuses, figureKeys.map((key) => row[key])] as const);
  return () => {
    for (const row of rows) addFigures(...row);
  };
}

function bareLoop(from: Connection, to: Connection, table: SQLiteTable): () => void {
  const name = getTableName(table);
  const rows = from.sqlite.prepare<[], unknown[]>(`select * from ${name}`).raw().all();
  const marks = from.sqlite.pragma(`table_info(${name})`) as unknown[];
  const insert = to.sqlite.prepare(`insert into ${name} values (${marks.map(() => '?').join()})`);
  return () => {
    for (const row of rows) insert.run(row);
  };
}

function takenBack(connection: Connection, work: () => void): void {
  const back = new Error('taken back');
  try {
    transaction(connection, () => {
      work();
      throw back;
    });
  } catch (error) {
    if (error !== back) throw error;
  }
}

interface Prepared {
  readonly all: (parameters: Readonly<Record<string, unknown>>) => unknown;
  readonly getQuery: () => { readonly sql: string; readonly params: readonly unknown[] };
}

/** Statements a store has prepared by now whose name begins so, each beside the same SQL without drizzle. */
export function rereading(
  db: Db,
  beginning: string,
  parameters: Readonly<Record<string, unknown>>,
): Pair {
  const { statements, sqlite } = db.connection();
  const name = [...statements.keys()].find((key) => key.startsWith(beginning));
  const ours = statements.get(name ?? '') as Prepared | undefined;
  if (ours === undefined) throw new Error(`No statement prepared for ${beginning}`);
  const { sql, params } = ours.getQuery();
  const bare = sqlite.prepare(sql);
  const values = params.map((param) => boundTo(param, parameters));
  return { ours: () => ours.all(parameters), bare: () => bare.all(values) };
}

/** What stands for a parameter of a drizzle statement: a value, or the name of one, perhaps wrapped. */
function boundTo(param: unknown, parameters: Readonly<Record<string, unknown>>): unknown {
  if (typeof param === 'boolean') return Number(param);
  if (typeof param !== 'object' || param === null) return param;
  if ('name' in param) return parameters[String(param.name)];
  return 'value' in param ? boundTo(param.value, parameters) : param;
}

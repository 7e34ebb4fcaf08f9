import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { type Column, getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { CasingCache } from 'drizzle-orm/casing';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Placeholder } from 'drizzle-orm/sql';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from './schema.ts';
import { newerStore, storeTrouble } from './trouble.ts';

/**
 * All that is SQLite's own and not SQL's: the connection and its settings, migrations, transactions,
 * full-text search, lists as parameters. Another engine replaces this file and the types of schema.ts.
 */
export interface Connection {
  readonly sqlite: Database.Database;
  readonly orm: BetterSQLite3Database<typeof schema>;
  readonly statements: Map<string, unknown>;
  /** See kept.ts. */
  readonly kept: Map<string, Kept>;
}

/** An answer, and the revision of the store it was made of. */
export interface Kept {
  readonly revision: number;
  readonly answer: unknown;
}

const casing = new CasingCache('snake_case');

/**
 * Opens a file (or `:memory:`) for reading and writing at the newest schema; makes its folder. Throws what
 * db/trouble.ts knows when it cannot.
 */
export function connect(path: string): Connection {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const sqlite = new Database(path);
  // Two connections may open a new file at once: the second waits for the first to migrate.
  sqlite.pragma('busy_timeout = 10000');
  sqlite.pragma('journal_mode = WAL');
  // FULL, not NORMAL: what was answered «stored» is there after a power cut.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma(`journal_size_limit = ${16 * 1024 * 1024}`);
  sqlite.pragma('cache_size = -65536');
  // A migration may replace a table that others refer to.
  sqlite.pragma('foreign_keys = OFF');
  migrate(sqlite);
  sqlite.pragma('foreign_keys = ON');
  return {
    sqlite,
    orm: drizzle(sqlite, { schema, casing: 'snake_case' }),
    statements: new Map(),
    kept: new Map(),
  };
}

/** From here on the connection refuses to write. */
export const readOnly = ({ sqlite }: Connection): void => {
  sqlite.pragma('query_only = ON');
};

// Compiled by Next the module no longer lies beside its migrations; the server starts in the project.
const migrationFolders = () => [
  join(dirname(fileURLToPath(import.meta.url)), 'migrations'),
  join(/*turbopackIgnore: true*/ process.cwd(), 'db', 'migrations'),
];

function migrationsFolder(): string {
  const folder = migrationFolders().find((path) => existsSync(join(path, 'meta', '_journal.json')));
  if (folder === undefined) throw new Error(`No migrations in ${migrationFolders().join(' or ')}`);
  return folder;
}

/** Applies what is missing in one transaction, so that a crash or a second opener never sees half of it. */
function migrate(sqlite: Database.Database): void {
  const all = readMigrationFiles({ migrationsFolder: migrationsFolder() });
  const known = new Set(all.map(({ folderMillis }) => folderMillis));
  if ([...applied(sqlite)].some((made) => !known.has(made))) throw newerStore();
  const missing = () => {
    const done = applied(sqlite);
    return all.filter(({ folderMillis }) => !done.has(folderMillis));
  };
  // Looking first takes no lock: a reader that opens while a batch is being written does not wait for it.
  if (missing().length === 0) return;
  const apply = () => {
    sqlite.exec('create table if not exists migrations (made_at integer primary key, hash text)');
    for (const { folderMillis, hash, sql: statements } of missing()) {
      for (const statement of statements) sqlite.exec(statement);
      sqlite.prepare('insert into migrations values (?, ?)').run(folderMillis, hash);
    }
  };
  sqlite.transaction(apply).immediate();
}

/** When the migrations a store has had were made: what `folderMillis` says. */
function applied(sqlite: Database.Database): ReadonlySet<number> {
  const columns = sqlite.pragma('table_info(migrations)');
  const isNew = Array.isArray(columns) && columns.length === 0;
  if (isNew) return new Set();
  const rows = sqlite.prepare<[], { made: number }>('select made_at as made from migrations').all();
  return new Set(rows.map(({ made }) => made));
}

/** All of `work` or nothing of it. `work` is synchronous: nothing else runs on the connection meanwhile. */
export const transaction = <T>({ sqlite }: Connection, work: () => T): T =>
  sqlite.transaction(work).immediate();

/**
 * Inside a transaction: all of `work`, or nothing of it and `otherwise` where our own code stumbles. Trouble with
 * the store is thrown on: SQLite takes back the whole transaction when the disk is full.
 */
export function savepoint<T>(
  { sqlite }: Connection,
  work: () => T,
  otherwise: (error: unknown) => T,
): T {
  try {
    return sqlite.transaction(work)();
  } catch (error) {
    if (storeTrouble(error) !== null || !sqlite.inTransaction) throw error;
    return otherwise(error);
  }
}

/** `column` is one of a list given as a JSON parameter, so that one prepared statement serves all lists. */
export const among = (column: Column, list: Placeholder): SQL =>
  sql`${column} in (select value from json_each(${list}))`;

/** Reports whose names or prose match a full-text query: see text.ts. */
export const matching = (reportId: Column, query: Placeholder): SQL =>
  sql`${reportId} in (select rowid from search where search match ${query})`;

/** Another number whenever another connection has written. */
export const dataVersion = ({ sqlite }: Connection): number =>
  Number(sqlite.pragma('data_version', { simple: true }));

/** `ok`, or what is wrong with the file. Reads all of it. */
export const integrity = ({ sqlite }: Connection): string =>
  String(sqlite.pragma('integrity_check', { simple: true }));

/** Bytes by table and index, overflow pages and free space included. */
export const sizes = ({ sqlite }: Connection): { name: string; bytes: number }[] =>
  sqlite
    .prepare<[], { name: string; bytes: number }>(
      'select name, sum(pgsize) as bytes from dbstat group by name order by bytes desc, name',
    )
    .all();

/** What a table takes: numbers, text, bytes; null for what is not there. */
type Stored = number | string | Uint8Array | null;

/**
 * Adds a row to a table by one prepared statement and answers its rowid. Rows built by drizzle at every
 * call reach 3 % of this speed.
 */
export function insertion<T extends SQLiteTable>(
  { sqlite }: Connection,
  table: T,
): (row: T['$inferInsert']) => number {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${casing.getColumnCasing(column)}"`);
  const marks = columns.map(() => '?');
  const statement = sqlite.prepare(
    `insert into "${getTableName(table)}" (${names.join()}) values (${marks.join()})`,
  );
  return (row) => {
    const given: Readonly<Record<string, unknown>> = row;
    const values = columns.map(([key, column]): Stored => {
      // What the row does not say is what the column has by default.
      const value = given[key] ?? column.default ?? null;
      return value === null ? null : (column.mapToDriverValue(value) as Stored);
    });
    return Number(statement.run(values).lastInsertRowid);
  };
}

/** A statement written by hand, prepared, with named parameters. */
export const statement = <P extends object, R>({ sqlite }: Connection, text: string) =>
  sqlite.prepare<[P], R>(text);

import { resolve } from 'node:path';
import { type Connection, connect, readOnly, statement } from './sqlite.ts';

/** A store of reports. Handed to the functions of db/queries and db/save.ts; nobody looks inside. */
export interface Db {
  /** Absolute path of its file, or `:memory:`. */
  readonly path: string;
  /** The connection, opened when first asked for. */
  readonly connection: () => Connection;
}

/**
 * Opens a store for reading and writing, made and brought to the newest schema where needed. Throws what
 * db/trouble.ts knows when that cannot be.
 */
export function open(path: string): Db {
  const db = lazily(path, connect);
  // SQLite opens a file it may not write to all the same, and says so when told to write, were it nothing.
  run(db, 'update revision set n = n where id is null', {});
  return db;
}

/** A store that is opened at its first question and refuses to write. */
export const openToRead = (path: string): Db =>
  lazily(path, (file) => {
    const connection = connect(file);
    readOnly(connection);
    return connection;
  });

function lazily(path: string, connecting: (file: string) => Connection): Db {
  const file = path === ':memory:' ? path : resolve(path);
  let connection: Connection | undefined;
  return {
    path: file,
    connection: () => {
      connection ??= connecting(file);
      return connection;
    },
  };
}

/** Closes the file for good; only for processes that end, and tests. */
export const close = (db: Db): void => {
  db.connection().sqlite.close();
};

/** Filters and lists of figures come in endless variety; beyond this the oldest go. */
const mostStatements = 500;

/** A statement built and prepared once for each store and name. */
export function prepared<T>(
  db: Db,
  name: string,
  build: (orm: Connection['orm'], connection: Connection) => T,
): T {
  const connection = db.connection();
  const known = connection.statements.get(name);
  // The name belongs to one call of `prepared` in the code, so its statement has that call's type.
  if (known !== undefined) return known as T;
  const statement = build(connection.orm, connection);
  const [oldest] = connection.statements.keys();
  if (connection.statements.size >= mostStatements && oldest) connection.statements.delete(oldest);
  connection.statements.set(name, statement);
  return statement;
}

type Parameters = Readonly<Record<string, string | number | null>>;

const byHand = (db: Db, text: string) =>
  prepared(db, text, (_, connection) => statement<Parameters, unknown>(connection, text));

/** Runs a statement written by hand with named parameters, prepared once; answers the id of a row it adds. */
export const run = (db: Db, text: string, parameters: Parameters): number =>
  Number(byHand(db, text).run(parameters).lastInsertRowid);

/** The rows of a question written by hand; whoever writes it says what they are. */
export const rows = <R>(db: Db, text: string, parameters: Parameters): R[] =>
  byHand(db, text).all(parameters) as R[];

/** The row of a question that always has one; throws, and names what is not there, when it has none. */
export function only<R>(found: readonly R[], what: string): R {
  const [row] = found;
  if (row === undefined) throw new Error(`There is no ${what}`);
  return row;
}

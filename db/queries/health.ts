import type { Db } from '../open.ts';
import { integrity, sizes } from '../sqlite.ts';

/** Where the store is, and how it does. */
export interface Health {
  /** Absolute path of the file, or `:memory:`. */
  readonly path: string;
  /** Size of the store on disk, in bytes. */
  readonly bytes: number;
  /** `ok`, or what is wrong with the file. */
  readonly integrity: string;
}

/** Reads the whole file: a matter of seconds with 10,000 reports, so not for every page. */
export async function health(db: Db): Promise<Health> {
  const connection = db.connection();
  const bytes = sizes(connection).reduce((all, { bytes: some }) => all + some, 0);
  return { path: db.path, bytes, integrity: integrity(connection) };
}

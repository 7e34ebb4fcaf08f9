import { type Db, rows, run } from '../open.ts';
import { transaction } from '../sqlite.ts';
import { receive } from './arrivals.ts';

/** A file of the watched folder as it stood there. */
export interface Seen {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Whether a file was taken in as it stands there. */
export const isTaken = (db: Db, { path, size, modified }: Seen): boolean =>
  rows(
    db,
    `select 1 from watched_files where path = :path and size = :size and modified = :modified`,
    { path, size, modified },
  ).length > 0;

/** Remembers that a file was looked at, so that it is not looked at again before it changes. */
export const remember = (db: Db, { path, size, modified }: Seen): number =>
  run(
    db,
    `insert into watched_files (path, size, modified) values (:path, :size, :modified)
     on conflict (path) do update set size = excluded.size, modified = excluded.modified`,
    { path, size, modified },
  );

/** Receives files of the watched folder and remembers them: both or neither. */
export const receiveSeen = (
  db: Db,
  delivery: Parameters<typeof receive>[1],
  seen: readonly Seen[],
): ReturnType<typeof receive> =>
  transaction(db.connection(), () => {
    for (const file of seen) remember(db, file);
    return receive(db, delivery);
  });

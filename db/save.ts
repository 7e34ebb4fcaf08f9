import { createHash } from 'node:crypto';
import type { Judge, Store } from './judging/judging.ts';
import type { Db } from './open.ts';
import { deflate } from './packed/pack.ts';
import { savepoint, transaction } from './sqlite.ts';
import { type Read, type Source, type Stored, storeReport } from './store-report.ts';
import { type Writer, writerOf } from './writer.ts';

/** A file as it is handed in. */
export interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the line makes of a file; `B` are the reasons why it may be no report we can store. */
export type Reading<B extends string> =
  | ({ readonly status: 'report' } & Read)
  | {
      readonly status: 'refused';
      readonly because: B;
      readonly detail: string | null;
      /** Of the reader that refused it; left out: not counted. */
      readonly readerVersion?: number;
    };

/** The two ends of the line from file to findings. Both are pure. */
export interface Line<F extends Handed, B extends string> {
  readonly read: (file: F) => Reading<B>;
  readonly judge: Judge;
}

/** What became of a file. */
export type Saved<B extends string> = { readonly name: string } & Fate<B>;

export type Fate<B extends string> =
  | ({ readonly status: 'stored' } & Stored)
  | {
      readonly status: 'same';
      readonly reportId: number;
      readonly publisher: string | null;
      readonly year: number | null;
    }
  | {
      readonly status: 'refused';
      /** `internal-error`: our own code stumbled over the file; `detail` is the error. */
      readonly because: B | 'internal-error';
      readonly detail: string | null;
    };

/**
 * Reads, judges and stores files in one transaction, on disk when the promise is fulfilled, and answers in
 * their order. Each is stored whole or not at all; refused files are kept as files. A file known by its
 * bytes is not read again.
 */
export async function save<F extends Handed, B extends string>(
  db: Db,
  files: readonly F[],
  { read, judge }: Line<F, B>,
  receivedAt: string = new Date().toISOString(),
): Promise<Saved<B>[]> {
  const connection = db.connection();
  const store = { db, write: writerOf(db), judge, because: { cause: 'version' } } as const;
  const one = (file: F): Saved<B> =>
    savepoint(
      connection,
      () => settle<B>(store, file, receivedAt, () => read(file)),
      (error) => settle<B>(store, file, receivedAt, () => stumbled(error)),
    );
  return transaction(connection, () => files.map(one));
}

/** Our own code failed over a file: nobody's fault but ours, and the others go on. */
export const stumbled = (error: unknown) =>
  ({ status: 'refused', because: 'internal-error', detail: String(error) }) as const;

function settle<B extends string>(
  store: Store,
  file: Handed,
  receivedAt: string,
  read: () => Reading<B | 'internal-error'>,
): Saved<B> {
  const { name } = file;
  const fileId = keep(store.write, file, receivedAt);
  const fate = fateOf(store, { fileId, receivedAt, name }, read);
  store.write.addArrival({ ...fate, name, fileId, receivedAt });
  return { name, ...fate };
}

/** Stores what a file was read as, unless its bytes are those of a report that is there. */
export function fateOf<B extends string>(
  store: Store,
  source: Source,
  read: () => Reading<B | 'internal-error'>,
): Fate<B> {
  const known = store.write.reportOfFile(source);
  return known ? same(known) : taken(store, read(), source);
}

const same = ({ id, name, year }: { id: number; name: string | null; year: number | null }) =>
  ({ status: 'same', reportId: id, publisher: name, year }) as const;

const taken = <B extends string>(
  store: Store,
  reading: Reading<B | 'internal-error'>,
  source: Source,
): Fate<B> =>
  reading.status === 'refused'
    ? { status: 'refused', because: reading.because, detail: reading.detail }
    : { status: 'stored', ...storeReport(store, reading, source) };

/** The id of a file, which is stored unless its bytes are there. */
export function keep(write: Writer, { name, bytes }: Handed, receivedAt: string): number {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return (
    write.fileId(sha256) ??
    write.addFile({ sha256, name, size: bytes.length, receivedAt, bytes: deflate(bytes) })
  );
}

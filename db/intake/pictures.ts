import { type Db, only, rows, run } from '../open.ts';
import { inflate } from '../packed/pack.ts';
import type { Handed } from '../save.ts';
import { transaction } from '../sqlite.ts';
import { addWaiting } from './arrivals.ts';

/** How pictures become documents. */
export interface Joining {
  /** Which names are pages of one document: indices into the names, in page order. */
  readonly setsIn: (names: readonly string[]) => readonly PageSet[];
  /** The pictures as one file. */
  readonly joined: (name: string, pictures: readonly Handed[]) => Handed;
}

interface PageSet {
  readonly name: string;
  readonly pages: readonly number[];
}

interface Dropped {
  readonly id: number;
  readonly name: string;
  readonly isPicture: 0 | 1;
  readonly receivedAt: string;
}

/**
 * Makes files to be read of the pictures in complete batches: those that are pages of one document become
 * one file, the others go on alone. Pictures out of archives were joined where they lay.
 */
export function joinPages(db: Db, joining: Joining): void {
  for (const batchId of batchesWithPictures(db)) {
    const dropped = droppedIn(db, batchId);
    const sets = joining.setsIn(dropped.map(({ name }) => name));
    for (const { name, pages } of sets) {
      const members = pages.flatMap((page) => dropped[page] ?? []);
      if (members.every(({ isPicture }) => isPicture))
        transaction(db.connection(), () => joinSet(db, batchId, { name, pages: members }, joining));
    }
    run(
      db,
      `update arrivals set lane = 'pages'
       where batch_id = :batchId and lane = 'picture' and status = 'waiting'`,
      { batchId },
    );
  }
}

const batchesWithPictures = (db: Db): number[] =>
  rows<{ id: number }>(
    db,
    `select distinct batch_id as id from arrivals join batches on batches.id = batch_id
     where status = 'waiting' and lane = 'picture' and complete and owner = :owner`,
    { owner: process.pid },
  ).map(({ id }) => id);

const droppedIn = (db: Db, batchId: number): Dropped[] =>
  rows<Dropped>(
    db,
    `select id, name, received_at as receivedAt, status = 'waiting' and lane = 'picture' as isPicture
     from arrivals where batch_id = :batchId and parent_id is null order by id`,
    { batchId },
  );

/** One at a time: only so many pictures are in memory as one document has. */
function joinSet(
  db: Db,
  batchId: number,
  { name, pages }: { readonly name: string; readonly pages: readonly Dropped[] },
  { joined }: Joining,
): void {
  const [first] = pages;
  if (first === undefined) return;
  const pictures = pages.map((page) => ({ name: page.name, bytes: bytesOf(db, page.id) }));
  const file = { ...joined(name, pictures), lane: 'pages' } as const;
  const from = { batchId, parentId: null, receivedAt: first.receivedAt };
  const wholeId = addWaiting(db, file, from);
  for (const { id } of pages)
    run(db, `update arrivals set status = 'joined', whole_id = :wholeId where id = :id`, {
      id,
      wholeId,
    });
}

function bytesOf(db: Db, id: number): Uint8Array {
  const original =
    'select bytes from arrivals join files on files.id = file_id where arrivals.id = :id';
  return inflate(only(rows<{ bytes: Buffer }>(db, original, { id }), `arrival ${id}`).bytes);
}

import { readFile } from 'node:fs/promises';
import type { Opening } from '#db/intake/batches.ts';
import { isTaken, receiveSeen, remember } from '#db/intake/watched.ts';
import type { Db } from '#db/open.ts';
import { type FoundFile, filesAt } from './folder.ts';
import { inLane } from './lanes.ts';
import { isTooLarge, largestFileWords } from './limits.ts';

/** Milliseconds between two looks; a folder that takes long to look through is looked at less often. */
const pause = 3_000;
/** Files taken in at one stroke; they are in memory together. */
const stroke = 8;

/** Watches a folder: takes in what appears there and calls `onReceived`. Files stay where they are. */
export function watchFolder(db: Db, folder: string, onReceived: () => void): void {
  const look = looker(db, folder);
  const lookOn = async (): Promise<void> => {
    const begun = performance.now();
    try {
      if (await look()) onReceived();
    } catch (error) {
      console.error('Watched folder:', error);
    }
    setTimeout(lookOn, Math.max(pause, 10 * (performance.now() - begun)));
  };
  void lookOn();
}

/**
 * Looks through a folder, each time it is called, for files that are not taken in yet and stand there as
 * they stood the time before: what still grows is left alone. Answers whether there were any.
 */
export function looker(db: Db, folder: string): () => Promise<boolean> {
  let before = new Map<string, FoundFile>();
  return async () => {
    // A folder on a stick or a share comes and goes.
    const found = await filesAt(folder).catch(() => []);
    const grown = found.filter((file) => stands(before.get(file.path), file));
    before = new Map(found.map((file) => [file.path, file]));
    const fresh = grown.filter((file) => !isTaken(db, file));
    for (const file of fresh.filter(({ size }) => isTooLarge(size))) passOver(db, file);
    return takeIn(
      db,
      folder,
      fresh.filter(({ size }) => !isTooLarge(size)),
    );
  };
}

const stands = (before: FoundFile | undefined, now: FoundFile) =>
  before?.size === now.size && before.modified === now.modified;

/** Nothing of it is kept, so the log is the only place to say so. */
function passOver(db: Db, file: FoundFile): void {
  console.warn(`Watched folder: ${file.path} is larger than ${largestFileWords}, passed over`);
  remember(db, file);
}

async function takeIn(db: Db, folder: string, files: readonly FoundFile[]): Promise<boolean> {
  let batch: Opening | number = { source: 'watched', folder };
  for (let from = 0; from < files.length; from += stroke) {
    const some = files.slice(from, from + stroke);
    const isLast = from + stroke >= files.length;
    const handed = (await Promise.all(some.map(bytesOf))).flat();
    const seen = handed.map(({ file }) => file);
    const waiting = handed.map(({ file: { name }, bytes }) => inLane({ name, bytes }));
    batch = receiveSeen(db, { batch, files: waiting, isLast }, seen).batchId;
  }
  return files.length > 0;
}

/** Nothing where the file went away or changed meanwhile: the next look will see. */
async function bytesOf(file: FoundFile): Promise<{ file: FoundFile; bytes: Buffer }[]> {
  const bytes = await readFile(file.path).catch(() => null);
  return bytes?.length === file.size ? [{ file, bytes }] : [];
}

/** `npm run ingest -- FOLDER|FILE…`: takes files in as the upload page does; it may run beside the server. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { receive } from '#db/intake/arrivals.ts';
import { closeBatch, ownBatches } from '#db/intake/batches.ts';
import type { Db } from '#db/open.ts';
import { arrivalsOf } from '#db/queries/arrivals.ts';
import { type FoundFile, filesAt } from '#lib/intake/folder.ts';
import { inLane } from '#lib/intake/lanes.ts';
import { isTooLarge } from '#lib/intake/limits.ts';
import { keepOwning } from '#lib/intake/ownership.ts';
import { processReaders } from '#lib/intake/process-reader.ts';
import { startReading } from '#lib/intake/reading.ts';
import { journal } from './journal.ts';
import { openStore } from './opening.ts';

/** Files taken in at one stroke; they are in memory together. */
const stroke = 8;
/** Milliseconds between two looks at what became of them. */
const pause = 200;

async function main(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return stop('用法：npm run ingest -- 文件夹或文件……');
  // npm runs scripts in the folder of the package; the paths are meant from where it was called.
  const places = paths.map((path) => resolve(process.env.INIT_CWD ?? '.', path));
  const found = await Promise.all(places.map((place) => filesAt(place).catch(() => null)));
  const missing = places.filter((_, i) => found[i] === null);
  if (missing.length > 0) return stop(`没有这个文件或文件夹，或不能读取：${missing.join('，')}`);
  const files = found.flatMap((some) => some ?? []);
  await ingest(openStore(), places.join('，'), files);
}

/** The store cannot be written: what was received is read another time. */
function onTrouble(error: unknown): never {
  throw error;
}

/** Ends because it could not run at all. */
function stop(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

async function ingest(db: Db, folder: string, files: readonly FoundFile[]): Promise<void> {
  const reading = startReading(db, processReaders(), onTrouble);
  const stopOwning = keepOwning(db, reading.wake, onTrouble);
  const told = journal(process.stdout);
  const leftOver = ownBatches(db);
  if (leftOver.length > 0) told.say('接着读取上次没有读完的文件。');
  for (const { name } of files.filter(({ size }) => isTooLarge(size))) told.tooLarge(name);

  const wanted = files.filter(({ size }) => !isTooLarge(size));
  const look = async (batchId: number | null) => {
    const arrivals = await arrivalsOf(db, batchId === null ? leftOver : [...leftOver, batchId]);
    told.look(arrivals, wanted.length);
    return arrivals.some(({ status }) => status === 'waiting');
  };
  let batchId: number | null = null;
  for (let from = 0; from < wanted.length; from += stroke) {
    const some = wanted.slice(from, from + stroke);
    const handed = await Promise.all(
      some.map(async ({ path, name }) => inLane({ name, bytes: await readFile(path) })),
    );
    const batch = batchId ?? ({ source: 'terminal', folder } as const);
    ({ batchId } = receive(db, { batch, files: handed, isLast: false }));
    reading.wake();
    await look(batchId);
  }
  if (batchId !== null) closeBatch(db, batchId);
  reading.wake();
  while (await look(batchId)) await after(pause);
  told.end();
  stopOwning();
  reading.end();
}

await main(process.argv.slice(2));

import {
  addPart,
  countAttempt,
  type Finished,
  finish,
  type Job,
  nextJob,
  partsTaken,
} from '#db/jobs.ts';
import type { Db } from '#db/open.ts';
import { joinPages } from '#db/pictures.ts';
import { check } from '#lib/checks/check.ts';
import { pageSets, pagesFile } from '#lib/ingest/unpack.ts';
import { lanesOf } from './lanes.ts';
import type { Reader } from './process-reader.ts';
import type { Because } from './read.ts';

export interface Reading {
  /** Has what waits read by whoever is free. */
  readonly wake: () => void;
  /** Fulfilled when nothing is left to read. */
  readonly done: () => Promise<void>;
  readonly end: () => void;
}

/** A file whose reading ended so often without an answer is not tried again. A restart ends it, too. */
const mostAttempts = 3;

/**
 * Has the files that wait in the store read, and finishes them one by one. All it knows is in the store:
 * ended at any moment, it goes on from there. Trouble with the store ends it until it is woken again.
 */
export function startReading(
  db: Db,
  readers: readonly Reader[],
  onTrouble: (error: unknown) => void,
): Reading {
  const busy = new Map<Reader, number>();
  const serving = new Map<Reader, Promise<void>>();

  const serve = async (reader: Reader): Promise<void> => {
    const next = () => nextJob(db, lanesOf(readers.indexOf(reader)), [...busy.values()]);
    for (let job = next(); job !== null; job = next()) {
      busy.set(reader, job.id);
      await attempt(db, reader, job, wakeOthers).finally(() => busy.delete(reader));
    }
  };
  const wakeOthers = () => {
    for (const reader of readers.filter((each) => !serving.has(each)))
      serving.set(
        reader,
        serve(reader)
          .catch(onTrouble)
          .finally(() => serving.delete(reader)),
      );
  };
  return {
    wake: () => {
      try {
        joinPages(db, { setsIn: pageSets, joined: pagesFile });
        wakeOthers();
      } catch (error) {
        onTrouble(error);
      }
    },
    done: async () => {
      while (serving.size > 0) await Promise.all(serving.values());
    },
    end: () => {
      for (const reader of readers) reader.end();
    },
  };
}

/** Has a file read and finishes the job, unless its reader died: then it still waits. */
async function attempt(db: Db, reader: Reader, job: Job, onPart: () => void): Promise<void> {
  const end = (outcome: Finished<Because>) => finish(db, check, job.id, outcome);
  if (job.attempts >= mostAttempts) return end(givenUp(null));
  await reader.start();
  countAttempt(db, job);
  const outcome = await reader.read({ ...job, partsTaken: partsTaken(db, job.id) }, (part) => {
    addPart(db, job.id, part);
    onPart();
  });
  if (outcome.status !== 'died') end(outcome);
  else if (job.attempts + 1 >= mostAttempts) end(givenUp(outcome.detail));
}

const givenUp = (detail: string | null) =>
  ({ status: 'refused', because: 'internal-error', detail }) as const;

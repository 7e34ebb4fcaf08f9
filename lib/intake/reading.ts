import {
  addPart,
  type Finished,
  finish,
  type Job,
  keepAttempts,
  nextJob,
  partsTaken,
} from '#db/intake/jobs.ts';
import { joinPages } from '#db/intake/pictures.ts';
import type { Db } from '#db/open.ts';
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
  const busy = new Map<Reader, Attempt>();
  const serving = new Map<Reader, Promise<void>>();

  const serve = async (reader: Reader): Promise<void> => {
    const ids = () => [...busy.values()].map(({ job }) => job.id);
    const next = () => nextJob(db, lanesOf(readers.indexOf(reader)), ids());
    // Not before it stands among those that serve.
    await Promise.resolve();
    try {
      for (let job = next(); job !== null; job = next()) {
        const before = endOf([...busy.values()], job);
        const end = attempt(db, { reader, job, before, onPart: wakeOthers });
        busy.set(reader, { job, end });
        await end.finally(() => busy.delete(reader));
      }
    } finally {
      // At the very moment it found nothing: whoever wakes it next finds it free.
      serving.delete(reader);
    }
  };
  const wakeOthers = () => {
    for (const reader of readers.filter((each) => !serving.has(each)))
      serving.set(reader, serve(reader).catch(onTrouble));
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

interface Attempt {
  readonly job: Job;
  readonly end: Promise<void>;
}

/**
 * When the files that came before have ended. Of two versions of a report the one that came later counts, not
 * the one that took longer; scans, which take minutes, wait for none.
 */
const endOf = (running: readonly Attempt[], { lane }: Job): Promise<unknown> =>
  Promise.allSettled(
    running.filter(({ job }) => lane === 'quick' && job.lane === lane).map(({ end }) => end),
  );

/** Has a file read and finishes the job, unless its reader died: then it still waits. */
async function attempt(
  db: Db,
  what: {
    readonly reader: Reader;
    readonly job: Job;
    readonly before: Promise<unknown>;
    readonly onPart: () => void;
  },
): Promise<void> {
  const { reader, job } = what;
  const end = (outcome: Finished<Because>) => {
    try {
      finish(db, check, job.id, outcome);
    } catch (error) {
      // The store cannot be written, which is no fault of the file: it is tried again as if for the first time.
      keepAttempts(db, job);
      throw error;
    }
  };
  if (job.attempts >= mostAttempts) return end(givenUp(null));
  await reader.start();
  keepAttempts(db, { ...job, attempts: job.attempts + 1 });
  const outcome = await reader.read({ ...job, partsTaken: partsTaken(db, job.id) }, (part) => {
    addPart(db, job.id, part);
    what.onPart();
  });
  await what.before;
  if (outcome.status !== 'died') end(outcome);
  else if (job.attempts + 1 >= mostAttempts) end(givenUp(outcome.detail));
}

const givenUp = (detail: string | null) =>
  ({ status: 'refused', because: 'internal-error', detail }) as const;

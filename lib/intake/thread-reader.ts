import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Finished, Job, Part } from '#db/jobs.ts';
import { patience } from './lanes.ts';
import type { FromReader, ToReader } from './protocol.ts';
import type { Because } from './read.ts';

/** Who reads files, one at a time. */
export interface Reader {
  /** Hands over the parts of an archive as they come; rejects only when `take` throws. */
  readonly read: (
    file: Job & { readonly partsTaken: number },
    take: (part: Part) => void,
  ) => Promise<Outcome>;
  readonly end: () => void;
}

/** What became of reading a file; it `died` when the reader ended without an answer and nobody knows why. */
export type Outcome = Finished<Because> | { readonly status: 'died'; readonly detail: string };

/** Megabytes of JavaScript values a reader may hold; pictures and files lie beside them. */
const memory = 1024;
/** Milliseconds after which an idle thread gives back what it holds, the recogniser's models above all. */
const rest = 60_000;

const startThread = () =>
  new Worker(new URL('./reader.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });

/**
 * A reader in a thread of its own. A file that takes too much time or memory ends the thread and is
 * refused; the next file gets a new one.
 */
export function threadReader(start: () => Worker = startThread, allowed = patience): Reader {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(idle);
    void thread?.terminate();
    thread = null;
  };
  return {
    end,
    read: async (file, take) => {
      clearTimeout(idle);
      thread ??= watched(start(), end);
      const outcome = await answerOf(thread, file, take, allowed(file.lane, file.bytes.length));
      if (isOver(outcome)) end();
      else idle = setTimeout(end, rest).unref();
      return outcome;
    },
  };
}

/** It may also end while it rests. */
function watched(thread: Worker, gone: () => void): Worker {
  thread.on('error', gone);
  thread.on('exit', gone);
  return thread;
}

/** The thread is dead, or has to be. */
const isOver = (outcome: Outcome) =>
  outcome.status === 'died' ||
  (outcome.status === 'refused' && ['too-slow', 'out-of-memory'].includes(outcome.because));

async function answerOf(
  thread: Worker,
  { name, bytes, partsTaken }: Parameters<Reader['read']>[0],
  take: (part: Part) => void,
  milliseconds: number,
): Promise<Outcome> {
  // A copy to give away: the bytes may be a stretch of something larger.
  const file: ToReader = { name, bytes: new Uint8Array(bytes), partsTaken };
  thread.postMessage(file, [file.bytes.buffer as ArrayBuffer]);
  for (;;) {
    const answer = await nextAnswer(thread, milliseconds);
    if (answer.status !== 'part') return answer;
    take(answer.part);
    thread.postMessage('next' satisfies ToReader);
  }
}

/** What the thread says next, or how it ended, or that it takes too long. */
async function nextAnswer(thread: Worker, milliseconds: number): Promise<Outcome | FromReader> {
  const over = new AbortController();
  const { signal } = over;
  const told = once(thread, 'message', { signal }).then(([message]): FromReader => message);
  const left = once(thread, 'exit', { signal }).then(([code]) => died(`exit ${code}`));
  const late = after(milliseconds, refused('too-slow', String(milliseconds / 1000)), { signal });
  try {
    return await Promise.race([told, left, late]);
  } catch (error) {
    return isOutOfMemory(error) ? refused('out-of-memory', String(memory)) : died(String(error));
  } finally {
    over.abort();
  }
}

const died = (detail: string) => ({ status: 'died', detail }) as const;
const refused = (because: Because, detail: string) =>
  ({ status: 'refused', because, detail }) as const;

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

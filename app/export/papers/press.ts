import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { lane } from './lanes.ts';
import type { FromPress, Made, Order, ToPress } from './protocol.ts';
import type { Because } from './refusals.ts';

/** Milliseconds one paper may take to be made; the reader may take as long to fetch it. */
const patience = 180_000;

/** What a thread may hold of values of JavaScript, in MB: three thousand lines of Word take half of it. */
const memory = 1_024;

const startPress = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });

/**
 * Has an order made by a thread of its own, a paper when the one before was taken. Ends the thread when all is
 * made, when nobody fetches what was made, and when `gone` says that the reader has left; then it throws.
 */
export async function* printed(
  order: Order,
  gone: AbortSignal,
  start = startPress,
): AsyncGenerator<Made, void> {
  const own = await lane(gone);
  if (own === null) return yield { status: 'refused', because: 'busy' };
  const worker = start();
  const end = async () => {
    await worker.terminate();
    own.leave();
  };
  let idle: NodeJS.Timeout | undefined;
  try {
    let next: ToPress = order;
    for (;;) {
      worker.postMessage(next);
      const answer = await answerOf(worker, gone);
      if (answer.status === 'end') return;
      let isLeft = false;
      idle = setTimeout(() => {
        isLeft = true;
        void end();
      }, patience);
      yield answer;
      clearTimeout(idle);
      if (isLeft) return yield refused('late');
      if (answer.status === 'refused') return;
      next = 'next';
    }
  } finally {
    clearTimeout(idle);
    await end();
  }
}

/** What it says next. An error of ours is told to the log and to the reader, each in its words. */
async function answerOf(worker: Worker, gone: AbortSignal): Promise<FromPress> {
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, gone]);
  const told = once(worker, 'message', { signal }).then(([message]): FromPress => message);
  const late = after(patience, refused('late'), { signal });
  const ended = once(worker, 'exit', { signal }).then(() => refused('broken'));
  try {
    // `once` rejects with what is emitted as an error.
    return await Promise.race([told, late, ended]);
  } catch (error) {
    if (gone.aborted) throw error;
    if (isOutOfMemory(error)) return refused('out-of-memory');
    console.error('Papers:', error);
    return refused('broken');
  } finally {
    over.abort();
    for (const rest of [told, late, ended]) rest.catch(() => {});
  }
}

const refused = (because: Because) => ({ status: 'refused', because }) as const;

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

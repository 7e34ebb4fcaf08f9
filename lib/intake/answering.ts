import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FromReader, ToReader } from './protocol.ts';
import type { read } from './read.ts';

/**
 * Makes this process a reader: it reads what it is sent, one file at a time, and ends with whoever started
 * it. The bytes it may hold are its first argument.
 */
export function answerWith(reading: typeof read): void {
  // Pages come first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const most = Number(process.argv[2]);
  new Worker(new URL('./watchdog.mjs', import.meta.url), { workerData: { most } }).unref();

  const send = (message: FromReader) => process.send?.(message);
  let goOn = () => {};
  process.on('message', async (message: ToReader) => {
    if (message === 'next') return goOn();
    const { id } = message;
    const finished = await reading(message, (part) => {
      send({ status: 'part', id, part });
      return new Promise((resolve) => {
        goOn = resolve;
      });
    });
    send({ status: 'finished', id, finished, held: process.memoryUsage.rss() });
  });
  process.on('disconnect', () => process.exit());
  send({ status: 'ready' });
}

/**
 * A process that reads files, one at a time, and knows no database: see process-reader.ts. Whatever a file
 * does to it, the server and the store are elsewhere.
 */
import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { memory } from './limits.ts';
import type { FromReader, ToReader } from './protocol.ts';
import { read } from './read.ts';

// Pages come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
new Worker(new URL('./watchdog.mjs', import.meta.url), { workerData: { most: memory } }).unref();

const send = (message: FromReader) => process.send?.(message);
let goOn = () => {};

process.on('message', async (message: ToReader) => {
  if (message === 'next') return goOn();
  const { id } = message;
  const finished = await read(message, (part) => {
    send({ status: 'part', id, part });
    return new Promise((resolve) => {
      goOn = resolve;
    });
  });
  send({ status: 'finished', id, finished });
});
process.on('disconnect', () => process.exit());

send({ status: 'ready' });

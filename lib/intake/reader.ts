import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { FromReader, ToReader } from './protocol.ts';
import { read } from './read.ts';

/** A thread that reads files, one at a time, and knows no database: see threadReader. */
const port = parentPort;
if (port === null) throw new Error('The reader is a thread of lib/intake/thread-reader.ts');
// Pages come first. Only Linux gives a thread a priority of its own.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

const send = (message: FromReader) => port.postMessage(message);
let goOn = () => {};

port.on('message', async (message: ToReader) => {
  if (message === 'next') return goOn();
  const finished = await read(message, (part) => {
    send({ status: 'part', part });
    return new Promise((resolve) => {
      goOn = resolve;
    });
  });
  send(finished);
});

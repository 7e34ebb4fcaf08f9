import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { databaseFile } from '#db/location.ts';
import { openToRead } from '#db/open.ts';
import { making } from './making.ts';
import type { FromPress, Order } from './protocol.ts';

/**
 * A thread that makes the papers of one order: a Word file of two thousand problems takes seconds, in which
 * pages are served. It reads the store by itself, and what it throws ends it.
 */
const port = parentPort;
if (port === null) throw new Error('The press is a thread of press.ts');
// Only Linux gives a thread a priority of its own; elsewhere this would slow the pages down as well.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

function tell(message: FromPress) {
  const buffer = message.status === 'paper' ? message.paper.bytes.buffer : null;
  // Handed over, not copied.
  port?.postMessage(message, buffer instanceof ArrayBuffer ? [buffer] : []);
}

port.once('message', async (order: Order) => {
  for await (const made of making(openToRead(databaseFile()), order)) {
    // The next is made when this one was taken.
    const taken = once(port, 'message');
    tell(made);
    await taken;
  }
  tell({ status: 'end' });
});

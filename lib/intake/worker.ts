import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { databaseFile } from '#db/location.ts';
import { open } from '#db/open.ts';
import { writingEnd } from './desk.ts';

/**
 * The one writer of the store, in a thread of its own: reading a hundred reports never keeps a page
 * waiting. It finds the store by itself: in a thread bundled by Next, `workerData` is the bundler's own.
 */
const port = parentPort;
if (port === null) throw new Error('The intake worker is a thread of lib/intake/client.ts');
// Only Linux gives a thread a priority of its own; elsewhere this would slow the pages down as well.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
port.on(
  'message',
  writingEnd(open(databaseFile()), (answer) => port.postMessage(answer)),
);

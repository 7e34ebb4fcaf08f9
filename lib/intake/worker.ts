import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type Db, open } from '#db/open.ts';
import { intake } from './intake.ts';
import type { Answer, Request } from './request.ts';

/**
 * The one writer of the store, in a thread of its own: reading a hundred reports never keeps a page
 * waiting. Requests are answered in their order.
 */
function serve(port: NonNullable<typeof parentPort>, db: Db): void {
  let last: Promise<void> = Promise.resolve();
  port.on('message', (request: Request) => {
    last = last.then(async () => port.postMessage(await answer(db, request)));
  });
}

const answer = async (db: Db, { id, files }: Request): Promise<Answer> => {
  try {
    return { id, status: 'done', outcomes: await intake(db, files) };
  } catch (error) {
    // The store could not be written; whoever asked has to know, and the next request may do better.
    return { id, status: 'failed', error: String(error) };
  }
};

// Only Linux gives a thread a priority of its own; elsewhere this would slow the pages down as well.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
if (parentPort === null) throw new Error('The intake worker is started by lib/intake/client.ts');
serve(parentPort, open(String(workerData)));

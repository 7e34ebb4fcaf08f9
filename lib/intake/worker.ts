import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { databaseFile } from '#db/location.ts';
import { open } from '#db/open.ts';
import { writingEnd } from './desk.ts';
import { keepOwning } from './ownership.ts';
import { processReaders } from './process-reader.ts';
import { startReading } from './reading.ts';
import { startRejudging } from './rejudging.ts';
import { watchFolder } from './watch.ts';
import { watchedFolder } from './watched-folder.ts';

/**
 * The one writer of the store, in a thread of its own, with its readers in processes of theirs: reading a
 * hundred reports never keeps a page waiting. It finds the store by itself: in a thread bundled by Next,
 * `workerData` is the bundler's own.
 */
const port = parentPort;
if (port === null) throw new Error('The intake worker is a thread of lib/intake/client.ts');
// Only Linux gives a thread a priority of its own; elsewhere this would slow the pages down as well.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const db = open(databaseFile());
// What waits is tried again a few seconds later.
const onTrouble = (error: unknown) => console.error('Intake:', error);
const reading = startReading(db, processReaders(), onTrouble);
const rejudge = startRejudging(db, onTrouble);
const wake = () => {
  reading.wake();
  rejudge();
};

const write = writingEnd(db, (answer) => {
  port.postMessage(answer);
  wake();
});
port.on('message', write);
keepOwning(db, wake, onTrouble);

const folder = watchedFolder();
if (folder !== null) watchFolder(db, folder, reading.wake);

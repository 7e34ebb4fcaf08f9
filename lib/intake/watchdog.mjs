// A thread of a reader that sees what the reader itself cannot while it is busy: that nobody waits for it
// any more, or that it holds too much memory. Plain JavaScript: it needs nothing to be compiled.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** @type {{ most: number }} bytes */
const { most } = workerData;
const parent = process.ppid;
const end = () => process.kill(process.pid, 'SIGKILL');

setInterval(() => {
  if (process.ppid !== parent) end();
  if (process.memoryUsage.rss() > most) {
    writeSync(2, 'out of memory\n');
    end();
  }
}, 200);

/** `npm run reread [-- --all | REPORT…]`: has stored files read again by the reader of today. */
import { setTimeout as after } from 'node:timers/promises';
import type { Db } from '#db/open.ts';
import { type Arrival, arrivalsOf } from '#db/queries/arrivals.ts';
import { keepOwning } from '#lib/intake/ownership.ts';
import { processReaders } from '#lib/intake/process-reader.ts';
import { startReading } from '#lib/intake/reading.ts';
import { type Reread, reread } from '#lib/intake/rereading.ts';
import { refusalWords } from '#lib/wording/refusal.ts';
import { openStore } from './opening.ts';

/** Milliseconds between two looks at what became of them. */
const pause = 200;

async function main(words: readonly string[]): Promise<void> {
  const which = whichOf(words);
  if (which === null) {
    console.error('用法：npm run reread [-- --all | 报告编号……]');
    process.exitCode = 1;
    return;
  }
  const db = openStore();
  const request = reread(db, which);
  if (request === null) console.log('没有需要重读的文件。');
  else await readAgain(db, request.batchId);
}

function whichOf(words: readonly string[]): Reread | null {
  if (words.length === 0) return 'older';
  if (words.length === 1 && words[0] === '--all') return 'all';
  const reports = words.map(Number);
  return reports.every((id) => Number.isInteger(id) && id > 0) ? { reports } : null;
}

async function readAgain(db: Db, batchId: number): Promise<void> {
  const reading = startReading(db, processReaders(), (error) => {
    throw error;
  });
  const stopOwning = keepOwning(db, reading.wake);
  const told = new Set<number>();
  let waiting = true;
  while (waiting) {
    const arrivals = await arrivalsOf(db, [batchId]);
    tell(arrivals, told);
    waiting = arrivals.some(({ status }) => status === 'waiting');
    if (waiting) await after(pause);
    else console.log(`${process.stdout.isTTY ? '\n' : ''}共：${tallyOf(arrivals)}`);
  }
  stopOwning();
  reading.end();
}

/** What could not be read, each once; on a terminal how far it is. */
function tell(arrivals: readonly Arrival[], told: Set<number>): void {
  for (const arrival of arrivals) {
    if (arrival.status !== 'refused' || told.has(arrival.id)) continue;
    told.add(arrival.id);
    console.log(`未能读出  ${arrival.name}：${refusalWords(arrival.because, arrival.detail)}`);
  }
  const done = arrivals.filter(({ status }) => status !== 'waiting').length;
  if (process.stdout.isTTY) process.stdout.write(`\r重读 ${done} / ${arrivals.length}`);
}

function tallyOf(arrivals: readonly Arrival[]): string {
  const count = (status: Arrival['status']) =>
    arrivals.filter((one) => one.status === status).length;
  return `重读 ${count('same')} 份，新读出 ${count('stored')} 份，未能读出 ${count('refused')} 个文件`;
}

await main(process.argv.slice(2));

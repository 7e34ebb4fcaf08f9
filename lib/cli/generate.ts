import { open } from '#db/open.ts';
import { save } from '#db/save.ts';
import { check } from '#lib/checks/check.ts';
import { readSynthetic, type Synthetic, syntheticReports } from './synthetic/report.ts';

/**
 * `generate.ts FILE [COUNT]` fills a store with made-up reports, to measure and to try pages with: 1400 are
 * a city over seven years. Prints the number and name of each report once it is on disk. What the store
 * has already it does not take again.
 */
const [path, count = '1400'] = process.argv.slice(2);
if (path === undefined) {
  console.error('generate.ts FILE [COUNT]');
  process.exit(2);
}

const db = open(path);
const batchSize = 32;
let batch: Synthetic[] = [];
let stored = 0;

const flush = async () => {
  await save(db, batch, { read: readSynthetic, judge: check });
  for (const { name } of batch) {
    stored += 1;
    console.log(`${stored} ${name}`);
  }
  batch = [];
};

for (const report of syntheticReports(Number(count))) {
  batch.push(report);
  if (batch.length === batchSize) await flush();
}
await flush();

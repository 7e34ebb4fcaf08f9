import { open } from '#db/open.ts';
import { fill } from './synthetic/fill.ts';

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

let stored = 0;
await fill(open(path), Number(count), (batch) => {
  for (const { name } of batch) {
    stored += 1;
    console.log(`${stored} ${name}`);
  }
});

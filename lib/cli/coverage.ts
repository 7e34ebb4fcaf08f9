/**
 * `npm run coverage`: which single wrong figures of a report the rules see and which nobody sees, and how
 * often the culprit is found where figures were printed wrongly on purpose. Writes what the cards of the
 * rules show; the same figures on every machine.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ruleTitles } from '#lib/checks/finding.ts';
import { type Measured, measure } from './mutation/measured.ts';

const file = fileURLToPath(new URL('../checks/coverage.json', import.meta.url));

const share = (part: number, whole: number) =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`.padStart(6);

function print({ editions, culprits }: Measured): void {
  for (const [edition, { tried, unseen, reports, rules, places }] of Object.entries(editions)) {
    console.log(`\nedition ${edition}: ${tried} single wrong figures in ${reports} reports`);
    console.log(`${share(unseen, tried)}  seen by nobody`);
    for (const [rule, seen] of Object.entries(rules))
      if (seen > 0) console.log(`${share(seen, tried)}  ${rule} ${titles[rule] ?? ''}`);
    for (const [place, one] of Object.entries(places))
      console.log(`${share(one.unseen, one.tried)}  of ${one.tried} unseen in ${place}`);
  }
  for (const [trial, { first, among, declined, wrong, unseen }] of Object.entries(culprits)) {
    const all = first + among + declined + wrong + unseen;
    const told = Object.entries({ first, among, declined, wrong, unseen });
    console.log(`\n${trial} (${all})`);
    console.log(told.map(([name, n]) => `${share(n, all)} ${name}`).join('  '));
  }
}

const titles: Readonly<Record<string, string>> = ruleTitles;

const measured = await measure();
print(measured);
writeFileSync(file, `${JSON.stringify({ command: 'npm run coverage', ...measured }, null, 2)}\n`);

/**
 * `npm run bench`: what the project claims to be quick at, measured in one run and told as ratios.
 * `npm run bench -- problems`: only some parts of `formats`, `stages`, `store`, `problems`, `pages`, `intake`.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, open } from '#db/open.ts';
import { build } from '../../scripts/build.mjs';
import { withSite } from '../../scripts/serve.mjs';
import { benchFormats } from './bench-formats.ts';
import { benchIntake } from './bench-intake.ts';
import { benchPages, benchScripts } from './bench-pages.ts';
import { benchProblemPages, benchProblems, carryOn } from './bench-problems.ts';
import { benchStages } from './bench-stages.ts';
import { benchStore } from './bench-store.ts';
import { inBrowser } from './browser.ts';
import { fill } from './synthetic/fill.ts';

const parts = process.argv.slice(2);
const isAsked = (...some: string[]) =>
  parts.length === 0 || some.some((part) => parts.includes(part));

if (isAsked('formats')) await benchFormats();
if (isAsked('stages')) await benchStages();

const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const few = { file: join(folder, 'small.db'), reports: 1_400 };
const many = { file: join(folder, 'large.db'), reports: 10_500 };

if (isAsked('store')) await benchStore(few, many);
else if (isAsked('pages', 'problems'))
  for (const { file, reports } of isAsked('pages') ? [few, many] : [many]) {
    const db = open(file);
    await fill(db, reports);
    close(db);
  }
if (isAsked('problems')) {
  const db = open(many.file);
  carryOn(db);
  close(db);
  await benchProblems(many.file);
}

if (isAsked('problems', 'pages', 'intake') && !build()) process.exit(1);
const stored =
  ({ file }: { file: string }) =>
  (data: string) =>
    copyFileSync(file, join(data, 'gouji.db'));
if (isAsked('problems')) await withSite(benchProblemPages, stored(many));
if (isAsked('pages'))
  await withSite(async (small) => {
    await withSite(async (large) => {
      console.log(`Pages: server time with ${few.reports} and with ${many.reports} reports`);
      await benchPages({ small, large });
    }, stored(many));
    console.log('Pages: first-load JavaScript, gzipped');
    await inBrowser((browser) => benchScripts(small, browser));
  }, stored(few));
if (isAsked('intake'))
  await withSite(async (site) => {
    console.log('Intake through the upload page of a running server');
    await inBrowser((browser) => benchIntake(site, browser));
  });

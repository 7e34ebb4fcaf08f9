/** `npm run bench`: what the project claims to be quick at, measured in one run and told as ratios. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { withSite } from '../../scripts/serve.mjs';
import { benchFormats } from './bench-formats.ts';
import { benchIntake } from './bench-intake.ts';
import { benchPages, benchScripts } from './bench-pages.ts';
import { benchStore } from './bench-store.ts';
import { inBrowser } from './browser.ts';

await benchFormats();

if (!build()) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const few = { file: join(folder, 'small.db'), reports: 1_400 };
const many = { file: join(folder, 'large.db'), reports: 10_500 };
await benchStore(few, many);

const stored =
  ({ file }: { file: string }) =>
  (data: string) =>
    copyFileSync(file, join(data, 'gouji.db'));
await withSite(async (small) => {
  await withSite(async (large) => {
    console.log(`Pages: server time with ${few.reports} and with ${many.reports} reports`);
    await benchPages({ small, large });
  }, stored(many));
  console.log('Pages: first-load JavaScript, gzipped');
  await inBrowser((browser) => benchScripts(small, browser));
}, stored(few));
await withSite(async (site) => {
  console.log('Intake through the upload page of a running server');
  await inBrowser((browser) => benchIntake(site, browser));
});

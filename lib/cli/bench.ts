/** `npm run bench`: what the project claims to be quick at, measured in one run and told as ratios. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sampleFiles } from '#lib/samples/files.ts';
import { build } from '../../scripts/build.mjs';
import { withSite } from '../../scripts/serve.mjs';
import { benchIntake } from './bench-intake.ts';
import { benchPages } from './bench-pages.ts';
import { benchReading } from './bench-read.ts';
import { benchStore } from './bench-store.ts';

const [fewReports, manyReports] = [1_400, 10_500];

/** Fills a data folder with made-up reports. */
const filled = (count: number) => (data: string) => {
  const generate = ['--import', 'tsx', 'lib/cli/generate.ts', join(data, 'gouji.db'), `${count}`];
  spawnSync(process.execPath, generate, { stdio: ['ignore', 'ignore', 'inherit'] });
};

const samples = await sampleFiles();
const isHtml = ({ name }: { name: string }) => /[.]html?$/.test(name);
await benchReading('HTML', samples.filter(isHtml));
await benchReading(
  'text',
  samples.filter((file) => !isHtml(file)),
);
await benchStore(fewReports, manyReports);

if (!build()) process.exit(1);
console.log(`Pages: server time with ${fewReports} and ${manyReports} reports; scripts, gzipped`);
await withSite(
  (small) => withSite((large) => benchPages({ small, large }), filled(manyReports)),
  filled(fewReports),
);
await withSite(benchIntake);

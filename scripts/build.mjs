import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needWritable, root, run, say, tool } from './run.mjs';

/** Everything the build is made of. */
const sources = [
  ...['app', 'components', 'db', 'lib', 'public', 'instrumentation.ts'],
  ...['next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
];
const notBuilt = /[.]test[.]tsx?$|^lib\/(cli|ingest\/fixtures)\//;
const stamp = join(root, '.next/gouji-sources');

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return notBuilt.test(path) ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder))
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Types that `next dev` left of routes deleted since break both tsc and the build. */
export const dropStaleTypes = () =>
  rmSync(join(root, '.next/dev/types'), { recursive: true, force: true });

/** Builds the pages when their sources are not those of the last build; false when the build failed. */
export function build() {
  const hash = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  needWritable();
  say('正在构建页面（约一分钟）……', 'Building the pages (about a minute) …');
  rmSync(stamp, { force: true });
  dropStaleTypes();
  const built = run(process.execPath, tool('next', 'build'));
  if (built) writeFileSync(stamp, hash);
  return built;
}

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {NodeJS.ProcessEnv} */
export const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };

/**
 * Prints one thing in both languages.
 * @param {string} chinese
 * @param {string} english
 */
export const say = (chinese, english) => console.log(`勾稽  ${chinese}\n      ${english}`);

/**
 * Says in both languages why it cannot go on, and ends.
 * @param {string} chinese
 * @param {string} english
 * @returns {never}
 */
export function stop(chinese, english) {
  console.error(`\n勾稽  ${chinese}\n      ${english}`);
  process.exit(1);
}

/** Ends where the folder of the project cannot be written to: nothing can be installed or built there. */
export function needWritable() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    stop(
      `程序所在的文件夹不能写入，无法安装和构建：${root}；请检查权限，或复制到别处再运行。`,
      `The folder of Gouji cannot be written to, so nothing can be installed or built: ${root}. Check its permissions, or copy it elsewhere.`,
    );
  }
}

/**
 * Runs a command in the project with its output shown; true when it ended well.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export const run = (command, args, options) =>
  spawnSync(command, args, { cwd: root, env, stdio: 'inherit', ...options }).status === 0;

/**
 * Runs npm: the one that runs us where there is one, so that no shell and no npm.cmd is needed.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [more] added to the environment
 */
export function npm(args, more) {
  const cli = env.npm_execpath;
  const options = { env: { ...env, ...more } };
  return cli?.endsWith('npm-cli.js')
    ? run(process.execPath, [cli, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' });
}

const tools = {
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
  next: 'next/dist/bin/next',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
};

/**
 * The arguments that make Node run an installed tool.
 * @param {keyof typeof tools} name
 * @param {readonly string[]} args
 */
export const tool = (name, ...args) => [join(root, 'node_modules', tools[name]), ...args];

/** Packages Debian's root may install; false anywhere else. */
export const debianRoot =
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {readonly string[]} packages */
export function apt(...packages) {
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  run('apt-get', [...wait, 'update', '-q'], options);
  return run(
    'apt-get',
    [...wait, 'install', '-q', '-y', '--no-install-recommends', ...packages],
    options,
  );
}

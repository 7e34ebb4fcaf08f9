import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { apt, debianRoot, env, needWritable, npm, root, say, stop } from './run.mjs';

/**
 * @typedef {Record<string, string>} Versions
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, dependencies?: Versions, devDependencies?: Versions, optionalDependencies?: Versions }} Locked
 * @param {string} file
 * @returns {Record<string, Locked>}
 */
export const lockedPackages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** npm writes what it installed beside the packages, as its last step: no stamp of ours is needed. */
function isInstalled() {
  const written = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, written))) return false;
  const there = lockedPackages(written);
  return Object.entries(lockedPackages('package-lock.json')).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || there[path]?.version === version,
  );
}

const sqliteLoads = () =>
  spawnSync(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:')"], { cwd: root })
    .status === 0;

/** Loads, and was not compiled with the header that object-wrap.h mends (gcc and clang read it, MSVC does not). */
function sqliteIsSound() {
  const binary = join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');
  const isMended =
    process.platform === 'win32' ||
    !existsSync(binary) ||
    !readFileSync(binary).includes('RemoveEnvironmentCleanupHook');
  return sqliteLoads() && isMended;
}

/**
 * Compiling otherwise downloads Node's headers, or takes those an .npmrc names, which may be another Node's;
 * those that came with this one are right.
 * @returns {Record<string, string>}
 */
function compiling() {
  const prefix = dirname(dirname(process.execPath));
  const first = `-include "${join(root, 'scripts/object-wrap.h')}"`;
  return {
    CXXFLAGS: [env.CXXFLAGS, first].filter(Boolean).join(' '),
    ...(existsSync(join(prefix, 'include/node/node_api.h')) && { npm_config_nodedir: prefix }),
  };
}

/** @param {readonly string[]} flags */
const rebuildSqlite = (...flags) =>
  npm(['rebuild', 'better-sqlite3', '--ignore-scripts=false', ...flags], compiling());

/** Takes the ready-made binary where it can be downloaded, else compiles, else fetches a compiler first. */
function buildSqlite() {
  say('正在准备 SQLite（约两分钟）……', 'Preparing SQLite (about two minutes) …');
  rebuildSqlite();
  if (sqliteIsSound()) return;
  if (debianRoot) apt('g++', 'make', 'python3');
  rebuildSqlite('--build-from-source');
  if (sqliteLoads()) return;
  stop(
    'better-sqlite3 无法编译：请先安装 C++ 编译器、make 和 python3，然后再试一次。',
    'better-sqlite3 could not be built. Install a C++ compiler, make and python3, then try again:\n' +
      '      Debian/Ubuntu: sudo apt-get install g++ make python3 · macOS: xcode-select --install · Windows: Visual Studio Build Tools',
  );
}

/** Installs what package-lock.json asks for, when it is not there. Install scripts stay off: the same on npm 10, 11 and 12. */
export function install() {
  if (!isInstalled()) {
    needWritable();
    say('正在安装依赖……', 'Installing packages …');
    const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    if (!npm(['ci', '--ignore-scripts', '--prefer-offline', ...flags]))
      stop(
        `依赖未能安装，原因见上：请检查网络、npm 镜像（${env.npm_config_registry ?? 'npm config get registry'}）和磁盘空间后再试。`,
        'The packages could not be installed; the reason stands above. Check the network, the npm registry and the disk space, then try again.',
      );
  }
  if (!sqliteIsSound()) buildSqlite();
}

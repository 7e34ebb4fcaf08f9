import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockedPackages } from './install.mjs';
import { missingFromLock } from './lock.mjs';
import { root } from './run.mjs';

test('the lock holds every platform package that something in it wants', () => {
  expect(missingFromLock(lockedPackages('package-lock.json'))).toEqual([]);
});

test('a platform package left out of the lock is named, wherever it could have stood', () => {
  const optionalDependencies = { linux: '1', mac: '1', windows: '1' };
  const packages = {
    '': {},
    'node_modules/a': {},
    'node_modules/a/node_modules/native': { optionalDependencies },
    'node_modules/a/node_modules/linux': {},
    'node_modules/mac': {},
  };
  expect(missingFromLock(packages)).toEqual([
    'windows, wanted by node_modules/a/node_modules/native',
  ]);
});

const { dependencies, devDependencies } = lockedPackages('package-lock.json')[''] ?? {};
const wanted = Object.entries({ ...dependencies, ...devDependencies });

test('every version is pinned, so that a fresh clone runs what was tested', () => {
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lock holds the versions package.json asks for', () => {
  const asked = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(asked.dependencies).toEqual(dependencies);
  expect(asked.devDependencies).toEqual(devDependencies);
});

test('react, react-dom and react-is are one version: recharts mistakes elements otherwise', () => {
  const { react } = dependencies ?? {};
  expect(dependencies).toMatchObject({ 'react-dom': react, 'react-is': react });
});

test('better-sqlite3 is a release that does not crash on Node 20', () => {
  expect(dependencies?.['better-sqlite3']).toMatch(/^12[.]/);
});

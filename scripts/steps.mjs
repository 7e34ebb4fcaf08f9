import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, dropStaleTypes } from './build.mjs';
import { lockedPackages } from './install.mjs';
import { missingFromLock } from './lock.mjs';
import { env, root, run, tool } from './run.mjs';

/**
 * What a step found. A runner's own counts where it has some; else the step counts as one.
 * @typedef {{ name: string, passed: number, failed: number, note?: string }} Result
 */

/**
 * @param {string} name
 * @param {boolean} ok
 * @param {string} [note]
 * @returns {Result}
 */
const one = (name, ok, note = '') => ({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, note });

function lock() {
  const missing = missingFromLock(lockedPackages('package-lock.json'));
  return one('lock', missing.length === 0, missing.join('; '));
}

/** The types of routes are generated, so they come first. */
function types() {
  dropStaleTypes();
  const generated = run(process.execPath, tool('next', 'typegen'));
  return one('types', generated && run(process.execPath, tool('tsc', '--noEmit')));
}

const lint = () =>
  one('lint', run(process.execPath, tool('biome', 'check', '--error-on-warnings')));

/** A cruise over 0 modules finds no violations either, so their number is read. */
function importRules() {
  const args = tool('depcruise', 'lib', 'db', 'components', 'app', 'e2e');
  const cruise = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  console.log(cruise.stdout + cruise.stderr);
  const modules = Number(/(\d+) modules/.exec(cruise.stdout)?.[1]);
  return one('import rules', cruise.status === 0 && modules > 0, `${modules} modules`);
}

const unusedCode = () => one('unused code', run(process.execPath, tool('knip')));

/**
 * Runs a test runner that writes a JSON report, and takes the counts from the report. A runner that fails
 * without a failing test (it crashed, found no tests) counts as one failure.
 * @template Report
 * @param {string} name
 * @param {(file: string) => boolean} runner
 * @param {(report: Report) => { passed: number, failed: number, skipped: number }} count
 * @returns {Result}
 */
function counted(name, runner, count) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-tests-'));
  const file = join(folder, 'report.json');
  try {
    const ok = runner(file);
    const { passed, failed, skipped } = count(JSON.parse(readFileSync(file, 'utf8')));
    const note = skipped > 0 ? `${skipped} skipped` : '';
    return { name, passed, failed: failed || (ok && passed > 0 ? 0 : 1), note };
  } catch (error) {
    return one(name, false, `no report: ${error}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unit tests, properties and golden documents. */
const unitTests = () =>
  counted(
    'unit and golden tests',
    (file) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      return run(process.execPath, tool('vitest', 'run', ...reporters));
    },
    (/** @type {import('vitest/reporters').JsonTestResults} */ report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );

/**
 * Journeys in a real browser through the built pages.
 * @param {string} browser path of the browser to drive
 */
const journeys = (browser) =>
  counted(
    'end to end',
    (file) =>
      run(process.execPath, tool('playwright', 'test', '--reporter=list,json'), {
        env: { ...env, E2E_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      }),
    (/** @type {import('@playwright/test/reporter').JSONReport} */ { stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  );

/** All that needs neither a build nor a browser. */
export const quickSteps = () =>
  [lock, types, lint, importRules, unusedCode, unitTests].map((step) => step());

/** @param {string} browser path of the browser to drive */
export function slowSteps(browser) {
  const built = one('build', build());
  return [built, built.failed ? one('end to end', false, 'not run') : journeys(browser)];
}

/**
 * Prints one line a step and the closing line, and sets the exit status.
 * @param {readonly Result[]} results
 */
export function report(results) {
  console.log('');
  for (const { name, passed, failed, note } of results) {
    const counts = passed + failed > 1 ? `${passed} passed, ${failed} failed` : '';
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok    '}  ${[name, counts, note].filter(Boolean).join(' · ')}`,
    );
  }
  const sum = (/** @type {'passed' | 'failed'} */ which) =>
    results.reduce((total, result) => total + result[which], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

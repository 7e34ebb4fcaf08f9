import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { apt, debianRoot, run, say, stop, tool } from './run.mjs';

const require = createRequire(import.meta.url);

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/**
 * A browser that is there but lacks a shared library is no browser. On Windows `--version` opens a window.
 * @param {string} path
 */
const starts = (path) =>
  existsSync(path) &&
  (process.platform === 'win32' ||
    spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0);

/** Playwright's own: the same version everywhere. */
const own = () => require('@playwright/test').chromium.executablePath();

/** Path of a Chromium the end-to-end tests can drive: E2E_BROWSER, Playwright's own, or the system's. */
export const findBrowser = () =>
  process.env.E2E_BROWSER ?? [own(), ...installed].find((path) => starts(path));

const download = 'https://cdn.playwright.dev';
const reachable = () =>
  fetch(download, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );

/**
 * A browser for the tests, fetched when there is none: Playwright's own where it can be downloaded, else
 * Debian's as root, else one that is there already.
 */
export async function ensureBrowser() {
  if (process.env.E2E_BROWSER) return process.env.E2E_BROWSER;
  if (!starts(own()) && (await reachable())) {
    say('正在下载测试用浏览器……', 'Downloading a browser for the tests …');
    run(process.execPath, tool('playwright', 'install', 'chromium'));
  }
  if (findBrowser() === undefined && debianRoot) apt('chromium');
  return (
    findBrowser() ??
    stop(
      '没有可用于测试的浏览器：请安装 Chrome 或 Chromium，或用 E2E_BROWSER 指明其路径。',
      'No browser for the end-to-end tests: install Chrome or Chromium, or give its path in E2E_BROWSER.',
    )
  );
}

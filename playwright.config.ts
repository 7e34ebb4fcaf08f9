import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const path = findBrowser();
/** A closed network must not slow a browser down, and root has no sandbox to offer. */
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/build.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 400_000,
  // A busy machine is slow, not wrong: waiting longer costs nothing when all is well.
  expect: { timeout: 90_000, toPass: { timeout: 90_000 } },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1360, height: 900 },
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    launchOptions: { args, ...(path === undefined ? {} : { executablePath: path }) },
  },
});

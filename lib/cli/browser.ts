import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';

/** Runs something in a browser without a window; says so and does nothing where there is none. */
export async function inBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
  const path = findBrowser();
  if (path === undefined) {
    console.log('  not measured: no browser here (npm test fetches one)');
    return;
  }
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: path, args });
  await use(browser).finally(() => browser.close());
}

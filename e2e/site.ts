import { expect, type Page, test as playwright } from '@playwright/test';
import { withRestartableSite, withSite } from '../scripts/serve.mjs';

/**
 * Waits until the scripts of the page answer: what is clicked, typed or dropped before that goes by unheard.
 * React leaves its mark on every element it has taken over; its effects follow within a frame or two.
 */
async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('header a, button, input, select')].every((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactProps')),
    ),
  );
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** Journeys whose pages are alive when they have been opened. */
const base = playwright.extend({
  page: async ({ page }, use) => {
    const open = page.goto.bind(page);
    page.goto = async (...address) => {
      const answer = await open(...address);
      await alive(page);
      return answer;
    };
    await use(page);
  },
});

/** What a first user does with an empty database. */
export async function loadSamples(page: Page): Promise<void> {
  await page.goto('/');
  await alive(page);
  await page.getByRole('button', { name: '载入示例年报' }).click();
  await expect(page.getByRole('button', { name: /示例/ })).toBeHidden({ timeout: 120_000 });
}

/** Journeys that begin with an empty database, each with its own. */
export const onEmpty = base.extend<{ baseURL: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
  baseURL: async ({}, use) => withSite(use),
});

/** Journeys that only look, over the sample district; a worker loads it once. */
export const onSamples = base.extend<{ baseURL: string }, { samplesUrl: string }>({
  samplesUrl: [
    async ({ browser }, use) =>
      withSite(async (url) => {
        const page = await browser.newPage({ baseURL: url });
        await loadSamples(page);
        await page.close();
        await use(url);
      }),
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ samplesUrl }, use) => use(samplesUrl),
});

/** A site whose server can be killed and started anew over the same store, at the same address. */
interface Site {
  readonly url: string;
  readonly restart: () => Promise<void>;
}

/** Journeys over an empty database in which the server ends in the middle. */
export const restartable = base.extend<{ site: Site; baseURL: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
  site: async ({}, use) => withRestartableSite(use),
  baseURL: async ({ site }, use) => use(site.url),
});

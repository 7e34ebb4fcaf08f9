import { expect, type Page } from '@playwright/test';
import { violationsOf } from './page.ts';
import { onEmpty, onSamples } from './site.ts';

const always = [
  '/',
  '/volumes',
  '/outcomes',
  '/checks',
  '/review',
  '/reports',
  '/publishers',
  '/upload',
  '/rules',
];
const withData = [
  ...always,
  '/reports/1',
  '/publishers/1',
  '/reports?text=没有这样的词',
  '/nowhere',
];

async function holdsOn(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  onEmpty.describe(`nothing stored, ${colorScheme}`, () => {
    onEmpty.use({ colorScheme });
    onEmpty('axe finds nothing on any page', async ({ page }) => {
      for (const path of always) await onEmpty.step(path, () => holdsOn(page, path));
    });
  });

  onSamples.describe(`sample district, ${colorScheme}`, () => {
    onSamples.use({ colorScheme });
    for (const path of withData)
      onSamples(`axe finds nothing on ${path}`, async ({ page }) => holdsOn(page, path));
  });
}

onSamples('large type and high contrast hold too, and are remembered', async ({ page }) => {
  await page.goto('/checks');
  await page.getByRole('button', { name: '大字' }).click();
  await page.getByRole('button', { name: '高对比' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: '大字' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { hearsKeys, violationsOf } from './page.ts';
import { loadSamples, onEmpty, onSamples } from './site.ts';

const list = (page: Page) => page.getByRole('region', { name: '问题清单' });
const atHand = (page: Page) => list(page).locator('li[aria-current="step"]');
const tab = (page: Page, label: string) =>
  page.getByRole('navigation', { name: '按状态' }).getByRole('link', { name: label });
const counted = async (page: Page): Promise<number> =>
  Number(/\d+/.exec(await tab(page, '全部').innerText())?.[0]);
const map = (page: Page) => page.getByRole('grid');

async function csvOf(page: Page): Promise<string[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出清单 CSV' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  return text.trim().split('\r\n').slice(1);
}

onSamples(
  'past the last problem of a page the next page comes, and the focus with it',
  async ({ page }) => {
    await page.goto('/checks');
    await hearsKeys(page);
    const shown = await list(page).getByRole('article').count();
    expect(await counted(page)).toBeGreaterThan(shown);
    for (let i = 1; i < shown; i += 1) await page.keyboard.press('j');
    const last = await atHand(page).getAttribute('id');
    await page.keyboard.press('j');
    await expect(page).toHaveURL(/page=2/);
    await expect(list(page).getByRole('listitem').first()).toBeFocused();
    await page.keyboard.press('k');
    await expect(page).not.toHaveURL(/page=2/);
    await expect(page.locator(`#${last}`)).toBeFocused();
  },
);

onEmpty(
  'all that a filter finds is carried on at one stroke, and back; files say what the list says',
  async ({ page }) => {
    await loadSamples(page);
    await page.goto('/checks');
    await hearsKeys(page);
    const all = await counted(page);
    await page.keyboard.press('Shift+A');
    await expect(list(page).getByRole('status')).toContainText(`全部 ${all} 处`);
    await page.keyboard.press('2');
    await page.getByLabel('理由', { exact: true }).press('Enter');
    await page.getByLabel('姓名').fill('李某');
    await page.keyboard.press('Enter');
    await expect(tab(page, '已确认')).toHaveText(`已确认 ${all}`);
    await page.keyboard.press('u');
    await expect(tab(page, '待核')).toHaveText(`待核 ${all}`);

    await onEmpty.step('one of them alone', async () => {
      await page.keyboard.press('2');
      await expect(tab(page, '已确认')).toHaveText('已确认 1');
    });
    await onEmpty.step('the file has what the list has, and its state', async () => {
      expect(await csvOf(page)).toHaveLength(all);
      await tab(page, '已确认').click();
      await expect(list(page).getByRole('article')).toHaveCount(1);
      const lines = await csvOf(page);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(',已确认,');
    });
    await onEmpty.step('what has no verdict is a file of its own', async () => {
      await page.goto('/checks?count=undetermined');
      const lines = await csvOf(page);
      expect(lines.length).toBeGreaterThan(0);
    });
  },
);

onSamples(
  'the map of unit, rule and year is walked by keyboard, and each cell opens what it counts',
  async ({ page }) => {
    await page.goto('/checks');
    const failing = map(page)
      .getByRole('gridcell')
      .filter({ hasText: /^[1-9]/ })
      .first();
    await expect(async () => {
      await failing.hover();
      await expect(failing.getByRole('link')).toBeVisible({ timeout: 1000 });
    }).toPass();
    const count = Number.parseInt(await failing.innerText(), 10);
    await map(page).locator('td[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(map(page).locator('td:focus')).toHaveAttribute('aria-label', /\d{4}年 .+：/);

    await failing.click();
    await expect(page).toHaveURL(/unit=\d+.*#list/);
    await expect(tab(page, '全部')).toHaveText(`全部 ${count}`);
    for (const view of ['unit-rule', 'unit-year', 'rule-year']) {
      await page.goto(`/checks?view=${view}`);
      await expect(map(page)).toBeVisible();
    }
  },
);

for (const colorScheme of ['light', 'dark'] as const)
  onSamples.describe(colorScheme, () => {
    onSamples.use({ colorScheme });
    for (const address of [
      '/checks?view=unit-rule',
      '/checks?form=table',
      '/checks?count=undetermined',
    ])
      onSamples(`axe finds nothing on ${address}`, async ({ page }) => {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await violationsOf(page)).toEqual([]);
      });
  });

import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { sample } from './documents.ts';
import { onEmpty as test } from './site.ts';

/** Presses Tab until the element has the focus; a page one cannot walk through fails. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

test('the keyboard alone uploads, triages and exports', async ({ page }) => {
  await test.step('from the first page to the upload', async () => {
    await page.goto('/');
    await tabTo(page, page.getByRole('link', { name: '跳到正文' }));
    await tabTo(page, page.getByRole('link', { name: '上传', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '上传' })).toBeVisible();
  });

  await test.step('choose two files', async () => {
    await tabTo(page, page.getByRole('button', { name: '选择文件', exact: true }));
    page.once('filechooser', (chooser) =>
      chooser.setFiles(['槐影街道2019.html', '槐影街道2020.html'].map(sample)),
    );
    // Chromium without a screen opens no dialog for the first stroke now and then.
    await expect(async () => {
      await page.keyboard.press('Space');
      await expect(page.getByRole('status')).toBeVisible({ timeout: 5000 });
    }).toPass();
    await expect(page.getByRole('status')).toHaveText('已完成 2 / 2');
  });

  await test.step('open the one that fails, and go from problem to problem', async () => {
    const tile = page.getByRole('listitem').filter({ hasText: '勾稽不符' });
    await tabTo(page, tile.getByRole('link'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2020');
    await page.keyboard.press('n');
    await expect(page.locator('[data-problem]').first()).toBeFocused();
    const original = page.getByRole('region', { name: '原文', exact: true });
    await expect(original.locator('[data-marked]').first()).toBeInViewport();
  });

  await test.step('walk through the official table with the arrow keys', async () => {
    const figure = page.locator('td[data-target="applications.received.naturalPerson"]');
    await tabTo(page, page.locator('td[data-target][tabindex="0"]').first());
    await figure.focus();
    await page.keyboard.press('ArrowDown');
    const below = page.locator('td[data-target="applications.carriedOver.naturalPerson"]');
    await expect(below).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(below).toHaveAttribute('data-marked', '');
  });

  await test.step('take the list of problems away', async () => {
    await tabTo(page, page.getByRole('link', { name: '勾稽问题', exact: true }));
    await page.keyboard.press('Enter');
    const list = page.getByRole('link', { name: '导出清单 CSV' });
    await expect(list).toBeVisible();
    await tabTo(page, list);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(file).toContain('槐影街道');
  });
});

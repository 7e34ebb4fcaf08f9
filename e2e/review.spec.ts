import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { folderOf, handIn } from './documents.ts';
import { violationsOf } from './page.ts';
import { onEmpty as test } from './site.ts';

/** A report whose table 三 came without the names of its rows: what was counted off is in doubt. */
const labelsLost = fileURLToPath(
  new URL('../lib/ingest/fixtures/labels-lost/source.txt', import.meta.url),
);

async function openQueue(page: Page): Promise<void> {
  const folder = folderOf({ '缺行名.txt': readFileSync(labelsLost) });
  await handIn(page, [join(folder, '缺行名.txt')]);
  await page.goto('/review');
  await expect(page.getByRole('article', { name: '当前一处' })).toBeVisible();
}

/** Opens the queue and waits until the place of the doubt at hand is marked: then it hears keys. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const original = page.getByRole('region', { name: '原文', exact: true });
  await expect(original.locator('[data-marked]').first()).toBeInViewport();
}

const said = (page: Page) => page.getByRole('main').getByRole('status').first();
const progress = (page: Page) => page.getByText(/本份(还有 \d+ 处|已核完)/);
const doubted = 'applications.outcome/refused/internalAffairs.naturalPerson';
const corrected = 'applications.outcome/refused/internalAffairs.total';

test('doubtful figures are settled from the keyboard, reach chart and report, and come back by undo', async ({
  page,
}) => {
  await test.step('a report with figures in doubt waits, worst first, beside its original', async () => {
    await openQueue(page);
    await expect(progress(page)).toContainText('本份还有 112 处，全部还有 112 处');
    await expect(page.getByRole('link', { name: /^待核 112/ })).toBeVisible();
    await goTo(page, `/review?at=${encodeURIComponent(doubted)}`);
  });

  await test.step('the help lists the keys', async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('撤销');
    await page.keyboard.press('Escape');
  });

  await test.step('confirm one: the name is asked for once', async () => {
    await page.keyboard.press('c');
    await expect(page.getByRole('dialog', { name: '经办人' })).toBeVisible();
    await page.keyboard.type('张三');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('已核定');
    await expect(page.getByRole('article', { name: '当前一处' })).toContainText('商业企业');
    await expect(progress(page)).toContainText('本份还有 111 处');
  });

  await test.step('correct another: what is no figure is refused, the figure is kept', async () => {
    await goTo(page, `/review?at=${encodeURIComponent(corrected)}`);
    await page.keyboard.press('e');
    await expect(page.getByLabel('原文的数')).toBeFocused();
    await page.keyboard.type('1.5');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').first()).toContainText('不是这一格可以有的数字');
    await page.getByLabel('原文的数').fill('4321');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('已更正');
    await expect(progress(page)).toContainText('本份还有 110 处');
  });

  await test.step('the report shows it, with what had been read and who changed it', async () => {
    await goTo(page, '/review');
    await page.keyboard.press('o');
    await expect(page).toHaveURL(/\/reports\/\d+/);
    const figure = page.locator(`td[data-target="${corrected}"]`);
    await expect(figure).toContainText('4,321');
    await expect(figure).toHaveAttribute('title', /原读 \d+ → 核定 4,321（张三，.+，对照原文）/);
    await expect(page.getByRole('heading', { name: '变更记录' })).toBeVisible();
  });

  await test.step('so does the chart', async () => {
    await page.goto('/outcomes?group=refused');
    await expect(page.getByText('4,321').first()).toBeAttached();
  });

  await test.step('in a fresh page nothing is lost, and undo takes back one after the other', async () => {
    await goTo(page, '/review');
    await expect(progress(page)).toContainText('本份还有 110 处');
    await page.keyboard.press('u');
    await expect(progress(page)).toContainText('本份还有 111 处');
    await page.keyboard.press('u');
    await expect(progress(page)).toContainText('本份还有 112 处');
  });

  await test.step('all figures of a table are confirmed at one stroke, which shows them first', async () => {
    await page.keyboard.press('Shift+C');
    const dialog = page.getByRole('dialog', { name: '成批核定' });
    await dialog.getByLabel(/本表/).check();
    await expect(dialog.getByRole('listitem')).toHaveCount(112);
    await dialog.getByRole('button', { name: '核定这 112 处' }).click();
    await expect(progress(page)).toContainText('本份已核完');
    await page.keyboard.press('u');
    await expect(progress(page)).toContainText('本份还有 112 处');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`a queue, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('axe finds nothing', async ({ page }) => {
      await openQueue(page);
      await goTo(page, '/review');
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('e');
      expect(await violationsOf(page)).toEqual([]);
    });
  });
}

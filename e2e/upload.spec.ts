import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { drop, folderOf, handIn, sample } from './documents.ts';
import { onEmpty as test } from './site.ts';

const tile = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByTitle(name) });

test('an inspector drops several reports, sees what fails, and is led to the marked cell', async ({
  page,
}) => {
  await test.step('drop three years of one 街道, from the desktop', async () => {
    await page.goto('/upload');
    await drop(page, ['槐影街道2019.html', '槐影街道2020.html', '槐影街道2021.html'].map(sample));
    await expect(page.getByRole('status')).toHaveText('已完成 3 / 3');
  });

  await test.step('a tile a file: two in order, one with failing sums', async () => {
    await expect(tile(page, '槐影街道2019.html')).toContainText('已入库');
    await expect(tile(page, '槐影街道2020.html')).toContainText(/勾稽不符 \d/);
    await expect(tile(page, '槐影街道2021.html')).toContainText('已入库');
  });

  await test.step('open the report: the failing sum is told with its numbers', async () => {
    await tile(page, '槐影街道2020.html').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('槐影街道 2020');
    await expect(page.getByRole('article').first()).toContainText(/3|8/);
  });

  await test.step('the printed 8, where 3 would fit, is marked in the original', async () => {
    const original = page.getByRole('region', { name: '原文' });
    const figure = page.locator('td[data-target="applications.outcome/unavailable/notHeld.total"]');
    await figure.click();
    await expect(original.locator('[data-marked]')).toHaveText('8');
    await expect(original.locator('[data-marked]')).toBeInViewport();
  });

  await test.step('and back: the place in the original leads to the figure', async () => {
    const original = page.getByRole('region', { name: '原文' });
    await original.locator('[data-places~="applications.received.total"]').click();
    const figure = page.locator('td[data-target="applications.received.total"]');
    await expect(figure).toHaveAttribute('data-marked', '');
    await expect(figure).toBeInViewport();
  });
});

test('a folder is chosen: reports come in, the rest is refused, each with its sentence', async ({
  page,
}) => {
  const folder = folderOf({
    '望汐街道/2020.html': readFileSync(sample('望汐街道2020.html')),
    '望汐街道/2021.html': readFileSync(sample('望汐街道2021.html')),
    '空.txt': '',
    '会议通知.txt': '关于召开年度工作会议的通知\n各科室：\n定于下周三上午召开会议，请准时参加。\n',
    '照片.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
    '.DS_Store': 'x',
  });

  await test.step('choose the folder', async () => {
    await page.goto('/upload');
    await page.getByLabel('选择文件夹').setInputFiles(folder);
    await expect(page.getByRole('status')).toHaveText('已完成 5 / 5');
  });

  await test.step('the reports are in, the system file was passed over', async () => {
    await expect(page.getByText('入库 2，未收 3，系统文件略过 1')).toBeVisible();
  });

  await test.step('each of the others says what it is and what to do', async () => {
    for (const name of ['空.txt', '会议通知.txt', '照片.txt']) {
      const refused = page.getByRole('listitem').filter({ hasText: name });
      await expect(refused).toContainText('未收');
      await expect(refused.getByRole('paragraph')).toHaveText(/.{8,}/);
    }
  });

  await test.step('they are kept: the ledger lists them and gives them back', async () => {
    await page.getByRole('link', { name: '报告库' }).click();
    const refused = page.getByRole('table', { name: '未收的文件' });
    await expect(refused.getByRole('row')).toHaveCount(4);
    const download = page.waitForEvent('download');
    await refused.getByRole('link', { name: /会议通知/ }).click();
    const kept = await (await download).path();
    expect(readFileSync(kept)).toEqual(readFileSync(join(folder, '会议通知.txt')));
  });
});

test('the same file again is recognised; other bytes for the same year are a new version', async ({
  page,
}) => {
  const first = readFileSync(sample('锦帆街道2023.html'), 'utf8');
  const folder = folderOf({
    '同一份.html': first,
    '转载.html': `${first}\n<!-- 转载 -->`,
    '重新发布.html': first.replace('政府信息602条', '政府信息612条'),
  });
  const choose = async (name: string) => {
    await page
      .getByRole('button', { name: '选择文件', exact: true })
      .setInputFiles(join(folder, name));
    return page.getByRole('listitem').filter({ hasText: name });
  };

  await test.step('hand a report in', async () => {
    await handIn(page, [sample('锦帆街道2023.html')]);
  });

  await test.step('hand the same bytes in under another name', async () => {
    await expect(await choose('同一份.html')).toContainText('已在库中');
  });

  await test.step('hand the same report in with other bytes', async () => {
    await expect(await choose('转载.html')).toContainText('同一报告的另一格式');
  });

  await test.step('hand another report in for the same unit and year', async () => {
    const tile = await choose('重新发布.html');
    await expect(tile).toContainText('第 2 版');
    await tile.getByRole('link').click();
  });

  await test.step('both versions are there', async () => {
    await page.getByRole('link', { name: '各版本' }).click();
    await page.getByRole('link', { name: '第 1 版', exact: true }).click();
    await expect(page.getByText('现以第 2 版为准')).toBeVisible();
    await page.getByRole('link', { name: '查看现行版' }).click();
    await expect(page.getByText('现以第 2 版为准')).toBeHidden();
  });
});

test('a file dropped where nothing takes it leaves the page where it is', async ({ page }) => {
  const file = [sample('槐影街道2019.html')];
  await test.step('on a page that takes no files', async () => {
    await page.goto('/rules');
    await drop(page, file);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('before the scripts of the page have come', async () => {
    await page.route('**/*.js', (route) => route.abort());
    await page.evaluate(() => location.assign('/upload'));
    await page.waitForURL('**/upload');
    await drop(page, file);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  expect(page.url()).toMatch(/\/upload$/);
  expect(page.context().pages()).toHaveLength(1);
});

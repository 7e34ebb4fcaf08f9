import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { folderOf, handIn, sample } from './documents.ts';
import { violationsOf } from './page.ts';
import { onEmpty as test } from './site.ts';

/** A report of 二七街道, which is in two districts of the country; it tells none. */
const ambiguous = (year: number) =>
  readFileSync(sample(`望汐街道${year}.html`), 'utf8')
    .replaceAll('望汐街道', '二七街道')
    .replaceAll(/鹭洲区|临汐市|澜东省/g, '');

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('reports of an ambiguous name wait, are filed once for all, and the register says who is missing', async ({
  page,
}) => {
  const folder = folderOf({
    '二七街道2022.html': ambiguous(2022),
    '二七街道2024.html': ambiguous(2024),
  });

  await test.step('two reports come in, and wait', async () => {
    const files = ['二七街道2022.html', '二七街道2024.html'].map((name) => join(folder, name));
    await handIn(page, files);
    await page.goto('/publishers');
    await expect(page.getByRole('heading', { name: '待归档 2 份' })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('one is filed by keyboard, the other goes along', async () => {
    await page.getByRole('link', { name: '归档 二七街道2022.html' }).click();
    const offered = page.getByRole('radio');
    await expect(offered).toHaveCount(2);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel(/查找单位/).fill('江岸 二七');
    await expect(offered).toHaveCount(1);
    await offered.first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '归档', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('姓名').fill('王审核');
    await page.keyboard.press('Enter');
    await expect(page.getByText('另有 1 份同名报告一并归档')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('二七街道 2022');
  });

  await test.step('all units of the district are expected from then on', async () => {
    await page.goto('/publishers');
    await expect(row(page, '二七街道')).toContainText('武汉市');
    await page.getByRole('button', { name: '按区划添加' }).click();
    await page.getByLabel('查找区县').fill('武汉 江岸');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await expect(page.getByText(/已新增 \d+ 个单位/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(row(page, '大智街道')).toContainText('未报送');
    await page.goto('/');
    await expect(page.getByRole('main')).toContainText('大智街道');
    expect(await violationsOf(page)).toEqual([]);
  });
});

test('a unit is renamed and merged, and all of it is taken back', async ({ page }) => {
  const files = ['望汐街道2020.html', '望汐街道2021.html', '锦帆街道2021.htm'].map(sample);
  await handIn(page, files);
  await page.goto('/publishers');
  await page.getByRole('link', { name: '锦帆街道', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('锦帆街道');
  const address = page.url();

  await test.step('rename', async () => {
    await page.getByRole('button', { name: '改名' }).click();
    await page.getByLabel('单位名称').fill('新帆街道');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '改名' }).click();
    await page.getByLabel('姓名').fill('王审核');
    await page.getByRole('button', { name: '继续' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('新帆街道');
  });

  await test.step('merge: the old address leads to the survivor', async () => {
    await page.getByRole('button', { name: '并入其他单位' }).click();
    await page.getByLabel(/查找单位/).fill('望汐');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: '并入', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('望汐街道');
    await page.waitForURL((url) => url.href !== address);
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('望汐街道');
    await expect(page.getByRole('row').filter({ hasText: '2021' }).first()).toContainText('2 版');
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('take both back', async () => {
    await page.getByRole('button', { name: /撤销：并入/ }).click();
    await expect(page.getByText('已撤销。')).toBeVisible();
    await page.goto(address);
    await page.getByRole('button', { name: /撤销：改名/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('锦帆街道');
  });
});

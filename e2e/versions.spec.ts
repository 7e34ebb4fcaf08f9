import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { folderOf, handIn, sample } from './documents.ts';
import { violationsOf } from './page.ts';
import { onEmpty as test } from './site.ts';

const handInOne = async (page: Page, path: string, told: string) => {
  await handIn(page, [path]);
  const tile = page.getByRole('listitem').filter({ has: page.getByRole('link') });
  await expect(tile.first()).toContainText(told);
};

/** Says in the name of a person which version counts. */
const decide = async (page: Page, label: string) => {
  await page.getByRole('button', { name: label }).first().click();
  const name = page.getByLabel('姓名');
  const reason = page.getByLabel('理由');
  await expect(name.or(reason)).toBeVisible();
  if (await name.isVisible()) {
    await name.fill('李某');
    await page.getByRole('button', { name: '继续' }).click();
  }
  await reason.fill('官网现为此版');
  await page.getByRole('button', { name: '定为现行' }).click();
  await expect(reason).toBeHidden();
};

test('a report published anew: what was changed is seen, a person says which version counts', async ({
  page,
}) => {
  const first = readFileSync(sample('锦帆街道2023.html'), 'utf8');
  const corrected = first
    .replace('<span>4</span><span>5</span>', '<span>5</span><span>4</span>')
    .replace('政府信息602条', '政府信息612条')
    .replace('细化公开目录，将事项落实到科室和岗位；', '');
  const folder = folderOf({
    '原版.html': first,
    '转载.html': `${first}\n<!-- 转载 -->`,
    '更正.html': corrected,
    '再更正.html': corrected.replace('政府信息612条', '政府信息620条'),
  });
  const file = (name: string) => join(folder, name);

  await test.step('three files of one year: two say the same', async () => {
    await handInOne(page, file('原版.html'), '锦帆街道');
    await handInOne(page, file('转载.html'), '另一格式');
    await handInOne(page, file('更正.html'), '第 2 版');
  });

  await test.step('the newest counts, and the report says what was changed', async () => {
    await page.getByRole('listitem').getByRole('link').first().click();
    await expect(page.getByText('本年共 2 版，第 2 版为准')).toBeVisible();
    await expect(page.getByText('发布后有变动：改动 1 格，正文 2 处')).toBeVisible();
    await page.getByRole('link', { name: '逐格比较' }).click();
  });

  await test.step('figure by figure, and the prose', async () => {
    const changed = page.getByRole('cell').filter({ has: page.locator('del') });
    await expect(changed).toHaveText(/45.*54/);
    await expect(page.locator('del', { hasText: '602' })).toBeVisible();
    await expect(page.locator('ins', { hasText: '612' })).toBeVisible();
    await expect(page.locator('del', { hasText: '细化公开目录' })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('every figure leads to its place in its version', async () => {
    await page.locator('del').getByRole('link', { name: '45' }).click();
    await expect(page.getByText('现以第 2 版为准')).toBeVisible();
    const original = page.getByRole('region', { name: '原文' });
    await expect(original.locator('[data-marked]')).toHaveText('45');
    await page.goBack();
    await page.getByRole('link', { name: '在第 2 版原文中看' }).first().click();
    await expect(original.locator('[data-marked]', { hasText: '612' }).first()).toBeInViewport();
    await page.goBack();
  });

  await test.step('a person decides for the first version', async () => {
    await decide(page, '改以此版为准');
    await expect(page.getByText('李某 定第 1 版为准：官网现为此版')).toBeVisible();
  });

  await test.step('what arrives later waits to be decided', async () => {
    await handInOne(page, file('再更正.html'), '第 3 版，请定');
    await page.goto('/review');
    await expect(page.getByText('新到版本，请定：1 份')).toBeVisible();
    await page
      .getByRole('link', { name: /2023 年第 3 版/ })
      .first()
      .click();
    await decide(page, '仍以此版为准');
    await expect(page.getByText('新到版本，请定')).toBeHidden();
  });

  await test.step('both decisions are taken back, and the second version counts again', async () => {
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('新到版本，请定')).toBeVisible();
    await page.getByRole('button', { name: '撤销' }).click();
    const second = page.getByRole('row').filter({ hasText: '第 2 版' });
    await expect(second).toContainText('现行');
  });
});

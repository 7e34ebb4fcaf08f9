import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { folderOf, handIn, sample } from './documents.ts';
import { hearsKeys, violationsOf } from './page.ts';
import { loadSamples, onEmpty as test } from './site.ts';

const list = (page: Page) => page.getByRole('region', { name: '问题清单' });
const said = (page: Page) => list(page).getByRole('status');
const tab = (page: Page, label: string) =>
  page.getByRole('navigation', { name: '按状态' }).getByRole('link', { name: label });

/** How many problems a tab says there are. */
const counted = async (page: Page, label: string): Promise<number> =>
  Number(/\d+$/.exec(await tab(page, label).innerText())?.[0]);

/** A sentence of the sample that its own table contradicts. */
const wrong = '未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况';

test('problems are carried from state to state by keyboard; a corrected version solves what it corrects', async ({
  page,
}) => {
  await loadSamples(page);

  await test.step('three problems by keyboard, the false alarm with its reason', async () => {
    await page.goto('/checks');
    await hearsKeys(page);
    await page.keyboard.press('2');
    await page.getByLabel('姓名').fill('李某');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('已改为“已确认”');
    await page.keyboard.press('j');
    await page.keyboard.press('3');
    await expect(page.getByLabel('理由（必填）')).toBeFocused();
    await page.keyboard.type('原文如此');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('已改为“误报”');
    await page.keyboard.press('j');
    await page.keyboard.press('2');
    await expect(tab(page, '已确认')).toHaveText('已确认 2');
    await expect(tab(page, '误报')).toHaveText('误报 1');
  });

  await test.step('a fresh page has them, and the narrowed list too', async () => {
    await page.goto('/checks?state=confirmed');
    await hearsKeys(page);
    await expect(list(page).getByRole('article')).toHaveCount(2);
    await expect(page.getByRole('region', { name: '经办记录' })).toContainText('原文如此');
  });

  await test.step('many at one stroke, and back', async () => {
    await page.keyboard.press('Shift+X');
    await page.keyboard.press('4');
    await page.getByLabel('理由', { exact: true }).fill('已发整改通知');
    await page.keyboard.press('Enter');
    await expect(tab(page, '已通知')).toHaveText('已通知 2');
    await page.keyboard.press('u');
    await expect(tab(page, '已确认')).toHaveText('已确认 2');
  });

  await test.step('axe finds nothing', async () => {
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('a corrected version solves exactly what it corrects', async () => {
    const before = await counted(page, '全部');
    const name = '鹭洲区人民政府办公室2024.html';
    const corrected = readFileSync(sample(name), 'utf8').replace(
      wrong,
      '相关行政复议、行政诉讼案件已依法办结',
    );
    const folder = folderOf({ [name]: corrected });
    await handIn(page, [join(folder, name)]);
    await page.goto('/checks?state=solved');
    await hearsKeys(page);
    await expect(tab(page, '新版已无此问题')).toHaveText('新版已无此问题 1');
    await expect(list(page).getByRole('article')).toContainText('第 2 版已无此问题');
    expect(await counted(page, '全部')).toBe(before - 1);
    // It was one of the two confirmed; the other stays, and so does the false alarm.
    await expect(tab(page, '已确认')).toHaveText('已确认 1');
    await expect(tab(page, '误报')).toHaveText('误报 1');
    await expect(tab(page, '新出现')).toHaveText('新出现 0');
  });

  await test.step('a person closes it', async () => {
    await page.keyboard.press('6');
    await expect(tab(page, '新版已无此问题')).toHaveText('新版已无此问题 0');
  });
});

import { expect, type Page } from '@playwright/test';
import { violationsOf } from './page.ts';
import { loadSamples, onEmpty as test } from './site.ts';

const deadlines = (page: Page) => page.getByRole('region', { name: '公布期限', exact: true });
const due = (page: Page) => deadlines(page).getByRole('row').filter({ hasText: '鹭洲区' });
const said = (page: Page) => deadlines(page).getByRole('status');
const ledger = (page: Page) => page.getByRole('table', { name: '报告', exact: true });

/** Waits until every report is judged by the deadlines of now. */
async function judged(page: Page): Promise<void> {
  await expect(async () => {
    const answer = await page.request.get('/rejudging');
    const { judged: done, reports } = await answer.json();
    expect(done).toBe(reports);
  }).toPass();
}

test('a district sets its deadline by keyboard; its reports are judged by it, and by the law again', async ({
  page,
}) => {
  await loadSamples(page);

  await test.step('set', async () => {
    await page.goto('/publishers');
    await expect(deadlines(page)).toContainText('没有设定本地期限');
    await page.getByRole('button', { name: '设定期限' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '设定公布期限' });
    await expect(dialog.getByLabel('地区')).toContainText('鹭洲区');
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByLabel('自哪个报告年度').fill('2023');
    await dialog.getByLabel('期限，次年 1 月几日').fill('15');
    await page.keyboard.press('Enter');
    await page.getByLabel('姓名').fill('王审核');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText(/已设定公布期限，涉及的 \d+ 份报告随即复核/);
    for (const words of ['2023 年度起', '次年 1 月 15 日', '王审核'])
      await expect(due(page)).toContainText(words);
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('who missed it alone is doubted, who missed the law is wrong', async () => {
    await judged(page);
    await page.goto('/checks?rule=late-publication');
    const problems = page.getByRole('region', { name: '问题清单' });
    await expect(problems).toContainText('晚于鹭洲区规定的期限 2024年1月15日');
    await expect(problems).toContainText('尚未超过法定期限 2024年1月31日，请核实');
    await expect(problems).toContainText('晚于期限 2024年1月31日，逾期 35 天');
    await page.goto('/reports?problem=late-locally');
    await expect(ledger(page)).toContainText('过本地期限');
    await expect(ledger(page)).not.toContainText('2022');
  });

  await test.step('changed to the day of the law: nobody missed it', async () => {
    await page.goto('/publishers');
    await due(page).getByRole('button', { name: /^修改/ }).click();
    const dialog = page.getByRole('dialog', { name: '修改公布期限' });
    await dialog.getByLabel('期限，次年 1 月几日').fill('31');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(due(page)).toContainText('次年 1 月 31 日');
    await judged(page);
    await page.goto('/reports?problem=late-locally');
    await expect(page.getByText('没有符合条件的报告')).toBeVisible();
  });

  await test.step('taken back, one after the other', async () => {
    await page.goto('/publishers');
    await deadlines(page).getByText('期限变更记录 2 条').click();
    await deadlines(page)
      .getByRole('button', { name: /^撤销：.*1 月 31 日/ })
      .click();
    await expect(due(page)).toContainText('次年 1 月 15 日');
    await due(page)
      .getByRole('button', { name: /^取消期限/ })
      .click();
    await expect(deadlines(page)).toContainText('没有设定本地期限');
    await said(page).getByRole('button', { name: '撤销' }).click();
    await expect(due(page)).toContainText('次年 1 月 15 日');
    await judged(page);
    await page.goto('/reports?problem=late-locally');
    await expect(ledger(page)).toContainText('过本地期限');
  });
});

/** Of 槐影街道 2020: a total printed as 8, and the only part of it that is not 0. */
const total = 'applications.outcome/unavailable/notHeld.total';
const part = 'applications.outcome/unavailable/notHeld.naturalPerson';

test('the history of a report tells which problems a correction took away, and that it was taken back', async ({
  page,
}) => {
  await loadSamples(page);
  const history = page.locator('#history');

  await test.step('correct a total', async () => {
    await page.goto('/reports?text=槐影街道&from=2020&to=2020');
    await ledger(page)
      .getByRole('row', { name: '槐影街道' })
      .getByRole('link', { name: '2020' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('槐影街道 2020');
    await page.goto(`${page.url()}?cell=${encodeURIComponent(total)}`);
    await expect(page.getByRole('button', { name: '核定、更正' })).toBeVisible();
    await page.keyboard.press('e');
    const right = await page.locator(`td[data-target="${part}"]`).getAttribute('data-value');
    await page.getByLabel('原文的数').fill(right ?? '');
    await page.getByLabel('理由').fill('试填');
    await page.keyboard.press('Enter');
    await page.getByLabel('姓名').fill('王审核');
    await page.keyboard.press('Enter');
  });

  await test.step('what went away stands beside it', async () => {
    await expect(history).toContainText('王审核');
    await expect(history).toContainText('消除：各列合计');
    await expect(history).toContainText('≠ 总计 8');
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('taken back, it is struck through', async () => {
    await history.getByRole('button', { name: '撤销' }).click();
    await expect(history).toContainText('已由 王审核');
    await expect(history.locator('ul.line-through')).toContainText('消除：各列合计');
  });
});

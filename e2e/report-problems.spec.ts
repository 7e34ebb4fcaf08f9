import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { handIn } from './documents.ts';
import { hearsKeys, violationsOf } from './page.ts';
import { loadSamples, onEmpty as test } from './site.ts';

const card = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByText(title, { exact: true }) });
const said = (page: Page) => page.getByRole('status', { name: '改变状态' });
const telling = (page: Page) => page.getByRole('dialog', { name: /^正文数字/ });
const original = (page: Page) => page.getByRole('region', { name: '原文', exact: true });

/** Opens the report of a unit in which a rule finds a problem. */
async function openReport(page: Page, rule: string, unit: string): Promise<void> {
  await page.goto(`/checks?rule=${rule}`);
  const list = page.getByRole('region', { name: '问题清单' });
  const problem = list.getByRole('article').filter({ hasText: unit }).first();
  await problem.getByRole('link', { name: '在原文中查看' }).click();
  await expect(page).toHaveURL(/\/reports\/\d+/);
  await hearsKeys(page);
}

test('a problem is carried on in the report and on the page of the unit, and leaves its history', async ({
  page,
}) => {
  await loadSamples(page);
  await openReport(page, 'regulations-level', '槐影街道');
  const problem = card(page, '规章权限');

  await test.step('the keys of the list are heard where the card has the focus', async () => {
    await page.keyboard.press('3');
    await expect(said(page)).toHaveText('先走到一处问题（J、K）');
    for (let presses = 0; presses < 10; presses += 1) {
      await page.keyboard.press('j');
      if (await problem.evaluate((one) => one === document.activeElement)) break;
    }
    await expect(problem).toBeFocused();
    await page.keyboard.press('2');
    await page.getByLabel('姓名').fill('李某');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('已改为“已确认”');
    await expect(problem.getByText('已确认', { exact: true }).first()).toBeVisible();
  });

  await test.step('a false alarm asks for its reason; undo brings the state back', async () => {
    await problem.focus();
    await page.keyboard.press('3');
    await expect(page.getByLabel('理由（必填）')).toBeFocused();
    await page.keyboard.type('区政府办公室代为汇总');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('已改为“误报”');
    await page.keyboard.press('u');
    await expect(said(page)).toContainText('已撤销');
    await expect(problem.getByRole('button', { name: /^改为“已通知”/ })).toBeVisible();
  });

  await test.step('the menu shows every step and the history; Esc closes it', async () => {
    const menu = problem.getByRole('button', { name: /^其他状态和经办记录/ });
    await menu.click();
    const history = problem.getByRole('region', { name: '经办记录' });
    await expect(history).toContainText('李某');
    await expect(history).toContainText('区政府办公室代为汇总');
    await expect(history).toContainText('已由 李某');
    expect(await violationsOf(page)).toEqual([]);
    await menu.focus();
    await page.keyboard.press('Escape');
    await expect(menu).toHaveAttribute('aria-expanded', 'false');
    await expect(menu).toBeFocused();
  });

  await test.step('the page of the unit takes it on', async () => {
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await page
      .locator('main')
      .getByRole('link', { name: /街道办事处$/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/publishers\/\d+/);
    await hearsKeys(page);
    await problem.getByRole('button', { name: /^改为“已通知”/ }).click();
    await expect(said(page)).toContainText('已改为“已通知”');
    await expect(problem.getByText('已通知', { exact: true })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('and the list has it', async () => {
    await page.goto('/checks?rule=regulations-level&state=notified');
    await expect(card(page, '规章权限').first()).toBeVisible();
  });
});

test('every number of the prose tells what it was laid beside, and leads to the cell and back', async ({
  page,
}) => {
  await loadSamples(page);
  await openReport(page, 'prose-claim', '望汐街道');

  await test.step('from the legend to the first that contradicts a table', async () => {
    await original(page)
      .getByRole('list', { name: '正文数字的核对' })
      .getByRole('link', { name: /^与表格不符/ })
      .click();
    await expect(telling(page)).toContainText(/正文 .+ ≠ 表格/);
    await expect(telling(page)).toContainText('2024 年（正文写明）');
    await expect(original(page).locator('a[data-told][data-marked]').first()).toBeInViewport();
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('Esc gives the focus back to the number; Enter opens it again', async () => {
    await page.keyboard.press('Escape');
    await expect(telling(page)).toBeHidden();
    await expect(original(page).locator('a[data-told="table"]').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(telling(page)).toBeVisible();
  });

  await test.step('the cell is marked in the table, and its mark leads back', async () => {
    await telling(page).getByRole('link', { name: /^表/ }).first().click();
    const cell = page.locator('td[data-target][data-marked]').first();
    await expect(cell).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(telling(page)).toBeHidden();
    await cell.getByRole('link', { name: /^正文也说到这个数/ }).click();
    await expect(telling(page)).toContainText(/≠ 表格/);
    await page.keyboard.press('Escape');
    await cell.click();
    await page.getByRole('link', { name: '看正文怎么说' }).click();
    await expect(telling(page)).toBeVisible();
  });

  await test.step('a number nothing is known of says so, and the arrow keys go from one to the next', async () => {
    await page.keyboard.press('Escape');
    const numbers = original(page).locator('a[data-told]');
    await numbers.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(numbers.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect(numbers.first()).toBeFocused();
    await original(page).locator('a[data-told="unchecked"]').first().click();
    await expect(telling(page)).toContainText('无从核对');
    await expect(telling(page)).toContainText('。');
    await telling(page).getByRole('button', { name: '下一个' }).click();
    await expect(telling(page)).toBeVisible();
  });
});

test('on the picture of a page the numbers of the prose lie where they are printed', async ({
  page,
}) => {
  const pdf = new URL('../lib/ingest/fixtures/pdf-no-rules/source.pdf', import.meta.url);
  await handIn(page, [fileURLToPath(pdf)]);
  await page.getByRole('listitem').getByRole('link').first().click();
  const number = original(page).locator('.told-box').first();
  await expect(number).toHaveAccessibleName(/^155，/);
  const page1 = original(page).locator('[data-page="1"]').first();
  const [box, sheet] = [await number.boundingBox(), await page1.boundingBox()];
  if (box === null || sheet === null) throw new Error('nothing is drawn');
  // It is printed 265 points from the left edge of a page 595 wide, in a line 210 from the top.
  expect((box.x - sheet.x) / sheet.width).toBeCloseTo(265 / 595, 1);
  expect((box.y - sheet.y) / sheet.height).toBeCloseTo(210 / 842, 1);
  await number.click();
  await expect(telling(page)).toContainText('155');
  expect(await violationsOf(page)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { drop, folderOf, sample } from './documents.ts';
import { restartable as test } from './site.ts';

const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../lib/ingest/fixtures/${path}`, import.meta.url)));

/** A folder as a district collects it: one report in every format there is. */
const folder = () =>
  folderOf({
    '网页/望汐街道.html': readFileSync(sample('望汐街道2021.html')),
    '网页/麦浪街道.mht': fixture('mhtml-chrome/source.mht'),
    'Word/松坪街道.docx': fixture('word-tracked-changes/source.docx'),
    'Word/白石县教育局.doc': fixture('word-97-layout-table/source.doc'),
    'Word/富文本.rtf': fixture('word-rich-text/source.rtf'),
    'PDF/青瓦街道.pdf': fixture('pdf-rows-broken-by-pages/source.pdf'),
    '扫描/沙洲街道.jpg': fixture('scan-askew/source.jpg'),
    '表格/云麓街.xlsx': fixture('xlsx-sheets/source.xlsx'),
    '表格/逗号分隔.csv': fixture('csv-quoted/source.txt'),
    '文本/缺行名.txt': fixture('labels-lost/source.txt'),
    '压缩包.zip': zipSync({
      '槐影街道2023.html': new Uint8Array(readFileSync(sample('槐影街道2023.html'))),
    }),
  });

const tile = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByTitle(name, { exact: true }) });
const progress = (page: Page) => page.getByText(/本份(还有 \d+ 处|已核完)/);
const said = (page: Page) => page.getByRole('main').getByRole('status').first();

/** Opens the queue at a figure, and waits until its place is marked: then it hears keys. */
async function atDoubt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const original = page.getByRole('region', { name: '原文', exact: true });
  await expect(original.locator('[data-marked]').first()).toBeInViewport();
}

const confirmed = 'applications.outcome/refused/internalAffairs.naturalPerson';
const corrected = 'applications.outcome/refused/internalAffairs.total';

test('a folder with every format is taken in, two doubts are settled by keyboard, and a new start finds all as it was', async ({
  page,
  site,
}) => {
  test.setTimeout(240_000);
  const formats = [
    'Word/松坪街道.docx',
    'Word/白石县教育局.doc',
    'Word/富文本.rtf',
    'PDF/青瓦街道.pdf',
    '扫描/沙洲街道.jpg',
    '表格/云麓街.xlsx',
    '表格/逗号分隔.csv',
    '网页/望汐街道.html',
    '网页/麦浪街道.mht',
    '文本/缺行名.txt',
    '压缩包.zip/槐影街道2023.html',
  ];
  let queue = '';

  await test.step('drop the folder: every format leads to its report', async () => {
    await page.goto('/upload');
    await drop(page, [folder()]);
    await expect(page.getByRole('status')).toHaveText(/^已完成 (\d+) \/ \1$/, { timeout: 180_000 });
    for (const name of formats)
      await expect(tile(page, `documents/${name}`).getByRole('link')).toBeVisible();
  });

  await test.step('a PDF and a scan are shown as they look, the place of a figure outlined', async () => {
    for (const name of ['PDF/青瓦街道.pdf', '扫描/沙洲街道.jpg']) {
      await page.goto('/upload');
      await page.getByRole('table', { name: '最近收到' }).getByRole('link').first().click();
      await tile(page, `documents/${name}`).getByRole('link').click();
      await page.locator('td[data-target="applications.received.total"]').click();
      const original = page.getByRole('region', { name: '原文', exact: true });
      await expect(original.locator('[data-marked]').first()).toBeInViewport();
      await expect(original.getByRole('img').first()).toBeVisible();
    }
  });

  await test.step('confirm one doubtful figure and correct another, from the keyboard', async () => {
    await page.goto('/review');
    await page
      .getByRole('navigation', { name: '待核报告' })
      .getByText('青瓦街道 2022')
      .first()
      .click();
    await expect(page).toHaveURL(/report=\d+/);
    queue = `?report=${new URL(page.url()).searchParams.get('report')}`;
    await atDoubt(page, `/review${queue}&at=${encodeURIComponent(confirmed)}`);
    await page.keyboard.press('c');
    await page.keyboard.type('李四');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('已核定');
    await atDoubt(page, `/review${queue}&at=${encodeURIComponent(corrected)}`);
    await page.keyboard.press('e');
    await page.getByLabel('原文的数').fill('4321');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('已更正');
    await expect(progress(page)).toContainText('本份还有 110 处');
  });

  const left = await progress(page).textContent();
  await test.step('the server ends and starts anew', () => site.restart());

  await test.step('the queue stands where it stood; the report shows who settled what', async () => {
    await page.goto(`/review${queue}`);
    await expect(progress(page)).toHaveText(left ?? '');
    const report = new URLSearchParams(queue).get('report');
    await page.goto(`/reports/${report}`);
    const figure = page.locator(`td[data-target="${corrected}"]`);
    await expect(figure).toContainText('4,321');
    await expect(figure).toHaveAttribute('title', /核定 4,321（李四/);
  });

  await test.step('and every file is known when it is handed in again', async () => {
    await page.goto('/upload');
    await drop(page, [folder()]);
    await expect(page.getByRole('status')).toHaveText(/^已完成 (\d+) \/ \1$/);
    for (const name of formats)
      await expect(tile(page, `documents/${name}`)).toContainText('已在库中');
  });
});

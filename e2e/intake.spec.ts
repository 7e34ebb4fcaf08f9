import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { drop, folderOf, sample } from './documents.ts';
import { restartable as test } from './site.ts';

const tile = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByTitle(name, { exact: true }) });

const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../lib/ingest/fixtures/${path}`, import.meta.url)));

/** As many reports of the sample district as take a while. */
const streets = ['望汐街道', '锦帆街道', '槐影街道'];
const years = ['2020', '2021', '2022', '2024'];
const many = () =>
  Object.fromEntries(
    streets
      .flatMap((street) => years.map((year) => `${street}${year}`))
      .flatMap((name) => {
        try {
          return [[`各街道/${name}.html`, readFileSync(sample(`${name}.html`))] as const];
        } catch {
          // Some are text files or of the old extension.
          return [];
        }
      }),
  );

test('a folder of several formats is dropped, the page left, the server killed: everything is in', async ({
  page,
  site,
}) => {
  const folder = folderOf({
    ...many(),
    'Word/修订.docx': fixture('word-tracked-changes/source.docx'),
    'Word/旧版.doc': fixture('word-97-layout-table/source.doc'),
    '网页/存档.mht': fixture('mhtml-chrome/source.mht'),
    '表格.xlsx': fixture('xlsx-sheets/source.xlsx'),
    '鹭洲区.zip': zipSync({
      '鹭洲区2021.html': new Uint8Array(readFileSync(sample('鹭洲区人民政府办公室2021.html'))),
      '说明.txt': new Uint8Array(),
    }),
    '空.txt': '',
  });

  await test.step('drop the folder; all of it reaches the server', async () => {
    await page.goto('/upload');
    await drop(page, [folder]);
    // Only when the files stand there does nothing unsent mean that all were sent.
    await expect(page.getByRole('status')).toHaveText(/^已完成 \d+ \/ \d{2}$/);
    await expect(page.getByText('没有送到')).toBeHidden();
  });

  await test.step('the server is killed and started again; the open page goes on by itself', async () => {
    await site.restart();
    await expect(page.getByRole('status')).toHaveText(/^已完成 (\d+) \/ \1$/);
  });

  await test.step('the page is opened anew: the batch stands among the last, with its sum', async () => {
    await page.goto('/upload');
    const recent = page.getByRole('table', { name: '最近收到' });
    await expect(recent.getByRole('row')).toHaveCount(2);
    await expect(recent).toContainText('展开压缩包 1');
    await expect(recent).toContainText('未收 2');
    await recent.getByRole('link').click();
  });

  await test.step('each file says what became of it', async () => {
    await expect(tile(page, 'documents/Word/修订.docx').getByRole('link')).toBeVisible();
    await expect(tile(page, 'documents/Word/旧版.doc').getByRole('link')).toBeVisible();
    await expect(tile(page, 'documents/网页/存档.mht').getByRole('link')).toBeVisible();
    await expect(tile(page, 'documents/表格.xlsx').getByRole('link')).toBeVisible();
    await expect(tile(page, 'documents/鹭洲区.zip')).toContainText('已展开');
    await expect(tile(page, 'documents/鹭洲区.zip/鹭洲区2021.html')).toContainText('2021 年');
    await expect(tile(page, 'documents/鹭洲区.zip/说明.txt')).toContainText('未收');
  });

  await test.step('handed in again, every report is known', async () => {
    await drop(page, [folder]);
    await expect(page.getByText('没有送到')).toBeHidden();
    await expect(page.getByRole('status')).toHaveText(/^已完成 (\d+) \/ \1$/);
    await expect(page.getByText(/已在库中 \d+/).first()).toBeVisible();
  });
});

test('what waits can be taken back and read after all', async ({ page }) => {
  const folder = folderOf(many());
  await test.step('drop a folder and think better of it', async () => {
    await page.goto('/upload');
    await drop(page, [folder]);
    await page.getByRole('button', { name: /^取消其余/ }).click();
    await expect(page.getByRole('button', { name: /^重试未完成的/ })).toBeVisible();
  });

  await test.step('and again', async () => {
    await page.getByRole('button', { name: /^重试未完成的/ }).click();
    await expect(page.getByRole('status')).toHaveText(/^已完成 (\d+) \/ \1$/);
    await expect(page.getByRole('button', { name: /^取消其余/ })).toBeHidden();
  });
});

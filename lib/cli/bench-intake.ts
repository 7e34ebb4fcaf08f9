import { chromium } from '@playwright/test';
import { decode } from '#lib/extract/decode.ts';
import { sampleFiles } from '#lib/samples/files.ts';
import { findBrowser } from '../../scripts/browser.mjs';
import { digits } from './measure.ts';

const count = 200;

/** The names the sample district is made of; each gets a character more in every further district. */
const names = /古槐|望汐|锦帆|石桥|南埠|后河|鹭洲/g;

/** Reports of districts like the sample one, as files of a drop. */
async function manyReports(): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  const files = await sampleFiles();
  return [...'东西南北中'].flatMap((mark) =>
    files.map(({ name, bytes }) => ({
      name: name.replace(names, `$&${mark}`),
      mimeType: '',
      buffer: Buffer.from((decode(bytes)?.text ?? '').replaceAll(names, `$&${mark}`)),
    })),
  );
}

/** Drops reports into the upload page of a running server and prints when the first and the last were in. */
export async function benchIntake(site: string): Promise<void> {
  const path = findBrowser();
  if (path === undefined) {
    console.log('Intake: not measured, no browser here');
    return;
  }
  const files = (await manyReports()).slice(0, count);
  const browser = await chromium.launch({
    executablePath: path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.goto(`${site}/upload`);
  const start = performance.now();
  await page.getByRole('button', { name: '选择文件', exact: true }).setInputFiles(files);
  await page.getByRole('listitem').getByRole('link').first().waitFor();
  const first = performance.now() - start;
  await page
    .getByRole('status')
    .filter({ hasText: `${count} / ${count}` })
    .waitFor({ timeout: 300_000 });
  const all = performance.now() - start;
  await browser.close();
  console.log(
    `Intake through the upload page: ${count} reports, first after ${digits(first / 1000)} s, all after ${digits(all / 1000)} s`,
  );
}

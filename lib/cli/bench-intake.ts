import type { Browser } from '@playwright/test';
import { decode } from '#lib/extract/decode.ts';
import { sampleFiles } from '#lib/samples/files.ts';
import { digits } from './measure.ts';

const count = 200;

/** The names the sample district is made of; each gets a character more in every further district. */
const names = /槐影|望汐|锦帆|石桥|南埠|后河|鹭洲/g;

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

/** Hands reports to the upload page of a running server and prints when the first and the last were in. */
export async function benchIntake(site: string, browser: Browser): Promise<void> {
  const files = (await manyReports()).slice(0, count);
  const page = await browser.newPage();
  await page.goto(`${site}/upload`);
  const start = performance.now();
  const seconds = () => digits((performance.now() - start) / 1000);
  await page.getByRole('button', { name: '选择文件', exact: true }).setInputFiles(files);
  await page.getByRole('listitem').getByRole('link').first().waitFor();
  const first = seconds();
  const done = page.getByRole('status').filter({ hasText: `${count} / ${count}` });
  await done.waitFor({ timeout: 600_000 });
  console.log(`  ${count} reports: the first after ${first} s, all after ${seconds()} s`);
}

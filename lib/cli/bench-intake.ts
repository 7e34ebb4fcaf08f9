import type { Browser } from '@playwright/test';
import { mixedReports } from './bench-mixed.ts';
import { digits, median, timed, times } from './measure.ts';

const count = 200;
/** What somebody looks at meanwhile. */
const pages = ['/', '/checks', '/reports', '/reports/1'];

/**
 * Hands reports of several formats to the upload page of a running server that has the sample district, and
 * prints when the first and the last were in, and what pages take meanwhile.
 */
export async function benchIntake(site: string, browser: Browser): Promise<void> {
  const files = mixedReports()
    .slice(0, count)
    .map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }));
  const page = await browser.newPage();
  await page.goto(site);
  await page.getByRole('button', { name: '载入示例年报' }).click();
  await page.getByRole('button', { name: /示例/ }).waitFor({ state: 'hidden' });

  const quiet = await pageTimes(site, (asked) => asked < 80);
  await page.goto(`${site}/upload`);
  const start = performance.now();
  const seconds = () => digits((performance.now() - start) / 1000);
  await page.getByRole('button', { name: '选择文件', exact: true }).setInputFiles(files);
  await page.getByRole('listitem').getByRole('link', { name: /年$/ }).first().waitFor();
  const first = seconds();
  let isDone = false;
  const busy = pageTimes(site, () => !isDone);
  const done = page.getByRole('status').filter({ hasText: `${count} / ${count}` });
  await done.waitFor({ timeout: 600_000 });
  isDone = true;
  console.log(
    `  ${count} reports of five formats: the first after ${first} s, all after ${seconds()} s`,
  );
  tellPages(quiet, await busy);
}

/** Milliseconds of one page after the other, as long as wanted; each once before, to warm up. */
async function pageTimes(
  site: string,
  isWanted: (asked: number) => boolean,
): Promise<readonly number[]> {
  const ask = async (path: string) => (await fetch(site + path)).text();
  for (const path of pages) await ask(path);
  const taken: number[] = [];
  for (let n = 0; isWanted(n); n += 1)
    taken.push(await timed(() => ask(pages[n % pages.length] ?? '/')));
  return taken;
}

function tellPages(quiet: readonly number[], busy: readonly number[]): void {
  const late = (all: readonly number[]) =>
    all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? Number.NaN;
  for (const [name, of] of [
    ['median', median],
    ['95 %', late],
  ] as const)
    console.log(
      `  pages ${name.padEnd(7)} ${digits(of(quiet))} ms, while reading ${digits(of(busy))} ms   ${times(of(busy), of(quiet))}`,
    );
}

import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { digits, inTurns, times } from './measure.ts';

/** The same pages over stores of different size. */
export interface Sites {
  readonly small: string;
  readonly large: string;
}

const rounds = 15;

const pages = [
  ...['/', '/volumes', '/outcomes', '/checks', '/reports', '/reports/1'],
  ...['/publishers/1', '/upload', '/rules'],
];

async function ask(url: string): Promise<void> {
  const answer = await fetch(url);
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}

/** Prints the server time of each page over both stores. */
export async function benchPages({ small, large }: Sites): Promise<void> {
  for (const page of pages) {
    const contenders = [small, large].map((site) => [site, () => ask(site + page)] as const);
    const time = await inTurns(new Map(contenders), rounds);
    const [few = Number.NaN, many = Number.NaN] = time.values();
    const figures = [few, many].map((taken) => `${digits(taken).padStart(7)} ms`);
    console.log(`  ${page.padEnd(14)}${figures.join('')}   ${times(many, few)}`);
  }
}

/** Prints the JavaScript a browser that comes for the first time loads with each page. */
export async function benchScripts(site: string, browser: Browser): Promise<void> {
  for (const path of pages) {
    const page = await browser.newPage();
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(site + path, { waitUntil: 'networkidle' });
    const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
    const sum = sizes.reduce((all, size) => all + size, 0) / 1000;
    console.log(`  ${path.padEnd(14)}${digits(sum).padStart(7)} kB`);
    await page.close();
  }
}

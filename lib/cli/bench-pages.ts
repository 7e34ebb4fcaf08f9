import { gzipSync } from 'node:zlib';
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

async function bodyOf(url: string): Promise<string> {
  const answer = await fetch(url);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return text;
}

/** Thousands of bytes, gzipped, of the scripts a page names. */
async function firstLoad(site: string, page: string): Promise<number> {
  const html = await bodyOf(site + page);
  const tags = html.match(/<script[^>]+src="[^"]+"[^>]*>/gi) ?? [];
  const modern = tags.filter((tag) => !/nomodule/i.test(tag));
  const sources = new Set(modern.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []));
  const sizes = await Promise.all(
    [...sources].map(async (source) => gzipSync(await bodyOf(site + source)).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** Prints the server time of each page over both stores, and its scripts. */
export async function benchPages({ small, large }: Sites): Promise<void> {
  for (const page of pages) {
    const ask = (site: string) => () => bodyOf(site + page);
    const time = await inTurns(new Map([small, large].map((site) => [site, ask(site)])), rounds);
    const [few = Number.NaN, many = Number.NaN] = time.values();
    const figures = [few, many].map((taken) => `${digits(taken).padStart(6)} ms`);
    console.log(
      `  ${page.padEnd(14)}${figures.join('')} ${times(many, few).padStart(8)} ${digits(await firstLoad(large, page)).padStart(6)} kB`,
    );
  }
}

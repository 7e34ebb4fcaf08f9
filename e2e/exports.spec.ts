import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { onSamples as test } from './site.ts';

const pages = ['/', '/volumes', '/outcomes', '/checks'];

async function exported(page: Page, figure: Locator, kind: 'PNG' | 'SVG' | 'CSV') {
  const download = page.waitForEvent('download');
  await figure.getByRole('link', { name: `导出 ${kind}` }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Words without the places where lines were broken. */
const unbroken = (text: string) => text.replace(/\s/g, '');

/** Size of a picture, and how many of its pixels are not of the commonest colour. */
const looked = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const answer = await fetch(`data:image/png;base64,${base64}`);
    const image = await createImageBitmap(await answer.blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0),
    );
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    const inked = pixels.length - Math.max(...counts.values());
    return { width: image.width, height: image.height, colours: counts.size, inked };
  }, png.toString('base64'));

/** The numbers and words of a CSV, a record a line; none of our charts has a line break in a field. */
function records(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = csv
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** A figure of the page without grouping, reservations and n. */
const bare = (text: string) =>
  text
    .replace(/n=.*|[,余约*＊]|不少于/g, '')
    .replace('−', '-')
    .trim();

/** A record of a CSV as the page prints its figure: shares in per cent, «—» where a share has none. */
function asPrinted({ 数值: value = '', 计量: unit }: Record<string, string>) {
  if (['分母为0', '上年无数', '格式变更，不可比'].includes(value)) return '—';
  return unit === '占比' && value !== '' ? `${(Number(value) * 100).toFixed(1)}%` : value;
}

for (const path of pages)
  test(`every chart of ${path} as SVG and PNG, with title, 口径, source and date inside`, async ({
    page,
  }) => {
    await page.goto(path);
    const figures = await page.locator('figure[data-chart]').all();
    expect(figures.length).toBeGreaterThan(0);
    const today = new Date().toLocaleDateString('sv-SE');

    for (const figure of figures) {
      const title = await figure.getByRole('heading').innerText();
      const svg = await test.step(`${title}: SVG`, async () => {
        const { name, bytes } = await exported(page, figure, 'SVG');
        expect(name).toMatch(/[.]svg$/);
        expect(name).toContain(today);
        return bytes.toString('utf8');
      });

      await test.step(`${title}: its words`, async () => {
        const drawn = await page.evaluate((text) => {
          const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
          const texts = [...parsed.querySelectorAll('text')].map((word) => word.textContent ?? '');
          return { words: texts.join(''), broken: parsed.querySelector('parsererror') !== null };
        }, svg);
        expect(drawn.broken).toBe(false);
        const notes = await figure.locator('p').filter({ hasText: '来源：' }).innerText();
        for (const word of [title, notes, today])
          expect(unbroken(drawn.words)).toContain(unbroken(word));
      });

      await test.step(`${title}: PNG`, async () => {
        const { name, bytes } = await exported(page, figure, 'PNG');
        expect(name).toMatch(/[.]png$/);
        const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1]);
        const picture = await looked(page, bytes);
        expect(picture.width).toBe(Math.round(width * 2));
        expect(picture.height).toBeGreaterThan(200);
        expect(picture.colours).toBeGreaterThan(20);
        expect(picture.inked).toBeGreaterThan(picture.width * picture.height * 0.005);
      });
    }
  });

for (const path of ['/volumes', '/outcomes'])
  test(`the CSV of the charts of ${path} says what their tables say`, async ({ page }) => {
    await page.goto(path);
    for (const figure of await page.locator('figure[data-chart]').all()) {
      const { bytes } = await exported(page, figure, 'CSV');
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const inFile = records(bytes.toString('utf8', 3)).map(asPrinted);

      await figure.getByRole('tab', { name: '数据表' }).click();
      const cells = await figure.getByRole('table').locator('tbody td').allInnerTexts();
      expect(inFile).toEqual(cells.map(bare));
    }
  });

import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { onSamples as test } from './site.ts';

/** A problem as a page lists it. */
interface Listed {
  readonly unit: string;
  readonly year: number;
  readonly grade: string;
  readonly title: string;
  /** A sentence; of a sum that does not hold its place and by how much: 表三「自然人」列 差 2. */
  readonly says: string;
  /** 若『…』由 2 改为 3，4 条勾稽全部成立, or why no figure is named; null where nothing is hinted at. */
  readonly hint: string | null;
}

const HINT =
  /若『.+?成立|无法定位：有 \d+ 种改法同样可能|(前后两年的数接不上，要改|错处)不止三格，无法定位/;

const DIFFERENCE = /差 [\d,.]+\d|差 \d/;

/** All problems under an address, whatever the number of pages. */
async function listed(page: Page, query: string): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let at = 1; ; at += 1) {
    await page.goto(`/checks?${query}&page=${at}`);
    const list = page.getByRole('region', { name: '问题清单' });
    const total = Number(
      /\d+/.exec(await list.getByRole('heading', { name: /^问题清单/ }).innerText())?.[0],
    );
    for (const card of await list.getByRole('article').all()) {
      const words = (await card.innerText()).replace(/\s+/g, ' ');
      const [grade = '', title = '', place] = await card.locator('h3 > span').allInnerTexts();
      const said = await card.locator('h3 + div > p').innerText();
      found.push({
        unit: await card.locator('a[href^="/publishers/"]').innerText(),
        year: Number.parseInt(await card.getByRole('link', { name: /^\d{4} 年$/ }).innerText(), 10),
        grade,
        title,
        says: place === undefined ? said : `${place} ${DIFFERENCE.exec(words)?.[0]}`,
        hint: HINT.exec(words)?.[0] ?? null,
      });
    }
    if (found.length >= total) return found;
  }
}

async function exported(page: Page, name: string) {
  const download = page.waitForEvent('download');
  await page.getByRole('navigation', { name: '导出文书' }).getByRole('link', { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

/** The words of a Word file, paragraph after paragraph. */
const wordsOf = (docx: Uint8Array): string =>
  [...strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).matchAll(WORDS)]
    .map(([, words]) => words)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const WORDS = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

/** The lines of an Excel list as the page would list them, and what stands over them. */
async function linesOf(xlsx: Uint8Array): Promise<{ lines: Listed[]; head: string }> {
  const rows = (await readXlsx(xlsx)).sheets[0]?.rows ?? [];
  const at = rows.findIndex(([first]) => first === '序号');
  const hints = new Map<string, string | null>();
  const lines = rows.slice(at + 1).map(([number, unit, year, , described]): Listed => {
    const [, title = '', grade = '', sentence = '', hint = ''] =
      /^【([^】]*)·(..)[^】]*】(.*)(?:\n(.*))?$/.exec(String(described)) ?? [];
    const difference = DIFFERENCE.exec(sentence)?.[0];
    const place = sentence.slice(0, sentence.indexOf('：'));
    const says = difference === undefined ? sentence : `${place} ${difference}`;
    const same = /同序号 (\d+)/.exec(hint)?.[1];
    const told = same === undefined ? (HINT.exec(hint)?.[0] ?? null) : (hints.get(same) ?? null);
    hints.set(String(number), told);
    return { unit: String(unit), year: Number(year), grade, title, says, hint: told };
  });
  return { lines, head: rows.slice(0, at).flat().join(' ') };
}

const sorted = (lines: readonly Listed[]): string[] =>
  lines.map((line) => JSON.stringify(line)).sort();

/** A sentence, or the place and the difference of a sum, which words stand between; a sum may not tell one. */
const partsOf = (says: string): string[] =>
  says.replace(/ undefined$/, '').split(/ (?=差 [\d,.]+$)/);

test('the papers say what the page says under the same filters', async ({ page }) => {
  test.setTimeout(240_000);
  const errors = await test.step('what the page lists', () => listed(page, 'severity=error'));
  expect(errors.length).toBeGreaterThan(3);
  expect(errors.some(({ hint }) => hint?.startsWith('若'))).toBe(true);

  await test.step('问题清单 in Excel, line by line', async () => {
    const { name, bytes } = await exported(page, '问题清单（Excel）');
    expect(name).toMatch(/问题清单_.*[.]xlsx$/);
    const { lines, head } = await linesOf(bytes);
    expect(sorted(lines)).toEqual(sorted(errors));
    expect(head).toContain('筛选条件：程度：不符');
    expect(head).toContain(`共 ${errors.length} 处`);
  });

  await test.step('问题清单 in Word, sentence by sentence', async () => {
    const words = wordsOf((await exported(page, '问题清单（Word）')).bytes);
    for (const { says } of errors) for (const part of partsOf(says)) expect(words).toContain(part);
  });

  await test.step('the 通报 tells what its numbers cover', async () => {
    const words = wordsOf((await exported(page, '通报草稿')).bytes);
    expect(words).toContain(`共发现问题 ${errors.length} 处`);
    expect(words).toContain('按所列单位、年度的全部报告计算，不受筛选条件影响');
  });

  await test.step('one 整改通知单: all that is held against the unit, and no style', async () => {
    await page.goto('/checks?severity=error');
    const list = page.getByRole('region', { name: '问题清单' });
    const link = list.locator('a[href^="/publishers/"]').first();
    const unit = (await link.getAttribute('href'))?.split('/').at(-1);
    const own = await listed(page, `unit=${unit}`);
    const { name, bytes } = await exported(page, '整改通知单');
    expect(name).toMatch(/整改通知单_.*[.]docx$/);
    const words = wordsOf(bytes);
    const told = own.filter(({ grade }) => grade !== '提示');
    expect(words).toContain(`${own[0]?.unit}：`);
    expect(words).toContain(`发现问题 ${told.length} 处`);
    for (const { says, hint } of told) {
      for (const part of partsOf(says)) expect(words).toContain(part);
      if (hint !== null) expect(words).toContain(hint);
    }
    for (const { grade, says } of own) if (grade === '提示') expect(words).not.toContain(says);
  });

  await test.step('what no paper tells is refused in a sentence', async () => {
    const answer = await page.request.get('/export/papers/list.docx?severity=info');
    expect([answer.status(), await answer.text()]).toEqual([404, expect.stringContaining('提示')]);
  });
});

test('all papers of a district in one ZIP, with the numbers of the page', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/checks');
  const tab = page.getByRole('navigation', { name: '按状态' }).getByRole('link', { name: '全部' });
  const all = Number(/\d+/.exec(await tab.innerText())?.[0]);
  const summary = await page.getByText('合计与平衡全部可判定的报告').innerText();
  const [checked, consistent, , , failing, open] = (
    summary.replaceAll(',', '').match(/[\d.]+/g) ?? []
  ).map(Number);
  const { name, bytes } = await exported(page, '全部打包');
  expect(name).toMatch(/核对材料_.*[.]zip$/);
  const files = unzipSync(bytes);
  const fileOf = (part: string) =>
    Object.entries(files).find(([path]) => path.includes(part))?.[1] ?? new Uint8Array();

  const { lines, head } = await linesOf(fileOf('.xlsx'));
  // None is not told.
  const style = Number(/“提示” (\d+) 处/.exec(head)?.[1] ?? 0);
  expect(lines.length + style).toBe(all);
  for (const { unit } of lines)
    expect(Object.keys(files).join(' ')).toContain(`整改通知单/勾稽_${unit}_`);
  expect(Object.keys(files)).toHaveLength(3 + new Set(lines.map(({ unit }) => unit)).size);

  const bulletin = wordsOf(fileOf('通报草稿'));
  expect(bulletin).toContain(
    `能够全部判定的报告 ${checked} 份，其中有不符的 ${failing} 份，占 ${(((failing ?? Number.NaN) / (checked ?? Number.NaN)) * 100).toFixed(1)}%（${failing}/${checked}），全部一致的 ${consistent} 份；另有 ${open} 份`,
  );
  expect(bulletin).toContain(`共发现问题 ${lines.length} 处`);
});

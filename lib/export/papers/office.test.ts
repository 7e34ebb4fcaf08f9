import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { FONT_FILE } from '#lib/export/font.ts';
import { described, linesOf } from './list.ts';
import { allPapers } from './testing/all.ts';
import { madeUp } from './testing/made-up.ts';

const OFFICE = 'soffice';

const hasOffice = (): boolean => {
  try {
    execFileSync(OFFICE, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
};

const folder = mkdtempSync(join(tmpdir(), 'papers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const documents = ['list.docx', 'notice.docx', 'bulletin.docx'];
const sheets = ['list.xlsx'];

/** Without an office suite the marks in the XML are what is checked: see papers.test.ts. */
describe.runIf(hasOffice())('as LibreOffice prints them', () => {
  test('Word papers open, the head of the list comes again on every page', async () => {
    await printed(documents);
    const list = await pagesOf('list.pdf');
    expect(list.length).toBeGreaterThan(2);
    expect(list.filter(({ words }) => words.includes('责任单位')).length).toBeGreaterThan(2);
    expect(list.every(isSideways)).toBe(true);
    const notice = await pagesOf('notice.pdf');
    expect(notice.some(isSideways)).toBe(false);
    const words = notice.map((page) => page.words).join('');
    expect(words).toContain('签收单位');
    expect(words).toContain('由14改为13，2条勾稽全部成立');
    expect((await pagesOf('bulletin.pdf'))[0]?.words).toContain('草稿');
  }, 120_000);

  test('the Excel list is as wide as a page on its side, with head and unit on each and no word cut off', async () => {
    await printed(sheets);
    const pages = await pagesOf('list.pdf');
    expect(pages.every(isSideways)).toBe(true);
    const list = pages.filter(({ words }) => words.includes('整改措施'));
    expect(list.length).toBeGreaterThan(2);
    for (const { words } of list)
      for (const word of ['序号', '责任单位', '年度', '问题描述', '销号', '青石街道办事处'])
        expect(words).toContain(word);
    const lines = linesOf(madeUp(12));
    const printedWords = list.map(({ words }) => words).join('');
    for (const { number, problem } of lines)
      expect(printedWords, String(number)).toContain(described(problem).replace(/\s/g, ''));
    expect(pages.at(-2)?.words).toContain('参数');
    expect(pages.at(-1)?.words).toContain('规则与依据');
  }, 120_000);
});

const isSideways = ({ width, height }: { width: number; height: number }) => width > height;

/** Some of the papers as PDF, in the folder. */
async function printed(names: readonly string[]): Promise<void> {
  const papers = await allPapers();
  for (const name of names) writeFileSync(join(folder, name), papers[name] ?? new Uint8Array());
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names];
  const env = { ...process.env, FONTCONFIG_FILE: fontsOf(folder) };
  await promisify(execFile)(OFFICE, args, { cwd: folder, timeout: 100_000, env });
}

/** Our own face, for a machine that has no Chinese one: without it a PDF has no Chinese words. */
function fontsOf(into: string): string {
  const file = join(into, 'fonts.conf');
  const dirs = ['/usr/share/fonts', dirname(FONT_FILE)].map((dir) => `<dir>${dir}</dir>`).join('');
  const cache = `<cachedir>${into}/fonts</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${dirs}${cache}</fontconfig>`);
  return file;
}

/** Words are compared without the spaces a PDF puts between them. */
async function pagesOf(name: string) {
  const data = new Uint8Array(readFileSync(join(folder, name)));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { width, height } = page.getViewport({ scale: 1 });
      const words = items.map((item) => ('str' in item ? item.str : '')).join('');
      return { width, height, words: words.replace(/\s/g, '') };
    }),
  );
}

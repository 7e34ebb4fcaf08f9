import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { beforeAll, describe, expect, test } from 'vitest';
import { countOf } from './count.ts';
import { columns, TITLE } from './list.ts';
import { allOf, problemsOf, stillOpen } from './problem.ts';
import { allPapers } from './testing/all.ts';
import { beside, madeUp } from './testing/made-up.ts';

let papers: Record<string, Uint8Array> = {};
beforeAll(async () => {
  papers = await allPapers();
});

const bytesOf = (paper: string) => papers[paper] ?? new Uint8Array();
const part = (paper: string, name: string) =>
  strFromU8(unzipSync(bytesOf(paper))[name] ?? new Uint8Array());
const documentOf = (paper: string) => part(paper, 'word/document.xml');
const wordsOf = (xml: string) =>
  [...xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, t]) => t).join('');
const times = (xml: string, what: RegExp) => [...xml.matchAll(what)].length;

describe('what goes out', () => {
  test('is what fails, neither style nor what could not be decided', () => {
    const problems = allOf(madeUp());
    expect(problems.map(({ finding }) => finding.verdict)).not.toContain('undetermined');
    expect(problems.map(({ finding }) => finding.severity)).not.toContain('info');
    expect(countOf(problems)).toEqual({ all: 6, errors: 4, warnings: 2, inferred: 1, reports: 4 });
  });
  test('is no false alarm, and nobody is told to put right what is closed', () => {
    const states = ['false-alarm', 'closed', 'rectified'] as const;
    const failed = allOf(madeUp()).slice(0, 3);
    const units = problemsOf(
      failed.map(({ finding }, i) => ({ ...finding, state: states[i] ?? 'pending' })),
      beside,
    );
    expect(allOf(units).map(({ handling }) => [handling.done, handling.closed])).toEqual([
      [null, '销号'],
      ['已整改', null],
    ]);
    expect(allOf(stillOpen(units)).map(({ finding }) => finding.state)).toEqual(['rectified']);
  });
  test('is grouped by unit in the order of the list, then by year', () => {
    expect(madeUp().map(({ unit }) => unit)).toEqual([1, 2, 3]);
    expect(madeUp()[0]?.problems.map(({ finding }) => finding.reportYear)).toEqual([
      2023, 2024, 2024, 2024,
    ]);
  });
  test('says where it stands and that an inferred figure is 待核', () => {
    const [first, second, third] = madeUp()[0]?.problems ?? [];
    expect([first?.place, second?.place]).toEqual(['表四', '表三「总计」列']);
    expect(first?.grade).toBe('存疑，待核');
    expect(third?.words).toContain('12 + ');
    expect(madeUp()[1]?.problems[0]?.place).toBe('全文');
  });
});

describe('every paper', () => {
  test('is the same bytes for the same day and other bytes for another', async () => {
    const again = await allPapers();
    const later = await allPapers('2026-02-01');
    for (const [name, bytes] of Object.entries(papers)) {
      expect(Buffer.compare(bytes, again[name] ?? new Uint8Array()), name).toBe(0);
      expect(Buffer.compare(bytes, later[name] ?? new Uint8Array()), name).not.toBe(0);
    }
  });
  test('has no date but that of its day', () => {
    for (const name of Object.keys(papers)) {
      const dates = [...part(name, 'docProps/core.xml').matchAll(/\d{4}-\d\d-\d\dT[^<]*/g)].flat();
      expect(new Set(dates), name).toEqual(new Set(['2026-01-31T00:00:00Z']));
    }
  });
  test('asks for Chinese faces and for A4', () => {
    for (const name of ['list.docx', 'notice.docx', 'bulletin.docx']) {
      expect(/w:eastAsia="(宋体|仿宋)"/.test(documentOf(name)), name).toBe(true);
      const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(documentOf(name)) ?? [];
      const a4 = ['11906', '16838'];
      expect([width, height]).toEqual(name === 'list.docx' ? a4.toReversed() : a4);
    }
  });
});

describe('问题清单 in Excel', () => {
  const read = async () => (await readXlsx(bytesOf('list.xlsx'))).sheets;
  test('has its title, its columns and typed cells', async () => {
    const [list] = await read();
    expect(list?.rows[0]?.[0]).toBe(TITLE);
    expect(list?.rows[3]).toEqual(columns.map(({ head }) => head));
    expect(list?.rows[4]?.slice(0, 3)).toEqual([1, '示例区人民政府青石街道办事处', 2023]);
    expect(list?.rows[4]?.slice(6).every((value) => value === null || value === '')).toBe(true);
  });
  test('has its title over all columns, freezes and repeats the head, and lies on its side', () => {
    const sheet = part('list.xlsx', 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<mergeCell ref="A1:J1"/>');
    expect(sheet).toContain('<autoFilter ref="A4:J43"');
    expect(sheet).toMatch(/<pane ySplit="4"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1"/);
    expect(part('list.xlsx', 'xl/workbook.xml')).toContain('问题清单!$4:$4');
  });
  test('calculates nothing', async () => {
    expect(part('list.xlsx', 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const [list] = await read();
    expect(list?.rows.at(-1)?.[1]).toBe('=HYPERLINK("甲")街道办事处');
    expect(part('list.xlsx', 'xl/styles.xml')).toContain('formatCode="@"');
  });
  test('tells its filters, 口径, date, version and the rules that found something', async () => {
    const rows = (await read())[1]?.rows.map((row) => row.map(String)) ?? [];
    const names = rows.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        '单位',
        '年度',
        '程度',
        '口径',
        '制表日期',
        '程序版本',
        '核对提示',
        '未列入',
      ]),
    );
    const rules = (await read())[2]?.rows.map(([name]) => String(name)) ?? [];
    expect(rules).toContain('规则 balance');
    expect(rules).not.toContain('规则 swing');
  });
});

describe('papers in Word', () => {
  test('the list repeats its head, names the unit on every line and tears no row', () => {
    const xml = documentOf('list.docx');
    // The list, the parameters and the rules.
    expect(times(xml, /<w:tblHeader\/>/g)).toBe(3);
    expect(times(xml, /示例区人民政府青石街道办事处/g)).toBe(37);
    expect(times(xml, /<w:cantSplit\/>/g)).toBe(times(xml, /<w:tr>/g));
  });
  test('the notice names the unit, the arithmetic, the basis, and shows the cells', () => {
    const words = wordsOf(documentOf('notice.docx'));
    expect(words).toContain('示例区人民政府青石街道办事处：');
    expect(words).toContain('= 13 ≠ （七）总计 14，差 1');
    expect(words).toContain('依据：规则 column-total 的依据；规则 balance 的依据');
    expect(words).toContain('2023 年度报告表三（摘录）');
    // 表四 of 2023; 表三 of 2024 and, for what was carried over, of the year before.
    expect(times(documentOf('notice.docx'), /<wp:docPr id="/g)).toBe(3);
  });
  test('the bulletin is a draft and divides by what could be checked', () => {
    const words = wordsOf(documentOf('bulletin.docx'));
    expect(words).toContain('（草稿）');
    expect(words).toContain('已收到 5 份（5/6），未报送 1 份');
    expect(words).toContain('能够全部判定的报告 4 份，其中有不符的 2 份，占 50.0%（2/4）');
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zip } from '#lib/extract/testing/zips.ts';

const report = [
  '望江街道2023年政府信息公开工作年度报告',
  '发布日期：2024-01-10',
  '一、总体情况',
  '2023年，收到政府信息公开申请5件。',
  '二、主动公开政府信息情况',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t2\t0\t3',
  '信息内容\t本年收费金额（单位：万元）',
  '行政事业性收费\t39.1',
  '三、收到和处理政府信息公开申请情况',
  '一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t6',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
].join('\n');

const run = (folder: string, ...files: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/extract.ts', ...files], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('an archive gives a line for each file in it, pages of one report one line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'extract-'));
  const pages = ['p1.png', 'p2.png'].map((name) => ({ name: `甲/${name}`, bytes: '\x89PNG\r\n' }));
  writeFileSync(join(folder, 'all.zip'), zip([{ name: '../report.txt', bytes: report }, ...pages]));
  writeFileSync(join(folder, 'broken.zip'), 'PK\x03\x04');
  const lines = run(folder, 'all.zip', 'broken.zip', 'a-p2.png', 'a-p1.png');
  expect(lines).toMatchObject([
    { file: 'all.zip/report.txt', publisher: '望江街道' },
    { file: 'all.zip/甲/p1.png' },
    { file: 'broken.zip', refused: 'damaged' },
    { file: 'a-p1.png', refused: 'no-such-file' },
    { file: 'a-p2.png', refused: 'no-such-file' },
  ]);
});

test('one line for each file, in their order, refused and missing ones too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'extract-'));
  writeFileSync(join(folder, 'report.txt'), report);
  writeFileSync(join(folder, 'empty.txt'), '');
  const [empty, none, read] = run(folder, 'empty.txt', 'none.txt', 'report.txt');
  expect(empty).toMatchObject({ file: 'empty.txt', refused: 'empty' });
  expect(none).toMatchObject({ file: 'none.txt', refused: 'no-such-file' });
  expect(read).toMatchObject({
    file: 'report.txt',
    publisher: '望江街道',
    year: 2023,
    edition: '2021',
    publishedOn: '2024-01-10',
    signedOn: null,
    statPeriod: null,
    claims: [{ metric: 'applications.received.total', value: 5 }],
  });
  expect(read.cells['documents.normativeDocuments.inForce']).toEqual({
    value: 3,
    status: 'read',
    text: '3',
    place: { line: 8, column: 13 },
  });
  // Money is printed in 万元, as on the form.
  expect(read.cells['fees.administrativeFees.amount']).toMatchObject({ value: 39.1, text: '39.1' });
  expect(read.cells['licensing.licences.decisions']).toMatchObject({
    value: null,
    status: 'unread',
  });
  expect(read.findings).toContainEqual(
    expect.objectContaining({ rule: 'row-total', verdict: 'fails', left: 5, right: 6 }),
  );
  expect(read.notices.map((notice: { kind: string }) => notice.kind)).toContain('no-period');
});

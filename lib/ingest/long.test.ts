import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest } from './ingest.ts';

const report = readFileSync(
  join(import.meta.dirname, 'fixtures/spreadsheet-tabs/source.txt'),
  'utf8',
);
const [title = ''] = report.split('\n');
const read = async (text: string) => (await ingest(Buffer.from(text), 'a.txt')).status;

/** What once took time with the square of its length. */
test.each([
  ['a thousand equal titles', `${`${title}\n`.repeat(1000)}${report}`],
  ['thousands of headings', `${report}${'一、总体情况\n二、主动公开政府信息情况\n'.repeat(5000)}`],
  ['half a megabyte of amounts on one line', `${report}${'1元'.repeat(150_000)}`],
  ['half a megabyte of figures on one line', `${report}${'5 '.repeat(150_000)}`],
])(
  '%s are read as any other text',
  async (_, text) => {
    expect(await read(text)).toBe('report');
  },
  30_000,
);

import { expect, it } from 'vitest';
import type { Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import { bareReport } from '#lib/parse/testing/bare-report.ts';
import { quotations } from './quotations.ts';

/** A report of some sentences in section 五. */
function told(publisher: string, words: string) {
  const place = { start: 0, end: words.length, line: 1 };
  const document: Document = {
    format: 'text',
    encoding: null,
    meta: {},
    blocks: [{ kind: 'text', text: words, place }],
  };
  const at = { block: 0, start: 0, end: 0 };
  const report: Report = {
    ...bareReport,
    publisher,
    sections: [{ id: '五', heading: '五', at, blocks: [0, 1] }],
  };
  return { document, report };
}

it('lays each sentence beside the one there, in the words of each', () => {
  const here =
    '望江街道在12处公开栏张贴了办事流程图；志愿者每周轮流更换公开栏里的海报。别的事情各自写各自的样子。';
  const there = '志愿者每周轮流更换公开栏里的海报。望海街道办事处在3处公开栏张贴了办事流程图。';
  const found = quotations(told('望江街道', here), told('望海街道', there), '五');
  expect(found.map((pair) => [pair.here.text, pair.there.text])).toEqual([
    ['望江街道在12处公开栏张贴了办事流程图', '望海街道办事处在3处公开栏张贴了办事流程图'],
    ['志愿者每周轮流更换公开栏里的海报', '志愿者每周轮流更换公开栏里的海报'],
  ]);
  for (const { here: one, there: other } of found) {
    expect(here.slice(one.at.start, one.at.end)).toBe(one.text);
    expect(there.slice(other.at.start, other.at.end)).toBe(other.text);
  }
});

it('quotes no section the finding does not speak of', () => {
  const words = '志愿者每周轮流更换公开栏里的海报。';
  expect(quotations(told('望江街道', words), told('望海街道', words), '一')).toEqual([]);
});

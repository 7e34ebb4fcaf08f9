import { expect, test } from 'vitest';
import type { Document } from '#lib/extract/document.ts';
import { bodiesOf, differentTitles } from './bodies.ts';
import { readingOf } from './reading.ts';

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const report = (title: string) => [title, ...headings.flatMap((each) => [each, '正文'.repeat(60)])];

const told = (lines: readonly string[]) => {
  const blocks = lines.map((text, line) => ({
    kind: 'text' as const,
    text,
    place: { start: 0, end: 0, line },
  }));
  const document: Document = { format: 'text', encoding: 'utf-8', meta: {}, blocks };
  const bodies = bodiesOf(readingOf(document));
  return { bodies: bodies.length, titles: differentTitles(bodies) };
};

const one = '望江街道2022年政府信息公开工作年度报告';
const next = '望江街道2023年政府信息公开工作年度报告';
const other = '临江街道办事处2022年政府信息公开工作年度报告';

test.each([
  ['another year', report(next), [one, next]],
  ['another office', report(other), [one, other]],
])('%s is another report', (_, second, titles) => {
  expect(told([...report(one), ...second])).toEqual({ bodies: 2, titles });
});

test.each([
  [
    'pasted twice',
    [...report(one), ...report('沿山区人民政府望江街道办事处2022年政府信息公开工作年度报告')],
    2,
  ],
  ['under its contents', [one, ...headings, ...report(one)], 1],
  ['above links to others', [...report(one), next, other], 1],
  ['with headings that begin again', [...report(one), '一、存在的主要问题', '二、改进情况'], 1],
])('%s it is one report', (_, lines, bodies) => {
  expect(told(lines)).toEqual({ bodies, titles: [] });
});

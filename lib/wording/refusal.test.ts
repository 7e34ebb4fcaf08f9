import { expect, it } from 'vitest';
import { noticeKinds, reasons, refusals } from '#lib/parse/fact.ts';
import { noticeSentence } from './notice.ts';
import { reasonSentence } from './reason.ts';
import { refusalSentence } from './refusal.ts';
import { statusWord } from './status.ts';

it('says what it is, why not, and what to do', () => {
  expect(refusalSentence('interpretation', '2022')).toBe(
    '这是 2022 年报的文字解读，不是年报；请上传年报原文。',
  );
  expect(refusalSentence('unsupported', 'PDF')).toContain('PDF 文件');
  expect(refusalSentence('unsupported', 'ZIP')).toContain('解压');
});

it.each([...refusals, 'too-slow', 'out-of-memory', 'internal-error'] as const)(
  '%s is one sentence of two halves',
  (because) => {
    for (const detail of [null, '2022', '关于公布2022年度政府信息公开工作年度报告的通知'])
      expect(refusalSentence(because, detail)).toMatch(/^[^。]+；请[^。]+。$/);
  },
);

it.each(noticeKinds)('notice %s is one sentence, with and without words to quote', (kind) => {
  for (const text of ['', '第三部分'])
    expect(noticeSentence({ kind, text, at: null })).toMatch(/^[^。]+[^：，]。$/);
});

it.each(reasons)('reason %s is one sentence', (reason) => {
  expect(reasonSentence(reason)).toMatch(/^[^。]+。$/);
});

it('keeps the states of a figure apart', () => {
  const states = ['read', 'inferred', 'blank', 'unread', 'not-applicable', 'not-received'] as const;
  expect(new Set(states.map(statusWord)).size).toBe(states.length);
});

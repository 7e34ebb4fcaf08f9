import { expect, test } from 'vitest';
import { attachments } from './attachments.ts';
import { findingsOf } from './example.ts';

const told = (words: string) =>
  findingsOf(attachments, { note: '', sections: { 六: words } }).flatMap(({ verdict, detail }) =>
    verdict === 'fails' ? [detail.text] : [],
  );

test.each([
  ['附件：', ['附件:']],
  ['年度报告图解(1).jpg', ['年度报告图解(1).jpg']],
  ['附件：年度报告.doc', []],
  ['附件详见网站。', []],
  ['按照第二十条(1)公开。', []],
])('%s', (words, expected) => expect(told(words)).toEqual(expected));

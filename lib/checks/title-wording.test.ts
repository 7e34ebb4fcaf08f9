import { expect, test } from 'vitest';
import { findingsOf } from './example.ts';
import type { Example } from './rule.ts';
import { titleWording } from './title-wording.ts';

/** What is said of a title, and of the words on lines of their own. */
function told(title: string, words: string) {
  const [first = '', second = ''] = words.split('\n');
  const example: Example = { note: '', title, year: 2023, sections: { 一: first, 五: second } };
  return findingsOf(titleWording, example).flatMap(({ verdict, detail }) =>
    verdict === 'fails' ? [detail.kind] : [],
  );
}
const due = '望江街道办事处2023年政府信息公开工作年度报告';

test.each([
  [due, '', []],
  ['2023年望江街道办事处政府信息公开工作年度报告', '', []],
  ['望江街道办事处2023年度政府信息公开工作年度报告', '', []],
  ['望江街道办事处2023年政府信息公开年度报告', '', ['other']],
  [due, `${due}\n编制《2023年望江街道办事处政府信息公开工作年度报告》。`, ['differs']],
  [due, `标题：${due}\n望江街道办事处2023年度政府信息公开工作年度报告`, ['differs']],
  // Last year's report, and the notice that asks for this one.
  [due, `${due}\n公开了《望江街道办事处2022年度政府信息公开工作年度报告》。`, []],
  [due, `${due}\n按照《关于编制2023年度政府信息公开工作年度报告的通知》编制。`, []],
])('%s %s', (title, words, expected) => expect(told(title, words)).toEqual(expected));

import { expect, test } from 'vitest';
import { findingsOf } from './example.ts';
import { otherProvince } from './other-province.ts';

const told = (words: string) =>
  findingsOf(otherProvince, { note: '', sections: { 一: words } }).flatMap(({ verdict, detail }) =>
    verdict === 'fails' ? [`${detail.own} ${detail.name}`] : [],
  );
const ours = '根据福建省部署，按照《福建省政府信息公开办法》编制。';

test.each([
  [`${ours}转发《江苏省答复规范》。`, ['福建省 江苏省']],
  [`${ours}转发《福建省答复规范》。`, []],
  [`${ours}学习落实《江苏省答复规范》的做法。`, []],
  [`${ours}参考了《江苏省答复规范》。`, []],
  // Whose office it is nobody knows.
  ['转发《江苏省答复规范》，根据福建省部署。', []],
])('%s', (words, expected) => expect(told(words)).toEqual(expected));

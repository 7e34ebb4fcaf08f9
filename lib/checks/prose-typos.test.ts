import { expect, test } from 'vitest';
import { findingsOf } from './example.ts';
import { misspelling } from './prose-typos.ts';

const told = (words: string) =>
  findingsOf(misspelling, { note: '', sections: { 一: words } }).flatMap(({ verdict, detail }) =>
    verdict === 'fails' ? [`${detail.found} → ${detail.due}`] : [],
  );

test.each([
  ['按照区里的布署推进。', ['布署 → 部署']],
  ['2021度，街道公开信息5条。', ['2021度 → 年度']],
  ['重大政策的的出台。', ['的的 → 的']],
  ['工作移交不过顺畅、更新慢。', ['不过 → 不够']],
  ['公民、法人和其组织。', ['法人和其组织 → 法人和其他组织']],
  ['登陆政府门户网站查询。', ['登陆 → 登录']],
  ['以习近平新时代特色社会主义思想为指导。', ['习近平新时代 → 习近平新时代中国特色社会主义']],
  ['进一部完善制度。', ['进一部 → 进一步']],
])('%s', (words, expected) => expect(told(words)).toEqual(expected));

// Each holds a wrong word's characters, and is right.
test.each([
  '以习近平新时代中国特色社会主义思想为指导，以经济建设为中心。',
  '目的的实现，的的确确取得成效。',
  '引进一部分专业人员，新增一部热线。',
  '台风登陆前发布预警。',
  '按排名先后公布。',
  '更新有进展，不过及时性不足。',
  '员工做好登记，全程参与政府决策。',
  '国办公开办函〔2021〕30号、知情全过程。',
])('right: %s', (words) => expect(told(words)).toEqual([]));

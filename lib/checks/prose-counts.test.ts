import { expect, test } from 'vitest';
import { findingsOf } from './example.ts';
import { announcedItems } from './prose-lists.ts';

const told = (words: string) =>
  findingsOf(announcedItems, { note: '', sections: { 一: words } }).flatMap(
    ({ verdict, detail }) => (verdict === 'fails' ? [`${detail.due} ${detail.found}`] : []),
  );

test.each([
  ['在大厅、门廊3个阵地公示。', ['3 2']],
  ['开设四个栏目（预算、决算、采购）。', ['4 3']],
  ['开设四个栏目：预算、决算、采购。', ['4 3']],
  ['对照权力清单、责任清单、服务清单及负面清单等5个清单。', ['5 4']],
  ['本报告包括概述、主动公开、申请办理、复议诉讼、存在的问题和其他事项五个部分。', ['5 6']],
])('%s', (words, expected) => expect(told(words)).toEqual(expected));

test.each([
  '通过网站、微信、公示栏三个渠道公开。',
  // 和 may join two into one, or not.
  '通过网站和微信、公示栏三个渠道公开。',
  // 等 stands for others.
  '通过网站、微信等5个平台公开，提出就业、收入、教育、医疗、健康等6项指标。',
  '设三个专区（含预算、决算），开设四个栏目（如预算、决算）。',
  '公开信息5条、视频3个平台。',
  '用好“两微一端”（微信、微博、客户端）。',
  '在街道、社区共设3个阵地。',
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
  '全文包括概述、工作措施、存在的问题等五部分。',
])('no list that lacks anything: %s', (words) => expect(told(words)).toEqual([]));

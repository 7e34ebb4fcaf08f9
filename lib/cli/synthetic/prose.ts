import type { ProseMetric } from '#lib/parse/fact.ts';
import type { Dice } from '#lib/samples/random.ts';

/** A sentence, and the number told in it if it tells one. */
export interface Sentence {
  readonly text: string;
  readonly claim?: { readonly metric: ProseMetric; readonly value: number; readonly unit: string };
}

const openings = [
  '本年度',
  '一年来',
  '按照上级部署',
  '围绕中心工作',
  '在各社区配合下',
  '针对群众关切',
  '结合岗位职责',
  '对照年初计划',
] as const;
const doings = [
  '梳理公开目录并逐项核对栏目归属',
  '修订信息发布审核流程',
  '完善依申请公开登记台账',
  '安排专人接听咨询来电',
  '在便民服务大厅设置查询点',
  '更新办事指南与联系方式',
  '清理长期未维护的网页栏目',
  '开展保密审查与敏感词排查',
  '组织业务骨干集中学习条例',
  '推进财政预决算按时上网',
  '公示救助对象与补贴名册',
  '发布物业管理和老旧小区改造进展',
  '听取居民议事会代表意见',
  '把公开要求写进股室考核',
  '归集整理历年规范文件',
  '设立专题栏目回应热点',
] as const;
const endings = [
  '，责任落实到岗到人。',
  '，内容准确率有所提高。',
  '，做到应公开尽公开。',
  '，群众查阅更加方便。',
  '，有关情况定期通报。',
  '，形成了常态化机制。',
  '，不足之处正在改进。',
  '，档案保存完整。',
] as const;
type Counted = readonly [metric: ProseMetric, unit: string, say: (n: string) => string];
const numbers: readonly [Counted, ...Counted[]] = [
  ['disclosure.proactiveItems', '条', (n: string) => `全年主动公开政府信息${n}条。`],
  ['disclosure.wechatPosts', '篇', (n: string) => `微信公众号推送消息${n}篇。`],
  ['disclosure.websiteItems', '条', (n: string) => `通过门户网站发布信息${n}条。`],
  ['hotline12345.cases', '件', (n: string) => `受理热线转办事项${n}件。`],
  ['disclosure.meetings', '次', (n: string) => `召开公开专题会议${n}次。`],
];

const filler = (roll: Dice): Sentence => ({
  text: `${roll.pick(openings)}，${roll.pick(doings)}，${roll.pick(doings)}${roll.pick(endings)}`,
});

const telling = (roll: Dice): Sentence => {
  const [metric, unit, say] = roll.pick(numbers);
  const value = roll.between(1, 900);
  return { text: say(String(value)), claim: { metric, value, unit } };
};

/** A paragraph of some sentences. */
export const paragraph = (roll: Dice): Sentence[] =>
  Array.from({ length: roll.between(4, 7) }, () =>
    roll.weighted([5, 1]) === 0 ? filler(roll) : telling(roll),
  );

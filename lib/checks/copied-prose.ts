import { ruleTitles } from './finding.ts';
import type { Examined, Example, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';
import { tellingSentences } from './telling.ts';
import {
  type Alike,
  closest,
  fingerprint,
  isCopied,
  isEnough,
  share,
  shareOfOutlook,
  type Wording,
  wordingOf,
} from './wording.ts';

const tooFew: Judgement = { verdict: 'undetermined', detail: { because: 'few-sentences' } };

/** What fails: how much stands in the other report too, where, and one sentence of it to be quoted. */
function copied({ report, document }: Examined, other: Wording, { where, alike, of }: Alike) {
  const there = new Set([...other.overview, ...other.outlook]);
  const same = tellingSentences(document, report).filter(
    ({ section, bare }) => where.includes(section) && there.has(fingerprint(bare)),
  );
  const section = [...where].join('、');
  const detail = { section, alike, of, text: same[0]?.text ?? '' };
  return { verdict: 'fails', detail, at: same.map(({ at }) => at) } as const;
}

const ownWording = ({ document, report, beside }: Examined): Wording =>
  beside.wording ?? wordingOf(document, report);

function judgeYears(examined: Examined): Judgement[] {
  const { lastYear = null } = examined.beside;
  if (lastYear === null) return [];
  const own = ownWording(examined);
  const alike = share(own, lastYear);
  if (!isEnough(alike)) return [tooFew];
  return [isCopied(alike) ? copied(examined, lastYear, alike) : { verdict: 'holds' }];
}

function judgePeers(examined: Examined): Judgement[] {
  const { peers = [] } = examined.beside;
  if (peers.length === 0) return [];
  const own = ownWording(examined);
  if (![share, shareOfOutlook].some((told) => isEnough(told(own, own)))) return [tooFew];
  const peer = closest(own, peers);
  if (peer === null) return [{ verdict: 'holds' }];
  const { detail, ...found } = copied(examined, peer.wording, peer);
  const { office, reportId } = peer;
  return [{ ...found, detail: { ...detail, office, report: reportId } }];
}

const left = '扣除开头、格式规定的文字和“未收到”一类的话后，';
const counted = '数字、年份、标点和本单位名称不同的，算作相同；分号隔开的各算一句。';

/** Words of ours, in which nothing is like another year's. */
const written: Example['sections'] = {
  一: [
    '全年工作平稳有序。',
    '（一）主动公开。围绕老旧小区加装电梯，按月公示各楼栋的施工进度；在三处菜场门口设置便民公开栏，方便居民就近查阅。',
    '（二）政府信息管理。党政办逐条核对栏目内容，撤下过期的办事指南12篇；对拟公开的文件由司法所先行审看，再交分管领导签发。',
  ].join('\n'),
  五: '志愿者对公开栏的使用还不熟悉，居民问到时答不上来。今后把公开栏的讲解列入志愿者每季度的培训课。',
};
const anotherYear: Example['sections'] = {
  一: [
    '全年工作平稳有序。',
    '（一）主动公开。公布了沿街商铺油烟整治的每一次检查结果；把社区食堂的菜价和补贴办法贴到了每个单元门口。',
  ].join('\n'),
  五: '公开的材料仍以文件为主，老年居民读起来吃力。准备为重要通知配上大字的图解和方言录音。',
};

export const copiedProse: Rule = {
  id: 'copied-prose',
  title: ruleTitles['copied-prose'],
  catalogue: 'F-DUP-PREV',
  formula: '第一、五部分与上年报告相同的句子不到九成',
  source: '公开报道过的连年照抄年报的问题',
  severity: 'warning',
  undecided: `${left}第一、五部分不足六句的，无法判定；${counted}`,
  scope: 'across',
  judge: (_, __, examined) => (examined === null ? [] : judgeYears(examined)),
  examples: {
    holds: { note: '各年写各年的事', sections: written, lastYear: anotherYear },
    breaks: { note: '除数字外与上年逐句相同', sections: written, lastYear: written },
  },
};

export const sharedProse: Rule = {
  id: 'shared-prose',
  title: ruleTitles['shared-prose'],
  catalogue: 'F-DUP-PEER',
  formula: '第五部分，或第一、五部分合计，与同区同年其他单位相同的句子不到九成',
  source: sources.contents,
  severity: 'info',
  undecided: `${left}第一、五部分不足六句、第五部分也不足四句的，无法判定；${counted}`,
  scope: 'beside',
  judge: judgePeers,
  examples: {
    holds: {
      note: '各单位写各自的事',
      sections: written,
      peer: { office: '望海街道', sections: anotherYear },
    },
    breaks: {
      note: '除单位名称外与同区另一街道逐句相同',
      sections: written,
      peer: { office: '望海街道', sections: written },
    },
  },
};

import { ruleTitles } from './finding.ts';
import { passage, plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/**
 * The five items section 一 reports on: the words that name one as the form does, those that name it in an
 * office's own words, and any words on it.
 */
const items: readonly (readonly [name: string, form: RegExp, own: RegExp, words: RegExp])[] = [
  [
    '主动公开',
    /主动公开/,
    /主动公开|公开内容|(?:政务|政府|服务|领域)信息公开(?!.*(?:申请|平台|专栏|制度|管理|监督))/,
    /主动公开|公开[^。]{0,12}信息/,
  ],
  ['依申请公开', /依申请公开|申请办理/, /申请/, /申请/],
  [
    '政府信息管理',
    /信息(?:资源|规范|发布)?管理/,
    /管理|审查|审核|更新|规范化/,
    /管理|审查|审核|更新/,
  ],
  ['平台建设', /平台/, /平台|网站|新媒体|载体|渠道|专区/, /平台|网站|专栏|公众号|新媒体/],
  [
    '监督保障',
    /监督|保障/,
    /监督|保障|组织领导|考核|培训|责任/,
    /监督|保障|培训|考核|领导小组|责任/,
  ],
];

/** Heads, numbered or at the beginning of a paragraph: «(二)依申请公开。», «三是…», «平台建设方面。». */
const head =
  /(?:[(][一二三四五六七][)]|[一二三四五六七]是|(?:^|\n|。)\d[.、]|(?:^|\n)(?=.{2,20}方面))([^。,;:\n]{2,24})/g;

/** With so many items under heads of the form, the others are looked for there as well; who tells fewer tells too little. */
const HEADED = 3;
/** Heads in own words may mean another thing: one more of them is asked for. */
const HEADED_OWN = 4;

function judgeItems({ report, document }: Examined): Judgement[] {
  if (report.edition !== '2021') return [];
  const told = passage(document, report, '一');
  if (told === null || plain(told) === '')
    return [{ verdict: 'undetermined', detail: { because: 'no-words' } }];
  const text = told.normalize('NFKC').replace(/[^\S\n]+/g, '');
  const heads = [...text.matchAll(head)].map((match) => match[1] ?? '');
  const headedBy = (pattern: RegExp) => heads.some((words) => pattern.test(words));
  const inForm = items.filter(([, form]) => headedBy(form)).length;
  const inOwn = items.filter(([, , own]) => headedBy(own)).length;
  const isHeaded = inForm >= HEADED || inOwn >= HEADED_OWN;
  const missing = items
    .filter(([name, , own, words]) =>
      isHeaded ? !headedBy(own) && !text.includes(name) : !words.test(text),
    )
    .map(([name]) => name);
  if (missing.length > items.length - HEADED)
    return [{ verdict: 'undetermined', detail: { because: 'few-words' } }];
  const detail = { items: missing.join('、') };
  return [{ verdict: missing.length === 0 ? 'holds' : 'fails', detail }];
}

export const overviewItems: Rule = {
  id: 'overview-items',
  title: ruleTitles['overview-items'],
  catalogue: 'F-OBLIG',
  formula: '总体情况写明主动公开、依申请公开、政府信息管理、平台建设、监督保障五项',
  source: sources.form2021,
  severity: 'info',
  undecided: '没有读到第一部分的文字时，无法判定；没有分项小标题的，提到相关内容即视为写明。',
  scope: 'within',
  judge: judgeItems,
  examples: {
    holds: {
      note: '五项都有',
      sections: {
        一: '（一）主动公开。有序推进。（二）依申请公开。按期答复。（三）政府信息管理。及时更新。（四）平台建设。栏目齐全。（五）监督保障。接受监督。',
      },
    },
    breaks: {
      note: '没有写平台建设',
      sections: {
        一: '（一）主动公开。有序推进。（二）依申请公开。按期答复。（三）政府信息管理。及时更新。（四）监督保障。接受评议。',
      },
    },
  },
};

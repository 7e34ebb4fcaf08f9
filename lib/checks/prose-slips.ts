import type { Document } from '#lib/extract/document.ts';
import type { SectionId } from '#lib/form/template.ts';
import { ruleTitles } from './finding.ts';
import { openingOf, type Said } from './preamble.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { asWritten, LONGEST_SENTENCE, sentences } from './sentences.ts';
import { sources } from './sources.ts';

/** Slips of the pen that are slips in every text, by what they are. */
const slips: readonly (readonly [kind: string, pattern: RegExp])[] = [
  // «近1550余条» is both less and more than 1550.
  ['vague', /(?:近|约|将近|接近)(?!年)\d[\d,.]*(?:余|多)[条件篇次份期场个人家户起宗]/],
  ['vague', /(?:超过|突破|不少于)\d[\d,.]*[条件篇次份期场个人家户起宗](?:左右|以内)/],
  // «约300条左右», «300余条左右», «超过500余条»: one hedge too many.
  [
    'hedged-twice',
    /(?:近|约|大约|将近|接近)\d[\d,.]*[条件篇次份期场个人家户起宗](?:左右|上下)|\d[\d,.]*(?:余|多)[条件篇次份期场个人家户起宗](?:左右|上下|以内)|(?:超过|突破)\d[\d,.]*(?:余|多)[条件篇次份期场个人家户起宗]/,
  ],
  // What becomes less by a multiple.
  ['less-by-times', /(?:减少|下降|降低|缩短)了?\d+(?:\.\d+)?倍/],
  // «原因是由于人员少».
  ['reason-twice', /原因是(?:由于|因为)/],
  // «未发生失泄密事件发生».
  ['happened', /未(?:曾)?发生[^,。;发]{2,16}发生(?=[,。;]|$)/],
  // «坚决在…中泄露»: the word that denies is lacking.
  [
    'reversed',
    /(?:不应|不宜|不得|不予)公开的[^,。;]{0,8}?坚决(?:在|将|把)(?![^,。;]*(?:不|未|无|杜绝|防止|避免|禁|制止))[^,。;]{0,30}(?:泄露|泄密|外泄|公开)(?=[,。;]|$)/,
  ],
  // «杜绝信息不发生泄露», «切忌不要»: denied twice.
  [
    'denied-twice',
    /(?:防止|避免|杜绝)[^,。;不]{0,16}不(?:再)?(?:发生|出现|泄露)|切忌不|以免不|严禁不得|禁止不得/,
  ],
  // «机构职能、，联系方式».
  ['stops', /[,、;]{2,}|[,、;]:|:[,、;]/],
  // «成立了以分管领导为组长，各科室长为第一责任人，»: of what he is the head is lacking.
  [
    'no-group',
    /成立了?(?:由|以)[^。;]{2,40}?[为任](?:组长|主任委员|总召集人)(?![^。;]*(?:组(?![长员成])|专班|机构|班子|队伍|委员会|办公室|机制|体系|格局|指挥部))/,
  ],
  // «五是标准化建设试点为契机».
  [
    'no-by',
    /(?:^|[,;:]|[一二三四五六七八九十]是)(?!以|把|将)[^,;:。以把将作成视]{4,30}(?<![作成视化转称])为(?:契机|抓手|导向|主线|依托|突破口|着力点)(?=[,;]|$)/,
  ],
  // «将《年度报告》的报告随文呈上».
  ['report-of-report', /[将把]《[^《》]*报告》的报告/],
  // «累计收到受理申请18件».
  ['two-verbs', /(?:收到|接到|接收到)受理(?=[^,。;]{0,16}(?:申请|公开|\d))/],
  // «如有疑问，请与某局（地址：…）。»: 联系 is lacking.
  ['no-ask', /请与(?![^()]*联系)[^(),;]{2,40}[(][^()]{4,200}[)]$/],
  // 2021年13月, 6月31日.
  [
    'no-such-day',
    /20\d\d年(?:1[3-9]|[2-9]\d)月|(?<!\d)(?:0?[469]|11)月31日|(?<!\d)0?2月3[01]日|月(?:3[2-9]|[4-9]\d)日/,
  ],
  // A share of a whole beyond the whole.
  [
    'beyond-all',
    /(?:办结率|答复率|回复率|公开率|及时率|满意率|按时率|合格率|占比|占)[^,。;\d增长升高]{0,6}(?:1\d[1-9]|1[1-9]\d|[2-9]\d\d)(?:\.\d+)?%/,
  ],
  // What a page was made of: &nbsp; <br> and characters that no encoding knows.
  [
    'residue',
    /&(?:[a-z]{2,8}|#\d{2,6});|<\/?(?:p|br|span|div|td|tr|font|a)\b[^<>]{0,40}>|\uFFFD|锟斤拷/i,
  ],
  // «信息平台 and 市长热线».
  ['english', /(?<![A-Za-z\d])(?:and|or|of|the|with)(?=\p{Script=Han}|\d)/u],
];

/** Traditional characters that no simplified text has, names left out by the words around them. */
const traditional =
  /[員國務開關與為號學發時間門問題經濟業將會進實應當後過動護據總際區縣鎮鄉報導們這說話請讓認識許訴訟議錄記設計證評]/u;
/** So many of them, and the report is printed in traditional characters: no slip. */
const TRADITIONAL = 8;

const countOf = ({ blocks }: Document): number =>
  blocks
    .flatMap((block) =>
      block.kind === 'text' ? [block.text] : block.cells.map(({ text }) => text),
    )
    .flatMap((text) => [...text].filter((character) => traditional.test(character))).length;

/** Slips that are looked for before the first section as well, where a page has words of its own. */
const beforeSections: typeof slips = slips.filter(
  ([kind]) => kind === 'report-of-report' || kind === 'no-ask',
);

function judgeSlips({ report, document }: Examined): Judgement[] {
  if (document === null) return [];
  const told = asWritten(document, sentences(document, report));
  const isTraditional = countOf(document) >= TRADITIONAL;
  const patterns: typeof slips = isTraditional ? slips : [...slips, ['traditional', traditional]];
  const found = [
    ...told.flatMap((one) => slipsIn(one, one.section, patterns)),
    ...asWritten(document, openingOf(document, report)).flatMap((one) =>
      slipsIn(one, null, beforeSections),
    ),
  ];
  const once = [...new Map(found.map((one) => [one.subject, one])).values()];
  return once.length > 0 ? once : [{ verdict: 'holds' }];
}

/** Words quoted on either side of a slip. */
const AROUND = 10;

const slipsIn = (
  { text, at }: Said,
  section: SectionId | null,
  patterns: typeof slips,
): Judgement[] =>
  (text.length > LONGEST_SENTENCE ? [] : patterns).flatMap(([kind, pattern]) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const from = Math.max(0, match.index - AROUND);
    const words = text.slice(from, match.index + match[0].length + AROUND);
    return [
      {
        subject: `${kind}.${section ?? 'opening'}.${match[0].slice(0, 12)}`,
        verdict: 'fails' as const,
        detail: { kind, section, text: words, found: match[0] },
        at: [at],
      },
    ];
  });

export const wordingSlip: Rule = {
  id: 'wording-slip',
  title: ruleTitles['wording-slip'],
  catalogue: 'F-SLIP',
  formula:
    '正文没有自相矛盾或重复的约数、漏写或多写的否定、重复的“发生”、缺少的宾语、“以”字和“联系”、不存在的日期、超过 100% 的占比、连用的标点、网页代码、混入的外文连词和繁体字',
  source: sources.writing,
  severity: 'info',
  undecided: '只看几种一望即知的笔误；错别字和语病须由人通读。通篇繁体的，不看繁体字。',
  scope: 'within',
  judge: judgeSlips,
  examples: {
    holds: { note: '约数只用一个词', sections: { 一: '发布微博1550余条，没有发生泄密事件。' } },
    breaks: { note: '“近”与“余”并用', sections: { 一: '发布微博近1550余条，没有发生泄密事件。' } },
  },
};

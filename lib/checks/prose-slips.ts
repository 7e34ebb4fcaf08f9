import type { Document } from '#lib/extract/document.ts';
import { ruleTitles } from './finding.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { type Stretch, sentences } from './sentences.ts';
import { sources } from './sources.ts';

/** Slips of the pen that are slips in every text, by what they are. */
const slips: readonly (readonly [kind: string, pattern: RegExp])[] = [
  // «近1550余条» is both less and more than 1550.
  ['vague', /(?:近|约|将近|接近)(?!年)\d[\d,.]*(?:余|多)[条件篇次份期场个人家户起宗]/],
  ['vague', /(?:超过|突破|不少于)\d[\d,.]*[条件篇次份期场个人家户起宗](?:左右|以内)/],
  // «未发生失泄密事件发生».
  ['happened', /未(?:曾)?发生[^,。;发]{2,16}发生(?=[,。;]|$)/],
  // «坚决在…中泄露»: the word that denies is lacking.
  [
    'reversed',
    /(?:不应|不宜|不得|不予)公开的[^,。;]{0,8}?坚决(?:在|将|把)(?![^,。;]*(?:不|未|无|杜绝|防止|避免|禁|制止))[^,。;]{0,30}(?:泄露|泄密|外泄|公开)(?=[,。;]|$)/,
  ],
  // «机构职能、，联系方式».
  ['stops', /[,、;]{2,}|[,、;]:|:[,、;]/],
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

function judgeSlips({ report, document }: Examined): Judgement[] {
  if (document === null) return [];
  const told = sentences(document, report);
  const isTraditional = countOf(document) >= TRADITIONAL;
  const patterns: typeof slips = isTraditional ? slips : [...slips, ['traditional', traditional]];
  const found = told.flatMap((one) =>
    patterns.flatMap(([kind, pattern]) => judgeSlip(one, kind, pattern)),
  );
  const once = [...new Map(found.map((one) => [one.subject, one])).values()];
  return once.length > 0 ? once : [{ verdict: 'holds' }];
}

/** Words quoted on either side of a slip. */
const AROUND = 10;

function judgeSlip({ text, section, at }: Stretch, kind: string, pattern: RegExp): Judgement[] {
  const match = pattern.exec(text);
  if (match === null) return [];
  const from = Math.max(0, match.index - AROUND);
  const words = text.slice(from, match.index + match[0].length + AROUND);
  return [
    {
      subject: `${kind}.${section}.${match[0].slice(0, 12)}`,
      verdict: 'fails',
      detail: { kind, section, text: words, found: match[0] },
      at: [at],
    },
  ];
}

export const wordingSlip: Rule = {
  id: 'wording-slip',
  title: ruleTitles['wording-slip'],
  catalogue: 'F-SLIP',
  formula: '正文没有自相矛盾的约数、漏写的否定、重复的“发生”、连用的标点、混入的外文连词和繁体字',
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

import type { Document } from '#lib/extract/document.ts';
import { ruleTitles } from './finding.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { asWritten, paragraphs, type Stretch } from './sentences.ts';
import { sources } from './sources.ts';

/** Stops that are wrong in every text, by what is wrong with them. */
const wrong: readonly (readonly [kind: string, pattern: RegExp])[] = [
  // «。。», «，。», «。，»; dots in a row stand for an ellipsis.
  ['doubled', /(?<!。)。。(?!。)|[,;、:]。|。[,、;:]/],
  // «三大攻坚战、重点领域、等社会关注的问题».
  ['before-others', /\p{Script=Han}、等(?![级次距额同候待价效])/u],
  // «做到、全面真实».
  ['after-verb', /[做达]到、/],
  // «省、市、区、关于信息公开的部署»: what is named last belongs to those before it.
  ['after-levels', /[省市区县州旗]、(?=关于|重要(?:会议|讲话|指示|精神|文件|部署))/],
  // «谁主办谁负责谁发布谁负责».
  ['lacking', /谁[^谁,。;、]{1,6}谁负责谁[^谁,。;、]{1,6}谁负责/],
];

/** Words quoted on either side. */
const AROUND = 10;

const wrongIn = ({ section, text, at }: Stretch): Judgement[] =>
  wrong.flatMap(([kind, pattern]): Judgement[] => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const from = Math.max(0, match.index - AROUND);
    const to = match.index + match[0].length + AROUND;
    return [
      {
        subject: `${kind}.${section}.${text.slice(from, match.index + match[0].length)}`,
        verdict: 'fails',
        detail: { kind, section, text: text.slice(from, to), found: match[0] },
        at: [at],
      },
    ];
  });

const pairs = ['《》', '（）', '“”', '【】', '〔〕'] as const;

/** «一）», «1）»: a sign that numbers off has no other half. */
const numbering = /(?<![（\d.–—-])(?:[一二三四五六七八九十]|\d{1,2})）/g;

/** Where the first sign of a pair stands that lacks its other half; null where all have theirs. */
function halfOf(text: string, [open, close]: string): number | null {
  const opened: number[] = [];
  for (const { 0: sign, index } of text.matchAll(new RegExp(`[${open}${close}]`, 'g'))) {
    if (sign === open) opened.push(index);
    else if (opened.pop() === undefined) return index;
  }
  return opened[0] ?? null;
}

/** Signs that lack their other half within a section: lines of a page may split a pair. */
function halvesIn(document: Document, told: readonly Stretch[]): Judgement[] {
  return [...new Set(told.map(({ section }) => section))].flatMap((section) => {
    const own = told.filter((one) => one.section === section);
    const lines = own.map((one) => rawOf(document, one));
    const raw = lines.join('\n');
    const text = raw
      .replaceAll('(', '（')
      .replaceAll(')', '）')
      .replace(numbering, (words) => ' '.repeat(words.length));
    return pairs.flatMap((pair): Judgement[] => {
      const index = halfOf(text, pair);
      if (index === null) return [];
      const line = raw.slice(0, index).split('\n').length - 1;
      const inOneLine = raw
        .slice(Math.max(0, index - AROUND), index + AROUND + 1)
        .replace(/\s+/g, ' ')
        .trim();
      const found = text.charAt(index);
      return [
        {
          subject: `half.${section}.${found}${inOneLine}`,
          verdict: 'fails',
          detail: { kind: 'half', section, text: inOneLine, found },
          at: own.slice(line, line + 1).map(({ at }) => at),
        },
      ];
    });
  });
}

/** As printed: full and half width are not the same here. */
function rawOf({ blocks }: Document, { at }: Stretch): string {
  const block = blocks[at.block];
  return block?.kind === 'text' ? block.text.slice(at.start, at.end) : '';
}

const half = /\p{Script=Han}\s*,\s*(?=\p{Script=Han})/gu;
const full = /，/g;
const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** So many commas of a section, and hardly another: it was written with another keyboard. */
const SEVERAL = 3;

/** A section written with half-width commas in a report that has Chinese ones everywhere else. */
function narrowIn(document: Document, told: readonly Stretch[]): Judgement[] {
  const counts = [...new Set(told.map(({ section }) => section))].map((section) => {
    const own = told.filter((one) => one.section === section);
    const raw = own.map((one) => rawOf(document, one)).join('\n');
    return { section, own, narrow: times(raw, half), wide: times(raw, full) };
  });
  const all = counts.reduce((sum, { wide }) => sum + wide, 0);
  const mixed = counts.filter(({ narrow, wide }) => narrow >= SEVERAL && narrow > wide);
  const narrow = mixed.reduce((sum, one) => sum + one.narrow, 0);
  if (narrow * 2 > all) return [];
  return mixed.map(({ section, own, narrow: of }) => {
    const found = own.filter((one) => times(rawOf(document, one), half) > 0);
    const raw = found.map((one) => rawOf(document, one)).join('\n');
    const from = raw.search(half);
    return {
      subject: `narrow.${section}`,
      verdict: 'fails',
      detail: {
        kind: 'narrow',
        section,
        text: raw.slice(Math.max(0, from - AROUND), from + AROUND),
        found: of,
      },
      at: found.map(({ at }) => at),
    };
  });
}

function judgeStops({ report, document }: Examined): Judgement[] {
  if (document === null) return [];
  const told = asWritten(document, paragraphs(document, report));
  const all = [...told.flatMap(wrongIn), ...halvesIn(document, told), ...narrowIn(document, told)];
  const once = [...new Map(all.map((one) => [one.subject, one])).values()];
  return once.length > 0 ? once : [{ verdict: 'holds' }];
}

export const punctuation: Rule = {
  id: 'punctuation',
  title: ruleTitles.punctuation,
  catalogue: 'F-STOPS',
  formula: '正文标点成对、不连用，顿号用在并列的词语之间，逗号全文一致',
  source: sources.punctuation,
  severity: 'info',
  undecided:
    '只看一望即知的几种；括号、引号以一个部分为单位看是否成对；半角逗号只看通篇用全角而某一部分多用半角的。',
  scope: 'within',
  judge: judgeStops,
  examples: {
    holds: { note: '标点无误', sections: { 一: '按照省、市、区关于信息公开的部署，更新栏目。' } },
    breaks: {
      note: '“区”后多一顿号',
      sections: { 一: '按照省、市、区、关于信息公开的部署，更新栏目。' },
    },
  },
};

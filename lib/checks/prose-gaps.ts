import type { Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import { ruleTitles } from './finding.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { LONGEST_SENTENCE, type Stretch, sentences } from './sentences.ts';
import { sources } from './sources.ts';

/** Words of a sentence in which something seems to be lacking: `[from, to)` of its plain text. */
interface Gap {
  readonly text: string;
  readonly index: number;
}

const units = '条次|篇次|人次|[条篇次期场起宗]';

/** «共主动公开条，»: a sum is announced, and the unit comes without it. */
const sumWithout = new RegExp(
  `(?:共计?|合计|总计|累计)(?:主动|依法)?(?:公开|公布|发布|收到|受理|答复|办结|推送|更新|召开|举办|开展)了?(?:${units})(?=[,;。、(])`,
  'g',
);

/** What stood in the place of a number when the form was handed round: «申请＿＿件», «收到××件». */
const placeholder =
  /(?:申请|信息|文件|解读|复议|诉讼|建议|提案|微信|微博|公开|收到|答复|办结|共|共计)(?:_{1,12}|[×□○]{1,4}|X{2,4})(?:件|条|篇|次|份|期|场|起|宗)/g;

/** «许可证76条»: a thing of a list with its number. */
const counted = /(?<=\p{Script=Han})\d{1,6}(条|篇)(?=[、,;。(]|$)/gu;
/** «核准企业资质条»: the unit of the list without a number; 头条, 逐条 and the like are words. */
const uncounted =
  /[^、,;。:()\d]{2,24}(?<![\d余多几一二两三四五六七八九十百千万每逐头各首线链法信教便面开诗全])(条|篇)(?=[、,;])/g;

/** So many things of a list are counted in a unit before one without its number is pointed out. */
const LISTED = 3;

function gapsIn(text: string): Gap[] {
  const units = [...text.matchAll(counted)].map(([, unit]) => unit);
  const isList = units.length >= LISTED;
  const listed = [...(isList ? text.matchAll(uncounted) : [])].filter(
    ([, unit]) => units.filter((one) => one === unit).length >= LISTED,
  );
  return [...text.matchAll(sumWithout), ...text.matchAll(placeholder), ...listed].map(
    ({ 0: words, index }) => ({ text: words, index }),
  );
}

/** One finding for each sentence that has a gap; its place in the section is its subject. */
function judged(
  document: Document | null,
  report: Report,
  gaps: (text: string) => readonly Gap[],
): Judgement[] {
  if (document === null) return [];
  const told = sentences(document, report).filter(({ text }) => text.length <= LONGEST_SENTENCE);
  const found = told.flatMap(({ text, section, at }: Stretch) =>
    gaps(text)
      .slice(0, 1)
      .map(
        (gap): Judgement => ({
          subject: `${section}.${gap.text.slice(-12)}`,
          verdict: 'fails',
          detail: { section, text: gap.text, words: around(text, gap) },
          at: [at],
        }),
      ),
  );
  const once = [...new Map(found.map((one) => [one.subject, one])).values()];
  return once.length > 0 ? once : [{ verdict: 'holds' }];
}

const around = (text: string, gap: Gap) =>
  text.slice(Math.max(0, gap.index - 16), gap.index + gap.text.length + 16);

export const missingNumber: Rule = {
  id: 'missing-number',
  title: ruleTitles['missing-number'],
  catalogue: 'N11-GAP',
  formula: '正文中有计量单位的地方写有数字，不留占位符号',
  source: sources.writing,
  severity: 'info',
  undecided:
    '只看“共公开条”、占位符号，以及同一句已有三项以上用同一单位计数而一项只有单位的情形；其他漏字看不出来。',
  scope: 'within',
  judge: ({ report, document }) => judged(document, report, gapsIn),
  examples: {
    holds: {
      note: '每项都有数字',
      sections: { 一: '公开许可证76条、资质5条、公告12条、其他3条。' },
    },
    breaks: {
      note: '“资质”后没有数字',
      sections: { 一: '公开企业资质条、许可证76条、公告12条、其他3条。' },
    },
  },
};

/** «评审会20,»: a number with neither unit nor percent behind it. */
const bare = /(\p{Script=Han}{3})(\d{1,5})(?=[,;。、]|其中|累计|合计|共)/gu;

/** So many times the same thing is counted with a unit in the sentence before one without is pointed out. */
const WITH_UNIT = 2;

const unitsLost = (text: string): Gap[] =>
  [...text.matchAll(bare)].flatMap(({ 0: words, 1: noun = '', index }) => {
    const withUnit = new RegExp(
      `${noun}(?:共计?|合计)?\\d{1,5}(次|场|期|条|篇|件|份|个|人|起|宗)`,
      'g',
    );
    const told = [...text.matchAll(withUnit)].map(([, unit]) => unit);
    return told.length >= WITH_UNIT && new Set(told).size === 1 ? [{ text: words, index }] : [];
  });

export const missingUnit: Rule = {
  id: 'missing-unit',
  title: ruleTitles['missing-unit'],
  catalogue: 'N11-GAP',
  formula: '同一事项在同一句中计数的，数字后都写有计量单位',
  source: sources.writing,
  severity: 'info',
  undecided: '同一句中同一事项有两处以上写明同一单位，才看其余的；编号、年份、文号不看。',
  scope: 'within',
  judge: ({ report, document }: Examined) => judged(document, report, unitsLost),
  examples: {
    holds: {
      note: '每处都有单位',
      sections: { 一: '召开评审会20次，其中低保评审会8次，临时救助评审会12次。' },
    },
    breaks: {
      note: '“评审会20”后没有单位',
      sections: { 一: '召开评审会20，其中低保评审会8次，临时救助评审会12次。' },
    },
  },
};

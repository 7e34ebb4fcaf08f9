import { ruleTitles } from './finding.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { countedIn } from './sentence-numbers.ts';
import { paragraphs, type Stretch } from './sentences.ts';
import { sources } from './sources.ts';

/** «258件，占33.9%»: a number and what share of a whole it is said to be. */
interface Share {
  readonly value: number;
  readonly unit: string;
  readonly percent: number;
  readonly decimals: number;
  readonly text: string;
}

const share =
  /(?<![\d.,])(\d+)([件条份篇则次宗起])[,、(]?占(?:比|总(?:数|量|件数)的?|全部[^,。%]{0,8}?的?|申请总?[数量]的?)?(?:为|:)?(\d+(?:\.(\d+))?)%/g;

const sharesIn = (text: string): Share[] =>
  [...text.matchAll(share)].map((match) => ({
    value: Number(match[1]),
    unit: match[2] ?? '',
    percent: Number(match[3]),
    decimals: match[4]?.length ?? 0,
    text: match[0],
  }));

/** Rounded or cut off at the digits printed. */
function fits({ value, percent, decimals }: Share, whole: number): boolean {
  const ulp = 10 ** -decimals;
  const exact = (100 * value) / whole;
  return exact - percent > -ulp / 2 - 1e-9 && exact - percent < ulp - 1e-9;
}

/** So many shares of one whole make sure that it is the whole. */
const SURE = 2;

function judgeParagraph({ text, section, at }: Stretch): Judgement[] {
  const shares = sharesIn(text);
  if (shares.length < SURE) return [];
  const wholes = countedIn(text).filter(({ unit, isExact }) => unit !== '%' && isExact);
  const explained = (whole: number) => shares.filter((one) => fits(one, whole)).length;
  const [best] = wholes
    .filter(({ value }) => value > 0)
    .map(({ value, unit }) => ({ value, unit, times: explained(value) }))
    .sort((a, b) => b.times - a.times);
  if (best === undefined || best.times < SURE) return [];
  return shares
    .filter(({ unit }) => unit === best.unit)
    .map((one): Judgement => {
      // A share of another number of the paragraph is no fault of this whole.
      const isRight = wholes.some(({ value }) => value >= one.value && fits(one, value));
      return {
        subject: `${section}.${one.value}${one.unit}.${one.percent}`,
        verdict: isRight ? 'holds' : 'fails',
        detail: {
          text: one.text,
          part: one.value,
          whole: best.value,
          is: ((100 * one.value) / best.value).toFixed(Math.max(2, one.decimals)),
          percent: one.percent,
        },
        at: [at],
      };
    });
}

/** The shares of every paragraph. */
export const judgeShares = ({
  report,
  document,
}: Pick<Examined, 'report' | 'document'>): Judgement[] => [
  ...new Map(
    paragraphs(document, report)
      .flatMap(judgeParagraph)
      .map((one) => [one.subject, one]),
  ).values(),
];

export const sentenceShare: Rule = {
  id: 'sentence-share',
  title: ruleTitles['sentence-share'],
  catalogue: 'N9-SENTENCE',
  formula: '所述占比 = 件数 ÷ 同段所述总数，四舍五入或截断到所写的位数',
  source: sources.contents,
  severity: 'warning',
  undecided: '同段没有两个以上占比由同一总数得出时，不能确定总数是哪一个，不作判断。',
  scope: 'within',
  judge: judgeShares,
  examples: {
    holds: {
      note: '20 ÷ 80 = 25%',
      sections: { 一: '答复申请80件。予以公开20件，占25%；不予公开40件，占50%。' },
    },
    breaks: {
      note: '30 ÷ 80 = 37.5%，却写 35%；其余占比都对',
      sections: { 一: '答复80件。公开20件，占25%；不予公开40件，占50%；无法提供30件，占35%。' },
    },
  },
};

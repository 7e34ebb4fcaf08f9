import type { Qualifier } from './fact.ts';
import { chineseNumber, readChinese } from './numerals.ts';

/** A number with its unit in a plain sentence: `[from, to)`. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: Qualifier | null;
}

const units =
  '万元|亿元|元|人次|场次|批次|篇次|件次|条次|册次|条|件|篇|份|次|期|场|项|个|宗|起|例|部|则|幅|通|户|人|家|类|页|册|期次|份次|%';
const amount = new RegExp(
  '(近|约|大约|不少于|至少|超过|逾|超)?' +
    `(?<!\\d,)(?<![\\d./A-Za-z第-])((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[${chineseNumber}]{1,6})` +
    '(余|多|几)?([万千百](?!元))?(余|多|几)?' +
    `(${units})(?!性|事一次|领导)(以上|左右|不等)?`,
  'g',
);

/** Every number with a unit, in the order of the sentence. */
export const findAmounts = (sentence: string): Amount[] =>
  [...sentence.matchAll(amount)].flatMap((match) => {
    const [all, lead, digits = '', , scale = '', , unit = '', trail = ''] = match;
    const value = amountOf(digits, scale);
    const from = match.index;
    const more = match[3] ?? match[5];
    // «三个一» is a saying, «申请一件» a number.
    const isSaying = !/^\d/.test(digits) && !/^[件条份宗起例]$/.test(unit);
    return value === null || isSaying
      ? []
      : [{ from, to: from + all.length, value, unit, qualifier: qualifierOf(lead, more, trail) }];
  });

const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

function amountOf(digits: string, scale: string): number | null {
  const bare = digits.replaceAll(',', '');
  const number = /^\d/.test(bare) ? Number(bare) : readChinese(bare);
  if (number === null) return null;
  // 1.2 × 10,000 is not whole in binary.
  return scale === '' ? number : Math.round(number * (scales[scale] ?? 1));
}

/** «近1550余条» says two things; what makes it vaguer is taken. */
function qualifierOf(lead = '', more = '', trail = ''): Qualifier | null {
  if (/近|约/.test(lead) || trail === '左右') return 'about';
  if (lead === '不少于' || lead === '至少') return 'at-least';
  return more !== '' || lead !== '' || trail === '以上' ? 'over' : null;
}

/** Outcomes of a list whose unit was left out: «部分公开3,占6%». */
const bare = /(?<=(?:公开|提供|处理)(?:为|共|:)?)(\d{1,6})(?=[,、;)(]|占|$)/g;

/** Numbers without a unit right behind an outcome, in the order of the sentence. */
export const findBareAmounts = (sentence: string): Amount[] =>
  [...sentence.matchAll(bare)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    value: Number(match[0]),
    unit: '',
    qualifier: null,
  }));

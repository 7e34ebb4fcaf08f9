import type { IsoDate } from './fact.ts';
import { readWhole } from './numerals.ts';

/** A date within a plain text: `[from, to)`. */
export interface DateFind {
  readonly date: IsoDate;
  readonly from: number;
  readonly to: number;
}

const year = '2 ?0 ?\\d ?\\d|二[〇零0][〇零一二三四五六七八九0]{2}';
const small = '\\d ?\\d?|[一二三四五六七八九十]{1,3}';
/** 2024年1月23日, 二〇二四年一月二十三日. */
const written = new RegExp(`(${year}) ?年 ?(${small}) ?月 ?(${small}) ?日`, 'g');
/** 2024-01-10, 2026.01.13, 2024/1/5; a time may be glued to the day: 2021-03-2918:26. */
const punctuated = /(?<![\d.])(20\d\d) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{1,2})/g;

/** Every complete and possible date, in the order of the text. */
export const findDates = (text: string): DateFind[] =>
  [
    ...[...text.matchAll(written)].flatMap(writtenDate),
    ...[...text.matchAll(punctuated)].flatMap(punctuatedDate),
  ].sort((a, b) => a.from - b.from);

function writtenDate(match: RegExpExecArray): DateFind[] {
  const date = isoDate(match[1], match[2], match[3]);
  return date === null ? [] : [{ date, from: match.index, to: match.index + match[0].length }];
}

/** Where an hour is glued to a day of one digit (2024-1-510:26), the day is the first digit. */
function punctuatedDate(match: RegExpExecArray): DateFind[] {
  const [all, y, , m, d] = match;
  const end = match.index + all.length;
  const whole = isoDate(y, m, d);
  if (whole !== null) return [{ date: whole, from: match.index, to: end }];
  const shorter = isoDate(y, m, d?.slice(0, 1));
  return shorter === null ? [] : [{ date: shorter, from: match.index, to: end - 1 }];
}

/** Numerals of year, month and day → ISO date, or null when there is no such day. */
export function isoDate(
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
): IsoDate | null {
  const [year, month, day] = [y, m, d].map((part) => readWhole(part ?? ''));
  if (year == null || month == null || day == null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0
    ? date.toISOString().slice(0, 10)
    : null;
}

/** A report year told in digits or Chinese numerals, or null when it is none. */
export function readYear(text: string): number | null {
  const value = readWhole(text);
  return value !== null && value >= 2003 && value <= 2099 ? value : null;
}

/** «2023年», «2023年度», «二〇二三年»: the numeral as first group. */
export const yearPattern = new RegExp(`(?<!\\d)(${year}) ?年度?`, 'g');

import { isoDate, readYear } from './dates.ts';
import type { Found, IsoDate, Notice } from './fact.ts';
import { placeOf, printed, type Reading } from './reading.ts';

type Period = readonly [IsoDate, IsoDate];

export interface PeriodFind {
  readonly period: Found<Period> | null;
  readonly notices: readonly Notice[];
}

const until = '(?:起|开始)?,?(?:至|到|-+|~+)(?:当年|同年|本年)?';
const year = '(20\\d ?\\d|二[〇零][〇零一二三四五六七八九]{2})';
const small = '(\\d ?\\d?|[一二三四五六七八九十]{1,3})';

/** The period as it should be written, in words or with points and dashes. */
const sound: readonly RegExp[] = [
  new RegExp(
    `${year}年度?[(]?${small}月${small}日(?:零时|0时)?${until}(?:${year}年)?${small}月(?:${small}日|底)`,
  ),
  new RegExp(
    `${year}[-./]${small}[-./]${small}${until}(?:${year}[-./])?${small}[-./]${small}(?!\\d)`,
  ),
];
/** «至12月底». Of any other month it would be no whole year. */
const lastOfDecember = '31';

/** «2023年1月至12月», «2023年1-12月». */
const months = new RegExp(`${year}年(?:度)?1月?${until}(?:20\\d\\d年)?12月(?!\\d)`);
/** Two runs of digits and date words, some of which were lost. */
const broken = new RegExp(`(20\\d\\d[\\d年月日. ]{2,10})${until}([\\d年月日. ]{3,14})`);

/** Words that say that a period follows. */
const announced = /统计|数据.{0,12}(?:期|时|起|截)|(?:期限|时限|起止)/g;

/** The statistics period (统计期限): announced anywhere in the text, first in the order of the text. */
export function findPeriod(reading: Reading): PeriodFind {
  for (const match of reading.text.matchAll(announced)) {
    const from = match.index + match[0].length;
    const line = reading.text.slice(from, from + 80).split('\n', 1)[0] ?? '';
    const found = periodIn(line, from, reading);
    if (found !== null) return found;
  }
  return unannounced(reading);
}

/** A whole year told without any such word can be nothing else. */
function unannounced(reading: Reading): PeriodFind {
  const [pattern] = sound;
  for (const match of reading.text.slice(0, 6000).matchAll(new RegExp(pattern ?? '', 'g'))) {
    const found = periodIn(match[0], match.index, reading);
    const [first, last] = found?.period?.value ?? [];
    if (found !== null && first?.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`)
      return found;
  }
  return { period: null, notices: [{ kind: 'no-period', text: '', at: null }] };
}

function periodIn(line: string, offset: number, reading: Reading): PeriodFind | null {
  for (const pattern of sound) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const [all, y1, m1, d1, y2, m2, d2] = match;
    const [first, last] = [isoDate(y1, m1, d1), isoDate(y2 ?? y1, m2, d2 ?? lastOfDecember)];
    if (first !== null && last !== null)
      return intact([first, last], offset + match.index, all.length, reading);
  }
  const whole = months.exec(line);
  const year = whole === null ? null : readYear(whole[1] ?? '');
  if (whole !== null && year !== null)
    return intact(
      [`${year}-01-01`, `${year}-12-31`],
      offset + whole.index,
      whole[0].length,
      reading,
    );
  return damagedIn(line, offset, reading);
}

const intact = (value: Period, from: number, length: number, reading: Reading): PeriodFind => ({
  period: { value, at: placeOf(reading, from, from + length) },
  notices: [],
});

/** «202511日—1231日», «20221月1日至202212月31日»: read only where the digits left allow one date. */
function damagedIn(line: string, offset: number, reading: Reading): PeriodFind | null {
  const match = broken.exec(line);
  if (match === null) return null;
  const [from, to] = [offset + match.index, offset + match.index + match[0].length];
  const at = placeOf(reading, from, to);
  const notice: Notice = { kind: 'damaged-period', text: printed(reading, from, to), at };
  const first = onlyDate(match[1] ?? '', null);
  const last = onlyDate(match[2] ?? '', match[1]?.slice(0, 4) ?? null);
  const period = first !== null && last !== null ? { value: [first, last] as const, at } : null;
  return { period, notices: [notice] };
}

/** The one date that digits with lost 年, 月 or 日 can be. Without its own year it is in `year`. */
function onlyDate(side: string, year: string | null): IsoDate | null {
  const text = side.replaceAll(' ', '');
  const own = /^20\d\d(?=\D*\d)/.exec(text)?.[0] ?? null;
  const rest = (own === null ? text : text.slice(4)).replace(/^年/, '');
  const parts = /^(\d{1,2})[月.](\d{1,2})日?[.]?$/.exec(rest);
  if (parts !== null) return isoDate(own ?? year ?? '', parts[1], parts[2]);
  const glued = /^(\d{2,4})日?$/.exec(rest)?.[1] ?? '';
  const readings = [1, 2]
    .filter((month) => glued.length - month >= 1 && glued.length - month <= 2)
    .filter((month) => glued[0] !== '0' && glued[month] !== '0')
    .map((month) => isoDate(own ?? year ?? '', glued.slice(0, month), glued.slice(month)))
    .filter((date) => date !== null);
  return readings.length === 1 ? (readings[0] ?? null) : null;
}

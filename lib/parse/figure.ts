import type { Unit } from '#lib/form/template.ts';

/** What a cell says, and nothing of where it stands. */
export type Figure =
  | {
      readonly status: 'number';
      /** Counts as printed; money in 分. */
      readonly value: number;
      /** The cell repeats the unit of its column: «240万元», «0件». */
      readonly hasUnit: boolean;
    }
  | { readonly status: 'blank' }
  | { readonly status: 'unreadable'; readonly because: 'not-a-figure' | 'other-unit' };

const number =
  /^(?<sign>[+-]?)\s?(?<whole>0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<decimals>\d+))?\s*(?<unit>\p{Script=Han}{0,2})$/u;
const changed = /^(?:(?<more>增加?)|(?<less>减少?))(?<rest>\d.*)$/u;
const blank = /^(?:[-—–―─/\\]{0,3}|无)$/u;

const countUnits = new Set('件 条 项 个 份 宗 次 例 起 部'.split(' '));
const moneyUnits = new Set('元 亿 亿元 千元 万 万元'.split(' '));
/** 1 万元 = 1,000,000 分. */
const MONEY_DECIMALS = 6;
/** Above any figure of any office; below where 分 stop being exact. */
const MOST_DIGITS = 9;

const notAFigure: Figure = { status: 'unreadable', because: 'not-a-figure' };
const otherUnit: Figure = { status: 'unreadable', because: 'other-unit' };

/** Full-width forms to half width, and nothing else: ² or ① beside a digit must not become one. */
export const halfWidth = (text: string): string =>
  (isPlain.test(text) ? text : inHalfWidth(text)).trim();

const isPlain = /^[ -~]*$/;

const inHalfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[−﹣]/g, '-');

/** "39.1", "—", "/", "１８", "12 件" → number, blank or unreadable in a column of that unit. */
export function readFigure(text: string, unit: Unit): Figure {
  const printed = halfWidth(text);
  if (blank.test(printed)) return { status: 'blank' };
  const match = number.exec(unit === 'change' ? signed(printed) : printed);
  if (match?.groups === undefined) return notAFigure;
  const { sign = '', whole = '', decimals = '', unit: named = '' } = match.groups;
  const suited = unit === '万元' ? /^万元?$/ : /^$/;
  if (named !== '' && !suited.test(named) && !(unit !== '万元' && countUnits.has(named)))
    return countUnits.has(named) || moneyUnits.has(named) ? otherUnit : notAFigure;
  const value = wholeValue(whole.replaceAll(',', ''), decimals, unit);
  if (value === null) return notAFigure;
  const signedValue = sign === '-' && value !== 0 ? -value : value;
  return { status: 'number', value: signedValue, hasUnit: named !== '' };
}

/** «增19», «减8» in the column «本年增/减». */
function signed(text: string): string {
  const words = changed.exec(text)?.groups;
  if (words === undefined) return text;
  return `${words.less === undefined ? '+' : '-'}${words.rest}`;
}

function wholeValue(whole: string, decimals: string, unit: Unit): number | null {
  const needed = decimals.replace(/0+$/, '');
  if (whole.length > MOST_DIGITS) return null;
  if (unit !== '万元') return needed === '' ? Number(whole) : null;
  if (needed.length > MONEY_DECIMALS) return null;
  return Number(whole + needed.padEnd(MONEY_DECIMALS, '0'));
}

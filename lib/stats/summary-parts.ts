import { gapWords, grouped } from '#lib/wording/point.ts';
import { isNumber } from './point.ts';
import type { Cell, Chart, Series } from './series.ts';

/** A chart that wants its sentence. */
export type Drawn = Omit<Chart, 'summary'>;
export type Numbered = Extract<Cell, { state: 'number' }>;

export const numbered = (series: Series): Numbered[] =>
  series.points.filter((cell): cell is Numbered => isNumber(cell));

/** A figure of one report, or a sum no report is missing from. */
export const isOfAll = ({ sum }: Numbered): boolean =>
  sum === undefined || sum.counted === sum.expected;

/** The same, of firm numbers only. */
export const isWhole = (cell: Numbered): boolean => cell.soft === undefined && isOfAll(cell);

/** 甲（5 件）, of equals 甲、乙（均为 5 件）, of many 甲等 9 个单位（均为 0 件）: nobody is named alone for what others share. */
export function sharing(names: readonly string[], amount: string, noun: string): string {
  const [first, second] = names;
  if (second === undefined) return `${first ?? ''}（${amount}）`;
  const told =
    names.length === 2 ? `${first}、${second}` : `${first}等 ${grouped(names.length)} ${noun}`;
  return `${told}（均为 ${amount}）`;
}

/** 2 个单位未报送，1 个单位空白. */
export function gapCounts(cells: readonly Cell[], noun: string): string {
  const counts = new Map<string, number>();
  for (const { state } of cells) {
    if (state === 'number' || state === 'undefined') continue;
    const word = gapWords[state];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, n]) => `${grouped(n)} ${noun}${word}`).join('，');
}

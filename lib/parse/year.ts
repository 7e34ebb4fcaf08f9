import { readYear, yearPattern } from './dates.ts';
import type { Notice, NoticeKind } from './fact.ts';

export interface YearFind {
  readonly year: number | null;
  readonly notices: readonly Notice[];
}

/**
 * The year reported on. The statistics period is the best witness, then the title, then the year most
 * spoken of in section 一; but a period that the other two contradict was left over from an older report.
 */
export function findYear(period: number | null, title: number | null, overview: string): YearFind {
  const spoken = mostSpokenOf(overview);
  const stale = period !== null && title !== null && title === spoken && title !== period;
  const year = stale ? title : (period ?? title ?? spoken);
  if (year === null) return { year, notices: [notice('no-year', '')] };
  const told = { 统计期限: period, 标题: title };
  const others = Object.entries(told).filter(([, other]) => other !== null && other !== year);
  return {
    year,
    notices: others.map(([where, other]) => notice('year-conflict', `${where} ${other}`)),
  };
}

const notice = (kind: NoticeKind, text: string): Notice => ({ kind, text, at: null });

/** The year named most often; dates and names of documents (《2022年度决算》) do not speak of the year. */
function mostSpokenOf(text: string): number | null {
  const counts = new Map<number, number>();
  for (const match of text.replace(/《[^》]{0,80}》|\d{4}年\d{1,2}月/g, '').matchAll(yearPattern)) {
    const year = readYear(match[1] ?? '');
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

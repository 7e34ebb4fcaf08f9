/** Years of reports, e.g. `2023 年度起`; null: no beginning, no end. */
export function spanWords(first: number | null, last: number | null): string {
  if (first !== null && first === last) return `${first} 年度`;
  if (first !== null) return last === null ? `${first} 年度起` : `${first} 至 ${last} 年度`;
  return last === null ? '全部年度' : `至 ${last} 年度`;
}

/** `01-20` as `次年 1 月 20 日`. */
export function dueWords(day: string): string {
  const [month, date] = day.split('-').map(Number);
  return `次年 ${month} 月 ${date} 日`;
}

import type { Document } from '#lib/extract/document.ts';
import { ruleTitles } from './finding.ts';
import { passage, places, plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

const digitOf: Readonly<Record<string, string>> = Object.fromEntries(
  [...'〇零○一二三四五六七八九'].map((c) => [
    c,
    String('〇零○'.includes(c) ? 0 : '一二三四五六七八九'.indexOf(c) + 1),
  ]),
);

/** Years a text names, once each time: 2023年, 2023 年度, 二〇二三年. */
function yearsIn(text: string): number[] {
  const digits = plain(text).replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) =>
    [...year].map((c) => digitOf[c] ?? c).join(''),
  );
  return [...digits.matchAll(/(?<!\d)(20\d{2})(?=年|\d?年度)/g)].map(([year]) => Number(year));
}

/** As often must section 一 name another year, and never the title's, before the title is doubted. */
const OTHER_YEAR_AT_LEAST = 3;

function judgeYear({ report, document }: Examined): Judgement[] {
  const titles = [...new Set(yearsIn(report.title ?? ''))];
  const [title] = titles;
  if (title === undefined || titles.length > 1)
    return [{ verdict: 'undetermined', detail: { because: 'no-title-year' } }];
  const period = report.period?.value.map((day) => Number(day.slice(0, 4)));
  const at = places([report.period]);
  if (period?.some((year) => year !== title))
    return [{ verdict: 'fails', at, detail: { title, period: period[1] ?? null } }];
  const told = yearsIn(passage(document, report, '一') ?? '');
  const most = mostNamed(told);
  if (!told.includes(title) && most !== null && most.times >= OTHER_YEAR_AT_LEAST)
    return [{ verdict: 'fails', detail: { title, told: most.year, times: most.times } }];
  if (period === undefined && told.length === 0)
    return [{ verdict: 'undetermined', detail: { because: 'no-period' } }];
  return [{ verdict: 'holds', detail: { title } }];
}

function mostNamed(years: readonly number[]): { year: number; times: number } | null {
  const counted = [...new Set(years)].map((year) => ({
    year,
    times: years.filter((y) => y === year).length,
  }));
  return counted.sort((a, b) => b.times - a.times)[0] ?? null;
}

export const reportYear: Rule = {
  id: 'report-year',
  title: ruleTitles['report-year'],
  catalogue: 'F-YEAR',
  formula: '标题年度 = 统计期限年度 = 总体情况所述年度',
  source: sources.form,
  severity: 'error',
  undecided: '标题没有年度或有不止一个年度，又没有统计期限可对照时，无法判定。',
  scope: 'within',
  judge: judgeYear,
  examples: {
    holds: { note: '标题与统计期限都是 2023 年', year: 2023 },
    breaks: {
      note: '标题 2023 年，统计期限却是 2022 年',
      year: 2023,
      period: ['2022-01-01', '2022-12-31'],
    },
  },
};

function judgePeriod({ report, document }: Examined): Judgement[] {
  const { period, notices } = report;
  // What was meant may be plain all the same: the reader then gives the period and the notice.
  const damaged = notices.find(({ kind }) => kind === 'damaged-period');
  if (damaged !== undefined) {
    const detail = { because: 'damaged', text: damaged.text };
    return [{ verdict: 'fails', at: places([damaged]), detail }];
  }
  if (period === null) {
    const verdict = namesPeriod(document) ? 'undetermined' : 'fails';
    return [{ verdict, detail: { because: 'absent' } }];
  }
  const [from, to] = period.value;
  const year = from.slice(0, 4);
  const isWhole = from === `${year}-01-01` && to === `${year}-12-31`;
  return [{ verdict: isWhole ? 'holds' : 'fails', at: places([period]), detail: { from, to } }];
}

/** A period is told, though the reader could not make it out. */
const namesPeriod = (document: Document | null) =>
  document?.blocks.some((block) => block.kind === 'text' && onPeriod.test(plain(block.text))) ??
  false;
const onPeriod = /统计(期限|时限|时间|期间)|1月1日.{0,20}12月31日/;

export const statisticsPeriod: Rule = {
  id: 'statistics-period',
  title: ruleTitles['statistics-period'],
  catalogue: 'F-PERIOD',
  formula: '载明统计期限，且为同一年的 1 月 1 日至 12 月 31 日',
  source: `${sources.deadlines}（报告的是上一年度的全年情况）`,
  severity: 'warning',
  undecided:
    '提到统计期限而日期未能读出的，无法判定；年内新设、撤并的单位期限可以不足一年，须由人判断。',
  scope: 'within',
  judge: judgePeriod,
  examples: {
    holds: { note: '1 月 1 日至 12 月 31 日', period: ['2023-01-01', '2023-12-31'] },
    breaks: { note: '没有载明统计期限', period: null },
  },
};

/** 收取信息处理费, 未收费 …: any word on charging will do. */
const onFees = /处理费|收费|收取.{0,12}费|费用/;

function judgeFees({ report, document }: Examined): Judgement[] {
  if (report.edition !== '2021') return [];
  if (report.claims.some(({ metric }) => metric === 'fee.informationProcessing'))
    return [{ verdict: 'holds' }];
  const section = report.sections.find(({ id }) => id === '六');
  const told = passage(document, report, '六');
  if (section === undefined || told === null)
    return [{ verdict: 'undetermined', detail: { because: 'no-section' } }];
  return [{ verdict: onFees.test(plain(told)) ? 'holds' : 'fails', at: [section.at] }];
}

export const feeStatement: Rule = {
  id: 'fee-statement',
  title: ruleTitles['fee-statement'],
  catalogue: 'F-FEE',
  formula: '第六部分说明收取信息处理费的情况，没有收取的也要写明',
  source: sources.fees,
  severity: 'info',
  undecided: '没有第六部分时无法判定；2019 年版格式不要求。',
  scope: 'within',
  judge: judgeFees,
  examples: {
    holds: { note: '写明没有收取', sections: { 六: '本年度未收取信息处理费。' } },
    breaks: { note: '只写“无”', sections: { 六: '无。' } },
  },
};

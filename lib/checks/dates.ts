import type { IsoDate, Report } from '#lib/parse/fact.ts';
import { type Beside, type LocalDeadline, ruleTitles } from './finding.ts';
import { type Deadline, deadlineOf } from './level.ts';
import { places } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** What tells when the report came out: the date of publication, else that of the signature. */
function evidence({ publishedOn, signedOn }: Report) {
  if (publishedOn !== null) return { date: publishedOn, by: 'published' } as const;
  return signedOn === null ? null : ({ date: signedOn, by: 'signed' } as const);
}

const DAY = 86_400_000;
const daysBetween = (from: IsoDate, to: IsoDate) => (Date.parse(to) - Date.parse(from)) / DAY;

/**
 * A page moved to a new site years later carries a new date of publication, while the signature under the
 * report is in order: such a date says nothing of lateness.
 */
const MOVED_AFTER_DAYS = 365;

function isMoved(report: Report, deadline: IsoDate): boolean {
  const { publishedOn, signedOn } = report;
  return (
    publishedOn !== null &&
    signedOn !== null &&
    signedOn.value <= deadline &&
    daysBetween(deadline, publishedOn.value) > MOVED_AFTER_DAYS
  );
}

/** A stricter day, of those whose reports are due in January; a whole 区, 市 or 省 sums up what it set it for. */
function stricter({ deadline = null }: Beside, { earliest }: Deadline, year: number) {
  const isBound = earliest === `${year + 1}-01-31`;
  return deadline !== null && isBound && deadline.day < earliest ? deadline : null;
}

function judgeLate({ report, beside }: Examined): Judgement[] {
  const found = evidence(report);
  if (found === null) return [{ verdict: 'undetermined', detail: { because: 'no-date' } }];
  if (report.year === null) return [{ verdict: 'undetermined', detail: { because: 'no-year' } }];
  const { date, by } = found;
  const due = deadlineOf(report, report.year);
  const { detail, ...judged } = lateness(
    report,
    date.value,
    due,
    stricter(beside, due, report.year),
  );
  return [{ ...judged, at: places([date]), detail: { date: date.value, by, ...detail } }];
}

/** What a day comes to. One after the local deadline and within that of the law is for a person to judge. */
function lateness(
  report: Report,
  day: IsoDate,
  due: Deadline,
  local: LocalDeadline | null,
): Judgement {
  const first = local?.day ?? due.earliest;
  if (day <= first) return { verdict: 'holds', detail: { deadline: first } };
  if (day <= due.latest)
    return local !== null && due.earliest === due.latest
      ? { verdict: 'fails', soft: true, detail: afterLocal(day, due, local) }
      : { verdict: 'undetermined', detail: { because: 'unknown-level' } };
  if (isMoved(report, due.latest)) return { verdict: 'undetermined', detail: { because: 'moved' } };
  const days = daysBetween(due.latest, day);
  return { verdict: 'fails', detail: { deadline: due.latest, days } };
}

const afterLocal = (day: IsoDate, due: Deadline, { setBy, day: deadline }: LocalDeadline) => ({
  deadline,
  days: daysBetween(deadline, day),
  setBy,
  statutory: due.latest,
});

export const latePublication: Rule = {
  id: 'late-publication',
  title: ruleTitles['late-publication'],
  catalogue: 'F-LATE',
  formula:
    '公布日期 ≤ 次年 1 月 31 日；区、市、省本级政府汇总年报 ≤ 次年 3 月 31 日；所在区县、市、省另定更早期限的，≤ 该期限',
  source: sources.deadlines,
  severity: 'error',
  undecided:
    '条例未点名街道、乡镇，按部门期限 1 月 31 日判断；晚于名册所设的本地期限而未超过法定期限的，只作存疑。以公布日期为准，没有时看落款日期，不以网址中的日期判断；单位层级不明而日期在两个期限之间，或公布日期晚一年以上而落款在期限内（疑为网站迁移），无法判定。',
  scope: 'within',
  judge: judgeLate,
  examples: {
    holds: { note: '1 月 23 日公布', year: 2023, publishedOn: '2024-01-23' },
    breaks: { note: '3 月 17 日公布', year: 2021, publishedOn: '2022-03-17' },
  },
};

function judgeEarly({ report }: Examined): Judgement[] {
  const found = evidence(report);
  if (found === null) return [{ verdict: 'undetermined', detail: { because: 'no-date' } }];
  if (report.year === null) return [{ verdict: 'undetermined', detail: { because: 'no-year' } }];
  const { date, by } = found;
  const verdict = date.value >= `${report.year + 1}-01-01` ? 'holds' : 'fails';
  return [{ verdict, at: places([date]), detail: { date: date.value, by } }];
}

export const earlyPublication: Rule = {
  id: 'early-publication',
  title: ruleTitles['early-publication'],
  catalogue: 'F-EARLY',
  formula: '公布日期 ≥ 次年 1 月 1 日',
  source: `${sources.deadlines}（报告的是上一年度的全年情况）`,
  severity: 'warning',
  undecided: '没有公布日期和落款日期时，无法判定。',
  scope: 'within',
  judge: judgeEarly,
  examples: {
    holds: { note: '次年 1 月 4 日公布', year: 2022, publishedOn: '2023-01-04' },
    breaks: {
      note: '当年 12 月 22 日公布，全年数据尚未形成',
      year: 2022,
      publishedOn: '2022-12-22',
    },
  },
};

export const missingDate: Rule = {
  id: 'missing-date',
  title: ruleTitles['missing-date'],
  catalogue: 'F-NODATE',
  formula: '载有公布日期或落款日期',
  source: sources.deadlines,
  severity: 'info',
  undecided: '只看文件本身所载的日期；网页另处的日期须由人核对。',
  scope: 'within',
  judge: ({ report }) => [{ verdict: evidence(report) === null ? 'fails' : 'holds' }],
  examples: {
    holds: { note: '落款 2024 年 1 月 23 日', publishedOn: null, signedOn: '2024-01-23' },
    breaks: { note: '通篇没有日期', publishedOn: null, signedOn: null },
  },
};

function judgeOrder({ report }: Examined): Judgement[] {
  const { publishedOn: published, signedOn: signed, year } = report;
  if (published === null || signed === null || year === null) return [];
  const first = `${year + 1}-01-01`;
  // A signature of the year before, in a report that came out in time: January still writes the old year.
  const isOfYearBefore = signed.value < first && published.value >= first;
  const isOff = isOfYearBefore || signed.value > published.value;
  const detail = {
    published: published.value,
    signed: signed.value,
    early: isOfYearBefore ? 1 : 0,
  };
  return [{ verdict: isOff ? 'fails' : 'holds', at: places([signed, published]), detail }];
}

export const dateOrder: Rule = {
  id: 'date-order',
  title: ruleTitles['date-order'],
  catalogue: 'F-DATES',
  formula: '次年 1 月 1 日 ≤ 落款日期 ≤ 公布日期',
  source: `${sources.deadlines}（报告的是上一年度的全年情况）`,
  severity: 'info',
  undecided: '落款日期和公布日期缺一的，不作判断；落款早于公布多日属正常。',
  scope: 'within',
  judge: judgeOrder,
  examples: {
    holds: {
      note: '1 月 15 日落款，1 月 20 日公布',
      year: 2022,
      signedOn: '2023-01-15',
      publishedOn: '2023-01-20',
    },
    breaks: {
      note: '落款的年份仍写上一年',
      year: 2022,
      signedOn: '2022-01-15',
      publishedOn: '2023-01-20',
    },
  },
};

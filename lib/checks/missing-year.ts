import { ruleTitles } from './finding.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

function judgeGap({ report, beside }: Examined): Judgement[] {
  const { missingYears = null } = beside;
  const [first] = missingYears ?? [];
  if (report.year === null || missingYears === null) return [];
  if (first === undefined) return [{ verdict: 'holds' }];
  const detail = { before: first - 1, years: missingYears.join('、'), year: report.year };
  return [{ verdict: 'fails', detail }];
}

export const missingYear: Rule = {
  id: 'missing-year',
  title: ruleTitles['missing-year'],
  catalogue: 'X9-GAP',
  formula: '前后年度的报告都在，中间年度的也应当在',
  source: sources.deadlines,
  severity: 'info',
  undecided: '库中没有更早的报告时不作判断；登记为当年不必报送的年度不计。',
  scope: 'beside',
  judge: judgeGap,
  examples: {
    holds: { note: '2022、2023 年度都在', year: 2023, missingYears: [] },
    breaks: { note: '有 2020、2023 年度而没有中间两年', year: 2023, missingYears: [2021, 2022] },
  },
};

import { type Figures, ruleTitles } from './finding.ts';
import { ownClaims } from './own-claims.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';
import { pairOf, yearBefore } from './year-before.ts';

const total = 'documents.normativeDocuments.totalPublished';
const fresh = 'documents.normativeDocuments.newlyPublished';

/**
 * The 2019 form has no column for what was repealed; its total of what is published rises by exactly what is
 * new, though the words tell that documents were repealed.
 */
function judgeRepealed(
  current: Figures,
  previous: Figures | null,
  examined: Examined | null,
): Judgement[] {
  const before = yearBefore(current, previous, ['2019']);
  if (current.edition !== '2019' || before === null || examined === null) return [];
  const claim = ownClaims(examined.report).find(
    ({ metric, value }) => metric === 'documents.normativeDocuments.repealed' && value > 0,
  );
  const pair = pairOf(total, current, before);
  const added = current.facts.get(fresh)?.value ?? null;
  if (claim === undefined || pair === null || added === null) return [];
  const rise = pair.now - pair.then;
  if (rise !== added && rise !== added - claim.value) return [];
  return [
    {
      subject: total,
      verdict: rise === added ? 'fails' : 'holds',
      left: [...pair.operands, { key: fresh, value: added }],
      detail: { text: claim.text, repealed: claim.value, before: pair.then, added, now: pair.now },
      at: [claim.at],
    },
  ];
}

export const repealedDocuments: Rule = {
  id: 'repealed-documents',
  title: ruleTitles['repealed-documents'],
  catalogue: 'N7-DOCS',
  formula: '2019 年版格式：正文写明废止规范性文件的，对外公开总数 = 上年总数 + 本年新公开 − 废止',
  source: sources.form2019,
  severity: 'info',
  undecided:
    '格式没有废止一栏，已废止的文件可以继续公开，因此只提示核实；上年报告未入库，或增减另有缘故的，不作判断。',
  scope: 'across',
  judge: judgeRepealed,
  examples: {
    holds: {
      note: '89 + 77 − 5 = 161',
      year: 2020,
      previous: { [total]: 89 },
      figures: { [total]: 161, [fresh]: 77 },
      claims: [
        {
          metric: 'documents.normativeDocuments.repealed',
          value: 5,
          unit: '件',
          text: '废止规范性文件5件',
        },
      ],
    },
    breaks: {
      note: '89 + 77 = 166，没有扣除废止的 5 件',
      year: 2020,
      previous: { [total]: 89 },
      figures: { [total]: 166, [fresh]: 77 },
      claims: [
        {
          metric: 'documents.normativeDocuments.repealed',
          value: 5,
          unit: '件',
          text: '废止规范性文件5件',
        },
      ],
    },
  },
};

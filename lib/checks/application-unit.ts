import { ruleTitles } from './finding.ts';
import { ownClaims } from './own-claims.ts';
import { plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** «申请5条»; «申请公开信息5条» may count the information. */
const counted = /申请(?:数量?|总数|共计?|共有)?\d+条/;

/** Applications received, counted as information is: in 条. 件, 宗, 份, 次 and 例 are words for cases. */
function judgeUnit({ report }: Examined): Judgement[] {
  const told = ownClaims(report).filter(
    ({ metric, unit }) => metric.startsWith('applications.received.') && unit !== null,
  );
  const odd = told.find(({ unit, text }) => unit === '条' && counted.test(plain(text)));
  if (told.length === 0) return [];
  if (odd === undefined) return [{ verdict: 'holds' }];
  return [{ verdict: 'fails', detail: { text: odd.text, unit: odd.unit }, at: [odd.at] }];
}

export const applicationUnit: Rule = {
  id: 'application-unit',
  title: ruleTitles['application-unit'],
  catalogue: 'F-UNIT',
  formula: '收到的申请以“件”计，不以“条”计',
  source: sources.custom,
  severity: 'info',
  undecided: '只看收到申请的总数；宗、份、次、例不看。',
  scope: 'within',
  judge: judgeUnit,
  examples: {
    holds: {
      note: '5 件',
      claims: [
        { metric: 'applications.received.total', value: 5, unit: '件', text: '收到申请5件' },
      ],
    },
    breaks: {
      note: '5 条',
      claims: [
        { metric: 'applications.received.total', value: 5, unit: '条', text: '收到申请5条' },
      ],
    },
  },
};

import type { Claim } from '#lib/parse/fact.ts';
import { type Figures, ruleTitles } from './finding.ts';
import { ownClaims } from './own-claims.ts';
import { plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';
import { yearBefore } from './year-before.ts';

/** How much more or less than the year before a sentence says it is. */
interface Growth {
  readonly text: string;
  readonly sign: 1 | -1 | 0;
  readonly by: number;
  /** Decimals printed of a percentage; null for a count. */
  readonly decimals: number | null;
}

const before = '(?:去年|上一?年度?|(20\\d{2})年度?)';
const more = '增加|增长|上升|提高|多';
const less = '减少|下降|降低|回落|少';
const growth = new RegExp(
  `^[,、(]{0,2}(?:(?:申请)?(?:数量|量|件数|总数))?(?:同比|(?:比|较|与)${before}(?:同期)?(?:相比)?),?(?:(${more}|${less})了?(\\d+(?:\\.(\\d+))?)([件条起例宗]|%)|(?:基本)?(持平|相同|一致))(?!左右)`,
);

/** What the words right after a number say of its growth; null when they say nothing plain. */
function growthAfter(words: string, year: number): Growth | null {
  const match = growth.exec(words);
  if (match === null || /基本/.test(match[0])) return null;
  const [text, told, verb, by, decimals = '', unit, same] = match;
  if (told !== undefined && Number(told) !== year - 1) return null;
  if (same !== undefined) return { text, sign: 0, by: 0, decimals: null };
  const sign = new RegExp(`^(?:${more})$`).test(verb ?? '') ? 1 : -1;
  return { text, sign, by: Number(by), decimals: unit === '%' ? decimals.length : null };
}

/** Rounded or cut off at the digits printed. */
function isTrue({ sign, by, decimals }: Growth, now: number, then: number): boolean {
  if (decimals === null) return now - then === sign * by;
  const exact = (sign * 100 * (now - then)) / then;
  const ulp = 10 ** -decimals;
  return exact - by > -ulp / 2 - 1e-9 && exact - by < ulp - 1e-9;
}

/** Words between a claim and the end of its clause's clause: as much as a growth can take. */
const LONGEST = 60;

function wordsAfter({ at }: Claim, { document }: Examined): string {
  const block = document?.blocks[at.block];
  return block?.kind === 'text' && at.end !== undefined
    ? plain(block.text.slice(at.end, at.end + LONGEST))
    : '';
}

function judgeGrowth(
  current: Figures,
  previous: Figures | null,
  examined: Examined | null,
): Judgement[] {
  const last = yearBefore(current, previous, ['2019', '2021']);
  const { year } = current;
  if (examined === null || last === null || year === null) return [];
  const judged = ownClaims(examined.report).flatMap((claim): Judgement[] => {
    const told = growthAfter(wordsAfter(claim, examined), year);
    const then = last.facts.get(claim.metric)?.value;
    if (told === null || then == null || (told.decimals !== null && then === 0)) return [];
    const now = current.facts.get(claim.metric)?.value ?? null;
    // Where words and table differ, prose-claim says so; either may be what grew.
    const isRight = [claim.value, now].some((value) => value !== null && isTrue(told, value, then));
    return [
      {
        subject: claim.metric,
        verdict: isRight ? 'holds' : 'fails',
        left: [
          { key: claim.metric, yearsAgo: 1, value: then },
          { key: claim.metric, value: now },
        ],
        detail: { text: plain(claim.text) + told.text, claimed: claim.value, then },
        at: [claim.at],
      },
    ];
  });
  return [...new Map(judged.map((one) => [one.subject, one])).values()];
}

export const growthClaim: Rule = {
  id: 'growth-claim',
  title: ruleTitles['growth-claim'],
  catalogue: 'X4-CLAIM',
  formula: '正文所述较上年的增减 = 本年件数与上年报告表格数字之差，或其百分比',
  source: sources.contents,
  severity: 'warning',
  undecided:
    '上一年度报告未入库、相隔不止一年或没有这一栏目，用“约”“左右”“基本”的，或上年为 0 而说百分比的，不作判断。',
  scope: 'across',
  judge: judgeGrowth,
  examples: {
    holds: {
      note: '上年 10 件，本年 12 件，增加 2 件',
      previous: { 'applications.received.total': 10 },
      figures: { 'applications.received.total': 12 },
      sections: { 一: '收到申请12件，比上年增加2件。' },
      claims: [
        { metric: 'applications.received.total', value: 12, unit: '件', text: '收到申请12件' },
      ],
    },
    breaks: {
      note: '上年 10 件，本年 12 件，却说增加 5 件',
      previous: { 'applications.received.total': 10 },
      figures: { 'applications.received.total': 12 },
      sections: { 一: '收到申请12件，比上年增加5件。' },
      claims: [
        { metric: 'applications.received.total', value: 12, unit: '件', text: '收到申请12件' },
      ],
    },
  },
};

import { ruleTitles } from './finding.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { type Stretch, sentences } from './sentences.ts';
import { sources } from './sources.ts';

/** Words before a paragraph begins to speak: «(一)主动公开。», «1.», «回顾». */
const opening = /^(?:[(]?[一二三四五六七\d][).、][^,。:]{0,16}[。:])?(?:回顾)?(20\d{2})年(?:度)?/;

/** The year before, named for another reason than to tell of it. */
const other =
  /^[^,。]{0,3}\d+月|以来|[年度]底|年末|年起|相比|同期|较|对比|考核|评估|测评|评议|第三方|问题|不足|整改|反馈|通报|报告|印发|发布的|统计期限/;

/** «2022年，本街道…» opens section 一 of a report of 2023. */
function staleOpening(text: string, year: number): boolean {
  const told = Number(opening.exec(text)?.[1]);
  const first = /^[^。;]*/.exec(text)?.[0] ?? '';
  return told === year - 1 && !text.includes(String(year)) && !other.test(first);
}

/** «2021年将从以下方面改进» in a report of 2021: what is meant to be done, in a year that is over. */
const stalePlan = (text: string, year: number) =>
  new RegExp(
    `(?:^|[,;:。])(?:下一步,?)?${year}年(?:度)?,?[^,。;]{0,12}?将(?:从|继续|进一步|着力|持续|努力|不断)`,
  ).test(text);

function judgeStale({ report, document }: Examined): Judgement[] {
  const { year } = report;
  const told = sentences(document, report);
  const first = told.find(({ section }) => section === '一');
  if (year === null || first === undefined)
    return [{ verdict: 'undetermined', detail: { because: 'no-words' } }];
  const plans = told.filter(({ section, text }) => section === '五' && stalePlan(text, year));
  const stale: readonly (readonly [string, Stretch])[] = [
    ...(staleOpening(first.text, year) ? [['opening', first] as const] : []),
    ...plans.slice(0, 1).map((plan) => ['plan', plan] as const),
  ];
  if (stale.length === 0) return [{ verdict: 'holds' }];
  return stale.map(([subject, { text, section, at }]) => ({
    subject,
    verdict: 'fails',
    detail: { section, text: text.slice(0, 40), year },
    at: [at],
  }));
}

export const staleYear: Rule = {
  id: 'stale-year',
  title: ruleTitles['stale-year'],
  catalogue: 'N10-STALEYEAR',
  formula: '总体情况开头所述为报告年度；改进措施所述不是已经过去的报告年度',
  source: sources.contents,
  severity: 'warning',
  undecided: '没有读到第一部分的文字时，无法判定；句中与往年对比、引用往年考核结果的，不作判断。',
  scope: 'within',
  judge: judgeStale,
  examples: {
    holds: { note: '开头为 2023 年', year: 2023, sections: { 一: '2023年，我街道推进公开。' } },
    breaks: { note: '开头仍为 2022 年', year: 2023, sections: { 一: '2022年，我街道推进公开。' } },
  },
};

import type { Claim, Report } from '#lib/parse/fact.ts';
import { ruleTitles } from './finding.ts';
import { ownClaims } from './own-claims.ts';
import { plain } from './passages.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** What a report tells as one number, and how: told in other words it may be another number. */
const quantities: readonly (readonly [metric: string, words: RegExp])[] = [
  ['applications.received.total', /新收/],
  // «新收到» leaves out what «共受理» may count in: the cases of last year.
  ['applications.received.total', /^(?!.*新).*(?:收到|受理|接收|接到|承办)/],
  ['applications.outcome/total.total', /办结/],
  ['applications.outcome/total.total', /答复/],
  ['applications.carriedOver.total', /结转/],
  ['applications.carriedForward.total', /结转/],
  ['applications.outcome/granted.total', /予以公开/],
  ['applications.outcome/partiallyGranted.total', /部分公开/],
  ['remedies.cases.reconsideration/total', /复议/],
  ['remedies.litigation', /诉讼/],
];

/** A part of the whole: by channel, by kind, by season. */
const part =
  /其中|其他|另|网|平台|信函|邮|当面|现场|传真|窗口|书面|线上|线下|按时|按期|季度|半年|\d+月|截至|自然人|企业|组织|机构|维持|纠正|审结|未经|直接|复议后|要求|涉及|关于|有关[^政]/;

const tells = (report: Report, metric: string, words: RegExp): Claim[] =>
  ownClaims(report).filter(
    (claim) =>
      claim.metric === metric && words.test(plain(claim.text)) && !part.test(plain(claim.text)),
  );

/** What came over from last year is counted in by one sentence and not by the other. */
const differsByLastYears = (report: Report, a: number, b: number): boolean => {
  const over = report.facts.find(({ key }) => key === 'applications.carriedOver.total')?.value;
  const told = report.claims.find(({ metric }) => metric === 'applications.carriedOver.total');
  return [over, told?.value].includes(Math.abs(a - b));
};

function judgeTwice({ report }: Examined): Judgement[] {
  return quantities.flatMap(([metric, words]): Judgement[] => {
    const told = tells(report, metric, words);
    const [first, ...others] = told;
    if (first === undefined || others.length === 0) return [];
    const other = others.find(({ value }) => value !== first.value);
    const isSame = other === undefined || differsByLastYears(report, first.value, other.value);
    const against = other ?? others[0];
    if (against === undefined) return [];
    return [
      {
        subject: `${metric} ${words.source}`,
        verdict: isSame ? 'holds' : 'fails',
        detail: { first: first.text, second: against.text },
        at: [first.at, against.at],
      },
    ];
  });
}

export const toldTwice: Rule = {
  id: 'told-twice',
  title: ruleTitles['told-twice'],
  catalogue: 'N9-SENTENCE',
  formula: '正文多处所述的同一数量相同',
  source: sources.contents,
  severity: 'warning',
  undecided: '说的是部分（某一渠道、某一类、某一时段）的，或相差恰为上年结转件数的，不作判断。',
  scope: 'within',
  judge: judgeTwice,
  examples: {
    holds: {
      note: '两处都说收到 5 件',
      claims: [
        { metric: 'applications.received.total', value: 5, unit: '件', text: '收到申请5件' },
        { metric: 'applications.received.total', value: 5, unit: '件', text: '受理申请5件' },
      ],
    },
    breaks: {
      note: '一处说收到 5 件，一处说收到 6 件',
      claims: [
        { metric: 'applications.received.total', value: 5, unit: '件', text: '收到申请5件' },
        { metric: 'applications.received.total', value: 6, unit: '件', text: '受理申请6件' },
      ],
    },
  },
};

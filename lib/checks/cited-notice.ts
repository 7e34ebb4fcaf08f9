import { edition2019, edition2021 } from '#lib/form/editions.ts';
import { ruleTitles } from './finding.ts';
import { type Said, saidIn } from './preamble.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** 国办公开办函〔2021〕30号 in whatever spelling and brackets. */
const cited = /(国(?:务院)?办?公开[^〔[(【《,;]{0,4})[〔[(【](20\d{2})[〕\])】]第?(\d+)号/g;
const [issuer = ''] = edition2021.basis.split('〔');

/** The notice of 2019 by its name; those of provinces have the same but for the office that issued them. */
const named2019 = /国务院办公厅.{0,16}关于政府信息公开工作年度报告有关事项的?通知/;
const numbered2019 = /国办?公开[^〔[(【《,;]{0,4}[〔[(【]2019[〕\])】]第?60号/;
const of2021 = /[〔[(【]2021[〕\])】]第?30号|工作年度报告格式/;
/** It is what the report rests on, not one of the notices that were studied. */
const asBasis = /根据|依据|依照|按照|编制|要求|规定/;

function misspelt(said: readonly Said[]): Judgement[] {
  for (const { text, at } of said)
    for (const [words, office = '', year, number] of text.matchAll(cited)) {
      const due = [edition2019, edition2021].find(
        ({ basis }) => basis === `${issuer}〔${year}〕${number}号`,
      );
      if (due !== undefined && office !== issuer)
        return [
          {
            subject: 'spelling',
            verdict: 'fails',
            detail: { text: words, due: due.basis },
            at: [at],
          },
        ];
    }
  return [];
}

/** A name without a number is less sure: in the year of the change it is let pass. */
const names2019 = (text: string, year: number): boolean =>
  numbered2019.test(text) || (year > edition2021.years[0] && named2019.test(text));

function superseded(said: readonly Said[], year: number): Judgement[] {
  if (year < edition2021.years[0] || said.some(({ text }) => of2021.test(text))) return [];
  const found = said.find(({ text }) => asBasis.test(text) && names2019(text, year));
  if (found === undefined) return [];
  const detail = { year, found: edition2019.basis, due: edition2021.basis };
  return [{ subject: 'superseded', verdict: 'fails', detail, at: [found.at] }];
}

/** The decree by which the regulation stands since May 2019, and that of 2007 which it replaced. */
const decree = /信息公开条例》?[(][^()]{0,8}国务院令第?(\d+)号/g;
const [decree2019, decree2007] = ['711', '492'] as const;
/** What is called the regulation of the state: 《中华人民共和国信息公开条例》 is not its name. */
const regulation = /《(中[^《》]{2,4}共和国[^《》]{0,16}公开[^《》]{0,4}条例)》/g;
const REGULATION = '中华人民共和国政府信息公开条例';

/** The first that is cited as it should not be. */
function firstOf(said: readonly Said[], pattern: RegExp, isRight: (cited: string) => boolean) {
  for (const { text, at } of said)
    for (const [words, cited = ''] of text.matchAll(pattern))
      if (!isRight(cited)) return { words, cited, at };
  return null;
}

function miscited(subject: string, text: string, due: string, at: Said['at']): Judgement {
  return { subject, verdict: 'fails', detail: { text, due }, at: [at] };
}

function misnamed(said: readonly Said[], year: number): Judgement[] {
  const numbers = said.flatMap(({ text }) =>
    [...text.matchAll(decree)].map(([, number]) => number),
  );
  // Beside the one in force the old one may be told of.
  const isKnown = (number: string) =>
    number === decree2019 || (number === decree2007 && numbers.includes(decree2019));
  const order = year < edition2019.years[0] ? null : firstOf(said, decree, isKnown);
  const name = firstOf(said, regulation, (cited) => cited === REGULATION);
  return [
    ...(order === null
      ? []
      : [miscited('decree', order.words, `国务院令第${decree2019}号`, order.at)]),
    ...(name === null ? [] : [miscited('name', name.cited, REGULATION, name.at)]),
  ];
}

function judgeNotice({ report, document }: Examined): Judgement[] {
  const said = saidIn(document, report);
  if (report.year === null || said.length === 0)
    return [{ verdict: 'undetermined', detail: { because: 'no-words' } }];
  const found = [
    ...misspelt(said),
    ...superseded(said, report.year),
    ...misnamed(said, report.year),
  ];
  return found.length === 0 ? [{ verdict: 'holds' }] : found;
}

export const citedNotice: Rule = {
  id: 'cited-notice',
  title: ruleTitles['cited-notice'],
  catalogue: 'F-TYPO-DOCNO',
  formula: `所引条例的名称、令号和格式通知的文号无误；2021 年度起以${edition2021.basis}为依据`,
  source: sources.form,
  severity: 'info',
  undecided: '没有读到正文时无法判定；没有引用文号的不作判断。',
  scope: 'within',
  judge: judgeNotice,
  examples: {
    holds: {
      note: `2023 年度依据${edition2021.basis}`,
      year: 2023,
      sections: { 一: `本报告根据${edition2021.basis}编制。` },
    },
    breaks: {
      note: '“函”误作“涵”',
      year: 2023,
      sections: { 一: '本报告根据国办公开办涵〔2021〕30号编制。' },
    },
  },
};

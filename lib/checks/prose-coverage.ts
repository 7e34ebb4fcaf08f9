import type { At, Document } from '#lib/extract/document.ts';
import type { Report } from '#lib/parse/fact.ts';
import type { Finding, Told, ToldNumber } from './finding.ts';
import { judgeProse } from './prose.ts';
import { paragraphs } from './sentences.ts';

/** A counted number; years, dates, clauses and numbers of documents have no such unit. */
const counted =
  /(?<![\d０-９.．〔第])[\d０-９]+(?:[,，][\d０-９]{3})*(?:[.．][\d０-９]+)?(?=\s*[万余多]{0,2}\s*(?:元|亿|人次|人|件|条|篇|份|次|期|场|项|个|宗|起|例|部|则|幅|通|户|家|类|册|%|％))/g;

const byTables = ['prose-claim', 'growth-claim'];
const bySentences = ['told-twice', 'sentence-sum', 'sentence-share'];

/** Every counted number of the sections, in the order of the document, and what the findings say of it. */
export function toldNumbers(
  document: Document,
  report: Report,
  findings: readonly Finding[],
): ToldNumber[] {
  const failing = (rules: readonly string[]) =>
    findings
      .filter(({ rule, verdict }) => verdict === 'fails' && rules.includes(rule))
      .flatMap(({ at }) => at);
  const groups: readonly (readonly [Told, readonly At[]])[] = [
    ['table', failing(byTables)],
    ['sentence', failing(bySentences)],
    ['agrees', agreeing(report)],
  ];
  return numbersOf(document, report).map((at) => ({
    at,
    told:
      groups.find(([, places]) => places.some((place) => covers(place, at)))?.[0] ?? 'unchecked',
  }));
}

/** Places of the claims that a table confirms: the same quantity with the number that was found to hold. */
function agreeing(report: Report): At[] {
  const { claims } = report;
  const held = new Map(
    judgeProse({ report })
      .filter(({ verdict }) => verdict === 'holds')
      .map(({ subject, detail }) => [subject, detail?.text]),
  );
  const values = new Map(
    claims
      .filter(({ metric, text }) => held.get(metric) === text)
      .map(({ metric, value, unit }) => [metric, `${value}${unit === '万元' ? unit : ''}`]),
  );
  return claims
    .filter(
      ({ metric, value, unit, qualifier }) =>
        qualifier === null && values.get(metric) === `${value}${unit === '万元' ? unit : ''}`,
    )
    .map(({ at }) => at);
}

const numbersOf = (document: Document, report: Report): At[] =>
  paragraphs(document, report).flatMap(({ at: { block, start = 0, end } }) => {
    const one = document.blocks[block];
    return one?.kind === 'text'
      ? [...one.text.slice(start, end).matchAll(counted)].map((match) => ({
          block,
          start: start + match.index,
          end: start + match.index + match[0].length,
        }))
      : [];
  });

const covers = (place: At, number: At): boolean =>
  place.block === number.block &&
  place.cell === number.cell &&
  (place.start ?? 0) <= (number.start ?? 0) &&
  (number.end ?? 0) <= (place.end ?? Infinity);

import type { At, Document } from '#lib/extract/document.ts';
import { cellOf } from '#lib/form/cell-of.ts';
import type { Claim, Report } from '#lib/parse/fact.ts';
import type { Finding, Operand, ToldNumber, Unchecked } from './finding.ts';
import { holds } from './own-claims.ts';
import { judgeProse } from './prose.ts';
import type { Judgement } from './rule.ts';
import { judgeShares } from './sentence-shares.ts';
import { judgeSums } from './sentence-sums.ts';
import { paragraphs, sentences } from './sentences.ts';

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
  const all = sentences(document, report);
  const judged = judgeProse({ report });
  const sums = sumsOf(document, report);
  return numbersOf(document, report).map(({ at, value }) => {
    const claim = claimAt(report, at, value);
    const sum = sums.find((one) => one.at.some((place) => holds(place, at)) && isNamed(one, value));
    const sentence = all.find((one) => holds(one.at, at))?.at ?? at;
    return {
      at,
      sentence,
      claim: claim < 0 ? null : claim,
      sum: sum ?? null,
      ...withSum(
        laidBeside(report, report.claims[claim], judged, failingAt(findings, at, value)),
        sum,
      ),
    };
  });
}

type Laid = Pick<ToldNumber, 'told' | 'cells' | 'finding' | 'why'>;

/** The sums and shares that hold by the words alone. */
const sumsOf = (document: Document, report: Report): Held[] =>
  [
    ...judgeSums({ report, document }).map((one) => ({ rule: 'sentence-sum', ...one })),
    ...judgeShares({ report, document }).map((one) => ({ rule: 'sentence-share', ...one })),
  ]
    .filter(({ verdict }) => verdict === 'holds')
    .map(({ rule, subject = '', detail = {}, at = [] }) => ({ rule, subject, detail, at }));

type Held = Pick<Finding, 'rule' | 'subject' | 'detail' | 'at'>;

/** What no table holds was checked after all, where its own sentence adds up. */
const withSum = (laid: Laid, sum: Held | undefined): Laid =>
  sum !== undefined && (laid.why === 'unknown' || laid.why === 'prose-only')
    ? { ...laid, why: 'adds-up' }
    : laid;

/** The failing finding about a number, that of a table first. */
function failingAt(findings: readonly Finding[], at: At, value: number): Finding | undefined {
  const about = (rules: readonly string[]) =>
    findings.find(
      (finding) =>
        finding.verdict === 'fails' &&
        rules.includes(finding.rule) &&
        finding.at.some((place) => holds(place, at)) &&
        isNamed(finding, value),
    );
  return about(byTables) ?? about(bySentences);
}

/** Whether a finding speaks of a number: one about a sentence or a paragraph does not of all that stands there. */
function isNamed({ rule, subject, detail }: Held, value: number): boolean {
  switch (rule) {
    case 'sentence-share':
      return [detail.part, detail.percent].includes(value);
    case 'sentence-sum':
      return subject.endsWith('.balance')
        ? [detail.over, detail.received, detail.done, detail.forward].includes(value)
        : [detail.total, ...String(detail.terms).split(' + ').map(Number)].includes(value);
    default:
      return true;
  }
}

function laidBeside(
  report: Report,
  claim: Claim | undefined,
  judged: readonly Judgement[],
  failing: Finding | undefined,
): Laid {
  const own = judged.find(({ subject }) => subject === claim?.metric);
  const cells = own?.left ?? (claim === undefined ? [] : figuresOf(report, claim));
  if (failing !== undefined) {
    const isByTable = byTables.includes(failing.rule);
    const { left, rule, subject } = failing;
    const ours = isByTable ? left.filter(({ yearsAgo }) => yearsAgo === undefined) : cells;
    const told = isByTable ? 'table' : 'sentence';
    return { told, cells: ours, finding: { rule, subject }, why: null };
  }
  const why = claim === undefined ? 'unknown' : uncheckedFor(report, claim, own);
  return { told: why === null ? 'agrees' : 'unchecked', cells, finding: null, why };
}

/** Why a table does not confirm a claim; null when it does. */
function uncheckedFor(report: Report, claim: Claim, own: Judgement | undefined): Unchecked | null {
  if (claim.qualifier !== null) return 'rounded';
  if (isConfirmed(report, claim, own)) return null;
  if (claim.year !== null && claim.year !== report.year) return 'other-year';
  if (own === undefined) return withoutJudgement(report, claim);
  if (own.verdict !== 'undetermined') return 'beside-another';
  return own.left?.some(({ value }) => value === null) ? 'no-figure' : 'with-carried';
}

function withoutJudgement(report: Report, { metric }: Claim): Unchecked {
  if (cellOf(metric) === undefined) return 'prose-only';
  return report.facts.some(({ key }) => key === metric) ? 'unit' : 'no-figure';
}

/** The same quantity with the number that was found to hold, wherever the prose tells it. */
function isConfirmed({ claims }: Report, claim: Claim, own: Judgement | undefined): boolean {
  const held = claims.find(
    ({ metric, text }) =>
      own?.verdict === 'holds' && metric === claim.metric && text === own.detail?.text,
  );
  return held !== undefined && amountOf(held) === amountOf(claim);
}

const amountOf = ({ value, unit }: Claim) => `${value}${unit === '万元' ? unit : ''}`;

const figuresOf = ({ facts }: Report, { metric }: Claim): Operand[] =>
  facts.flatMap(({ key, value }) => (key === metric ? [{ key, value }] : []));

/** The claim a number tells: the shortest around it that has its value, 1.2万 being 12000; -1 for none. */
function claimAt({ claims }: Report, number: At, value: number): number {
  const isValue = (claimed: number) => claimed === value || claimed === Math.round(value * 10_000);
  const [own] = claims
    .map((claim, index) => ({ claim, index, length: lengthOf(claim.at) }))
    .filter(({ claim }) => holds(claim.at, number) && isValue(claim.value))
    .sort((a, b) => a.length - b.length);
  return own?.index ?? -1;
}

const lengthOf = ({ start = 0, end = Infinity }: At) => end - start;

const numbersOf = (document: Document, report: Report): { at: At; value: number }[] =>
  paragraphs(document, report).flatMap(({ at: { block, start = 0, end } }) => {
    const one = document.blocks[block];
    return one?.kind === 'text'
      ? [...one.text.slice(start, end).matchAll(counted)].map(({ 0: digits, index }) => ({
          at: { block, start: start + index, end: start + index + digits.length },
          value: Number(digits.normalize('NFKC').replaceAll(',', '')),
        }))
      : [];
  });

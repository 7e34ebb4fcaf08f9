import type { Claim } from '#lib/parse/fact.ts';
import { ruleTitles } from './finding.ts';
import { ownClaimsIn } from './own-claims.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { type Counted, countedIn } from './sentence-numbers.ts';
import { judgeOutcomes } from './sentence-outcomes.ts';
import { paragraphs, type Stretch, sentences } from './sentences.ts';
import { sources } from './sources.ts';

/** A number and the list that says what it is made of. */
interface Listing {
  readonly total: Counted;
  /** The number told right before the total: «收到9件，上年结转1件，其中…» lists what both come to. */
  readonly before: number | null;
  readonly parts: readonly { readonly label: string; readonly value: number }[];
}

/** How a list is led in; the number it breaks up stands right before. */
const lead =
  /(?:。?[,;:(]{0,2}(?:其中)?[:,]?分别(?:为|是)|。?[,;:(]{0,2}其中[:,]?|[,;(]?(?:主要|具体)?(?:包括|为|是)[:,]|[,;(]?(?:包括|具体(?:为|是))|:)/g;

/** What ends a list, or makes it two: what is none of its parts. */
const noPart =
  /其中|含|包括|具体|:|另|(?<!公)共|合计|累计|总(?!结)|同比|增|减|较|上升|下降|以上|等$|。/;

/** «解读及回应信息共计110条» is a part all the same, «全年共发布110条» none. */
const ownTotal = /^((?!.*(?:全年|本年|年度)).{3,})(?:共计|合计|共)$/;

/** Characters of a part's name at most. */
const LONGEST_LABEL = 30;

/** The lists of a sentence. */
function listings(text: string): (Listing & { readonly words: string })[] {
  const numbers = countedIn(text);
  // A total and two parts.
  if (numbers.length < 3) return [];
  return [...text.matchAll(lead)].flatMap(({ 0: words, index }) => {
    const total = numbers.findLast(({ to }) => to <= index);
    if (total === undefined || total.to !== index || !total.isExact) return [];
    const end = words.includes('(') ? closing(text, index + words.length) : text.length;
    const after = numbers.filter((one) => one.from >= index + words.length && one.to <= end);
    const parts = partsOf(text, index + words.length, after, total.unit);
    const earlier = numbers.findLast(({ to, unit }) => to <= total.from && unit === total.unit);
    const before = earlier?.value ?? null;
    return parts === null || parts.length < 2 ? [] : [{ total, before, parts, words }];
  });
}

const closing = (text: string, from: number): number => {
  const at = text.indexOf(')', from);
  return at < 0 ? text.length : at;
};

/** Parts in the unit of the whole, one after the other; null where one of them is vague. */
function partsOf(text: string, from: number, numbers: readonly Counted[], unit: string) {
  const parts: { label: string; value: number }[] = [];
  let last = from;
  for (const one of numbers) {
    const label = text.slice(last, one.from).replace(/^[,;、:)]+/, '');
    if (one.unit === '%') {
      last = one.to;
      continue;
    }
    const name = label.replace(ownTotal, '$1');
    if (one.unit !== unit || noPart.test(name) || label.length > LONGEST_LABEL) break;
    // «…5件，已按时办理，发生复议1件»: another clause stands between, and the list is over.
    if (label.includes(',')) break;
    if (!one.isExact) return null;
    parts.push({ label, value: one.value });
    last = one.to;
  }
  return parts;
}

const add = (parts: Listing['parts']) => parts.reduce((sum, { value }) => sum + value, 0);

const channel = /网|平台|信函|邮|当面|现场|传真|窗口|书面|线上|线下|来信/;
const outcome = /公开|无法提供|不予处理|其他处理/;

/** A list of so many parts that misses its total by so little is meant to be complete. */
const MANY = 4;
const LITTLE = 0.05;

/** Whether a list is complete and its parts exclude each other, by its own words. */
function isComplete({ total, parts, words }: Listing & { words: string }, text: string): boolean {
  const labels = parts.map(({ label }) => label);
  const all = (pattern: RegExp) => labels.every((label) => pattern.test(label));
  const sum = add(parts);
  if (/分别/.test(words)) return true;
  if (/^(?:其[他它余])(?!处理)/.test(labels.at(-1) ?? '')) return !/等/.test(labels.at(-1) ?? '');
  if (
    parts.length === 2 &&
    labels.some((l) => /新收/.test(l)) &&
    labels.some((l) => /结转/.test(l))
  )
    return true;
  const isOfCases = total.unit === '件' && /申请/.test(text);
  if (isOfCases && sum > total.value && (all(channel) || all(outcome))) return true;
  return parts.length >= MANY && Math.abs(sum - total.value) <= LITTLE * total.value;
}

/** Some of the first parts make the whole: what follows is another list. */
const isMadeUp = ({ total, before, parts }: Listing) =>
  parts.some((_, i) => {
    const sum = add(parts.slice(0, i + 1));
    return i > 0 && (sum === total.value || (before !== null && sum === total.value + before));
  });

/** Characters of the words quoted before a total. */
const QUOTED = 40;

/** The words up to a total, from where a clause begins. */
function wordsUpTo(text: string, { from, to }: Counted): string {
  const words = text.slice(Math.max(0, from - QUOTED), to);
  return from <= QUOTED ? words : words.slice(words.search(/[,;:。]/) + 1);
}

const judgeLists = ({ text, section, at }: Stretch): Judgement[] =>
  listings(text).flatMap((listing): Judgement[] => {
    const { total, parts } = listing;
    const detail = {
      total: total.value,
      unit: total.unit,
      sum: add(parts),
      terms: parts.map(({ value }) => value).join(' + '),
      text: wordsUpTo(text, total),
    };
    const subject = `${section}.${total.value}${total.unit}`;
    if (isMadeUp(listing)) return [{ subject, verdict: 'holds', detail, at: [at] }];
    return isComplete(listing, text) ? [{ subject, verdict: 'fails', detail, at: [at] }] : [];
  });

const balanced = ['carriedOver', 'received', 'outcome/total', 'carriedForward'] as const;

/** «上年结转8件，收到783件，办结788件，结转2件» in one sentence. */
function judgeBalance({ at, section }: Stretch, ours: readonly Claim[]): Judgement[] {
  const values = balanced.map((row) => {
    const told = ours.filter(({ metric }) => metric === `applications.${row}.total`);
    return told.length === 1 ? (told[0]?.value ?? null) : null;
  });
  const [over, received, done, forward] = values;
  if (over == null || received == null || done == null || forward == null) return [];
  const detail = { over, received, done, forward };
  const verdict = over + received === done + forward ? 'holds' : 'fails';
  return [{ subject: `${section}.balance`, verdict, detail, at: [at] }];
}

/** Where one subject is told more than once, the sentence that fails counts. */
const once = (judgements: readonly Judgement[]): Judgement[] => [
  ...new Map(
    [...judgements]
      .sort((a, b) => Number(a.verdict === 'fails') - Number(b.verdict === 'fails'))
      .map((one) => [one.subject, one]),
  ).values(),
];

/** The lists and balances of every sentence. */
export function judgeSums({
  report,
  document,
}: Pick<Examined, 'report' | 'document'>): Judgement[] {
  const toldIn = ownClaimsIn(report);
  return once([
    ...sentences(document, report).flatMap((sentence) => [
      ...judgeLists(sentence),
      ...judgeBalance(sentence, toldIn(sentence.at)),
    ]),
    ...paragraphs(document, report).flatMap((paragraph) =>
      judgeOutcomes(paragraph, toldIn(paragraph.at), report.facts),
    ),
  ]);
}

export const sentenceSum: Rule = {
  id: 'sentence-sum',
  title: ruleTitles['sentence-sum'],
  catalogue: 'N9-SENTENCE',
  formula:
    '同一句中：所述总数 = 所列各分项之和；上年结转 + 新收 = 办结 + 结转下年度；同一段中：答复数 = 各办理结果之和',
  source: sources.contents,
  severity: 'warning',
  undecided:
    '没有写明列全的分项（只举其中几项、用“等”“余”“约”的）不作判断；分项较多而合计只差百分之五以内的，视为意在列全。',
  scope: 'within',
  judge: judgeSums,
  examples: {
    holds: { note: '3 + 4 = 7', sections: { 一: '收到申请7件，其中新收3件，上年结转4件。' } },
    breaks: {
      note: '3 + 4 不等于 8',
      sections: { 一: '收到申请8件，其中新收3件，上年结转4件。' },
    },
  },
};

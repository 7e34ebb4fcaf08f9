import { type Cover, familyOf, kinds } from './kinds.ts';

/** What an auditor noted. */
export interface Anomaly {
  readonly kind: string;
  readonly detail: string;
  readonly quote?: string | undefined;
}

/** What we said of the same report: a failing finding, or a notice. */
export interface Said {
  readonly by: 'finding' | 'notice';
  /** The rule, or the kind of notice. */
  readonly name: string;
  readonly sentence: string;
  /** Values of the figures it lays side by side. */
  readonly values?: readonly number[];
}

export interface Audit {
  readonly found: readonly { readonly anomaly: Anomaly; readonly said: readonly Said[] }[];
  readonly missed: readonly Anomaly[];
  /** Anomalies of kinds that nothing of ours looks for. */
  readonly uncovered: readonly Anomaly[];
  /** Findings that an anomaly explains. */
  readonly explained: readonly Said[];
  /** Findings that no anomaly explains. */
  readonly unexplained: readonly Said[];
}

/** What was noted to be right is no anomaly. */
const isRight = ({ kind, detail }: Anomaly) =>
  kind === 'checks-passed' || (/arithmetic/.test(kind) && /成立$/.test(detail));

const numbersIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFKC')
      .replaceAll(',', '')
      .match(/\d+(?:\.\d+)?/g) ?? [],
  );

/** Small figures are in every report; a larger one in the same equation is the one that was noted. */
const TELLING = 100;

/** Whether something said may be about an anomaly: of its kind and, where numbers tell, with one of them. */
function speaksOf(said: Said, anomaly: Anomaly): boolean {
  const cover = kinds[anomaly.kind];
  if (cover === undefined || !isOfKind(said, anomaly, cover)) return false;
  if (cover.byWords === true) return sharesWords(said.sentence, anomaly);
  if (cover.byNumber !== true) return true;
  const theirs = numbersIn(`${anomaly.detail} ${anomaly.quote ?? ''}`);
  const values = (said.values ?? []).filter((value) => value >= TELLING).map(String);
  return (
    [...numbersIn(said.sentence)].some((number) => number.length > 1 && theirs.has(number)) ||
    values.some((value) => theirs.has(value)) ||
    (anomaly.quote !== undefined &&
      said.sentence.normalize('NFKC').includes(anomaly.quote.normalize('NFKC')))
  );
}

/** So many characters in a row, the same in both, are no accident. */
const SAME_WORDS = 4;

/** Whether what we say quotes what the note quotes, or what it tells where it quotes nothing. */
function sharesWords(sentence: string, { detail, quote = detail }: Anomaly): boolean {
  const [ours, theirs] = [sentence, quote].map((text) =>
    text.normalize('NFKC').replace(/[\s“”"]/g, ''),
  );
  if (ours === undefined || theirs === undefined) return false;
  return [...theirs].some((_, i) => {
    const words = theirs.slice(i, i + SAME_WORDS);
    return words.length === Math.min(SAME_WORDS, theirs.length) && ours.includes(words);
  });
}

function isOfKind(said: Said, { detail, quote = '' }: Anomaly, cover: Cover): boolean {
  const { rules, notices = [] } = cover;
  const named: Readonly<Record<string, RegExp>> = cover.named ?? {};
  const names: readonly string[] = said.by === 'finding' ? rules : notices;
  return names.includes(said.name) || (named[said.name]?.test(detail + quote) ?? false);
}

/** Lays what was said beside what was noted. */
export function audit(noted: readonly Anomaly[], said: readonly Said[]): Audit {
  const anomalies = noted.filter((one) => !isRight(one));
  const laid = anomalies.map((anomaly) => ({
    anomaly,
    isCovered: Object.hasOwn(kinds, anomaly.kind),
    said: said.filter((one) => speaksOf(one, anomaly)),
  }));
  const about = new Set(laid.flatMap((one) => one.said));
  const findings = said.filter(({ by }) => by === 'finding');
  return {
    found: laid.filter((one) => one.said.length > 0),
    missed: laid
      .filter((one) => one.isCovered && one.said.length === 0)
      .map(({ anomaly }) => anomaly),
    uncovered: laid.filter(({ isCovered }) => !isCovered).map(({ anomaly }) => anomaly),
    explained: findings.filter((one) => about.has(one)),
    unexplained: findings.filter((one) => !about.has(one)),
  };
}

/** Counts of a family of rules, or of all of them. */
export interface Tally {
  readonly family: string;
  readonly found: number;
  readonly missed: number;
  readonly explained: number;
  readonly unexplained: number;
}

/** Counts by family, over all reports. */
export function tally(audits: readonly Audit[]): Tally[] {
  const counts = audits.flatMap(({ found, missed, explained, unexplained }) => [
    ...found.map(({ anomaly }) => ({ family: anomaly.kind, what: 'found' })),
    ...missed.map(({ kind }) => ({ family: kind, what: 'missed' })),
    ...explained.map(({ name }) => ({ family: familyOf(name), what: 'explained' })),
    ...unexplained.map(({ name }) => ({ family: familyOf(name), what: 'unexplained' })),
  ]);
  const of = (family: string, what: string) =>
    counts.filter((one) => one.family === family && one.what === what).length;
  return [...new Set(counts.map(({ family }) => family))].sort().map((family) => ({
    family,
    found: of(family, 'found'),
    missed: of(family, 'missed'),
    explained: of(family, 'explained'),
    unexplained: of(family, 'unexplained'),
  }));
}

/** Counts of all families together. */
export const total = (audits: readonly Audit[]): Tally => ({
  family: 'all',
  found: audits.flatMap(({ found }) => found).length,
  missed: audits.flatMap(({ missed }) => missed).length,
  explained: audits.flatMap(({ explained }) => explained).length,
  unexplained: audits.flatMap(({ unexplained }) => unexplained).length,
});

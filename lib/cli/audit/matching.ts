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
}

export interface Audit {
  readonly found: readonly { readonly anomaly: Anomaly; readonly said: readonly Said[] }[];
  readonly missed: readonly Anomaly[];
  /** Anomalies of kinds that nothing of ours looks for. */
  readonly uncovered: readonly Anomaly[];
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

/** Whether something said may be about an anomaly: of its kind and, where numbers tell, with one of them. */
function speaksOf(said: Said, anomaly: Anomaly, cover: Cover): boolean {
  const names: readonly string[] = said.by === 'finding' ? cover.rules : (cover.notices ?? []);
  if (!names.includes(said.name)) return false;
  if (cover.byNumber !== true) return true;
  const theirs = numbersIn(`${anomaly.detail} ${anomaly.quote ?? ''}`);
  return (
    [...numbersIn(said.sentence)].some((number) => number.length > 1 && theirs.has(number)) ||
    (anomaly.quote !== undefined && said.sentence.normalize('NFKC').includes(anomaly.quote))
  );
}

/** Lays what was said beside what was noted. */
export function audit(noted: readonly Anomaly[], said: readonly Said[]): Audit {
  const anomalies = noted.filter((one) => !isRight(one));
  const laid = anomalies.map((anomaly) => {
    const cover = kinds[anomaly.kind];
    const about = cover ? said.filter((one) => speaksOf(one, anomaly, cover)) : [];
    return { anomaly, cover, said: about };
  });
  const explained = new Set(laid.flatMap((one) => one.said));
  return {
    found: laid.filter((one) => one.said.length > 0),
    missed: laid.filter((one) => one.cover && one.said.length === 0).map(({ anomaly }) => anomaly),
    uncovered: laid.filter(({ cover }) => cover === undefined).map(({ anomaly }) => anomaly),
    unexplained: said.filter((one) => one.by === 'finding' && !explained.has(one)),
  };
}

interface Tally {
  readonly family: string;
  readonly found: number;
  readonly missed: number;
  readonly unexplained: number;
}

/** Counts by family, over all reports. */
export function tally(audits: readonly Audit[]): Tally[] {
  const counts = audits.flatMap(({ found, missed, unexplained }) => [
    ...found.map(({ anomaly }) => ({ family: anomaly.kind, what: 'found' })),
    ...missed.map(({ kind }) => ({ family: kind, what: 'missed' })),
    ...unexplained.map(({ name }) => ({ family: familyOf(name), what: 'unexplained' })),
  ]);
  const of = (family: string, what: string) =>
    counts.filter((one) => one.family === family && one.what === what).length;
  return [...new Set(counts.map(({ family }) => family))].sort().map((family) => ({
    family,
    found: of(family, 'found'),
    missed: of(family, 'missed'),
    unexplained: of(family, 'unexplained'),
  }));
}

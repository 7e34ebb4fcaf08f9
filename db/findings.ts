import type { z } from 'zod';
import type { Finding, Operand, Severity } from '#lib/checks/finding.ts';
import { detail, type judgements, operands, places, terms } from './json.ts';
import { pack, parseJson, unpack } from './pack.ts';
import { packPlaces, unpackPlaces } from './places.ts';
import type { findings } from './schema.ts';

/** What many reports are asked alike: a row of `checks` with the name of its rule. */
export interface Check {
  readonly rule: string;
  readonly subject: string;
  readonly severity: Severity;
  readonly terms: string;
}

/** A row of `findings`, its report and check left out. */
export type StoredFinding = Pick<
  typeof findings.$inferSelect,
  'operands' | 'leftSum' | 'rightSum' | 'detail' | 'at' | 'blanksAsZero' | 'inferred'
>;

type Judgement = z.infer<typeof judgements>[number];

export const checkOf = ({ rule, subject, severity, left, right, relation }: Finding): Check => ({
  rule,
  subject,
  severity,
  terms: JSON.stringify([left.map(termOf), relation ?? '=', right.map(termOf)]),
});

const lastYear = '@1';
const termOf = ({ key, yearsAgo }: Operand): string => (yearsAgo ? key + lastYear : key);
const valuesOf = ({ left, right }: Finding) => [...left, ...right].map(({ value }) => value);

export const storedFinding = (finding: Finding): StoredFinding => ({
  operands: JSON.stringify(valuesOf(finding)),
  leftSum: finding.sums?.[0] ?? null,
  rightSum: finding.sums?.[1] ?? null,
  detail: Object.keys(finding.detail).length === 0 ? null : JSON.stringify(finding.detail),
  at: finding.at.length === 0 ? null : pack(packPlaces(finding.at)),
  blanksAsZero: finding.blanksAsZero ?? null,
  inferred: finding.inferred ?? null,
});

/** A failing finding again. */
export const failing = (check: Check, stored: StoredFinding): Finding =>
  findingOf(check, 'fails', {
    operands: parseJson(operands, stored.operands),
    sums:
      stored.leftSum === null || stored.rightSum === null
        ? null
        : [stored.leftSum, stored.rightSum],
    detail: stored.detail === null ? {} : parseJson(detail, stored.detail),
    at: stored.at === null ? packPlaces([]) : unpack(places, stored.at),
    ...(stored.blanksAsZero && { blanksAsZero: true }),
    ...(stored.inferred && { inferred: true }),
  });

/** A finding without a verdict as it is packed; `check` is the id of its row in `checks`. */
export const judgementOf = (check: number, finding: Finding): Judgement => ({
  check,
  operands: valuesOf(finding),
  sums: finding.sums === null ? null : [...finding.sums],
  detail: finding.detail,
  at: packPlaces(finding.at),
  ...(finding.blanksAsZero && { blanksAsZero: true }),
  ...(finding.inferred && { inferred: true }),
});

export const undecided = (check: Check, judgement: Judgement): Finding =>
  findingOf(check, 'undetermined', judgement);

function findingOf(
  { rule, subject, severity, terms: sides }: Check,
  verdict: Finding['verdict'],
  judgement: Omit<Judgement, 'check'>,
): Finding {
  const [left, relation, right] = parseJson(terms, sides);
  const { operands: values, at, sums, detail: details, blanksAsZero, inferred } = judgement;
  return {
    rule,
    subject,
    severity,
    verdict,
    left: left.map((term, i) => operandOf(term, values[i])),
    right: right.map((term, i) => operandOf(term, values[left.length + i])),
    ...(relation === '≤' && { relation }),
    sums,
    detail: details,
    at: unpackPlaces(at).filter((place) => place !== null),
    ...(blanksAsZero && { blanksAsZero }),
    ...(inferred && { inferred }),
  };
}

const operandOf = (term: string, value: number | null = null): Operand =>
  term.endsWith(lastYear)
    ? { key: term.slice(0, -lastYear.length), yearsAgo: 1, value }
    : { key: term, value };

import { z } from 'zod';
import type { Finding, Operand, Severity } from '#lib/checks/finding.ts';
import type { findings } from '../schema.ts';
import { nothingElse } from './columns.ts';
import { pack, parseJson, unpack } from './pack.ts';
import { packPlaces, places, unpackPlaces } from './places.ts';

/** The two sides of a check; the key of a figure of last year's report ends in `@1`. */
const terms = z.tuple([z.array(z.string()), z.enum(['=', '≤']), z.array(z.string())]);
const operands = z.array(z.int().nullable());
const detail = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.null()]),
) satisfies z.ZodType<Finding['detail']>;

const judgement = z.object({
  /** Id of its row in `checks`. */
  check: z.int(),
  operands: operands.exactOptional(),
  sums: z.tuple([z.int(), z.int()]).exactOptional(),
  detail: detail.exactOptional(),
  at: places.exactOptional(),
  blanksAsZero: z.literal(true).exactOptional(),
  inferred: z.literal(true).exactOptional(),
});
type Judgement = z.infer<typeof judgement>;

/** The findings of a report that have no verdict. */
export const judgements = z.array(judgement);

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

export function checkOf(finding: Finding): Check {
  const { rule, subject, severity, left, right, relation = '=', ...judged } = finding;
  const { verdict, sums, detail: details, at, blanksAsZero, inferred, ...rest } = judged;
  nothingElse(rest);
  const sides = [left.map(termOf), relation, right.map(termOf)];
  return { rule, subject, severity, terms: JSON.stringify(sides) };
}

const lastYear = '@1';
const termOf = ({ key, yearsAgo }: Operand): string => (yearsAgo ? key + lastYear : key);
const valuesOf = ({ left, right }: Finding) => [...left, ...right].map(({ value }) => value);

export const storedFinding = (finding: Finding): StoredFinding => ({
  operands: hasTerms(finding) ? JSON.stringify(valuesOf(finding)) : null,
  leftSum: finding.sums?.[0] ?? null,
  rightSum: finding.sums?.[1] ?? null,
  detail: hasDetail(finding) ? JSON.stringify(finding.detail) : null,
  at: finding.at.length === 0 ? null : pack(packPlaces(finding.at)),
  blanksAsZero: finding.blanksAsZero ?? null,
  inferred: finding.inferred ?? null,
});

/** A failing finding again. */
export const failing = (check: Check, stored: StoredFinding): Finding =>
  findingOf(check, 'fails', {
    ...(stored.operands !== null && { operands: parseJson(operands, stored.operands) }),
    ...(stored.leftSum !== null &&
      stored.rightSum !== null && { sums: [stored.leftSum, stored.rightSum] }),
    ...(stored.detail !== null && { detail: parseJson(detail, stored.detail) }),
    ...(stored.at !== null && { at: unpack(places, stored.at) }),
    ...(stored.blanksAsZero && { blanksAsZero: true }),
    ...(stored.inferred && { inferred: true }),
  });

/** A finding without a verdict as it is packed. */
export const judgementOf = (check: number, finding: Finding): Judgement => ({
  check,
  ...(hasTerms(finding) && { operands: valuesOf(finding) }),
  ...(finding.sums && { sums: [...finding.sums] }),
  ...(hasDetail(finding) && { detail: finding.detail }),
  ...(finding.at.length > 0 && { at: packPlaces(finding.at) }),
  ...(finding.blanksAsZero && { blanksAsZero: true }),
  ...(finding.inferred && { inferred: true }),
});

const hasTerms = ({ left, right }: Finding): boolean => left.length + right.length > 0;
const hasDetail = (finding: Finding): boolean => Object.keys(finding.detail).length > 0;

export const undecided = (check: Check, judgement: Judgement): Finding =>
  findingOf(check, 'undetermined', judgement);

function findingOf(
  { rule, subject, severity, terms: sides }: Check,
  verdict: Finding['verdict'],
  judged: Omit<Judgement, 'check'>,
): Finding {
  const [left, relation, right] = parseJson(terms, sides);
  const {
    operands: values = [],
    at,
    sums = null,
    detail: details = {},
    blanksAsZero,
    inferred,
  } = judged;
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
    at: at === undefined ? [] : unpackPlaces(at).filter((place) => place !== null),
    ...(blanksAsZero && { blanksAsZero }),
    ...(inferred && { inferred }),
  };
}

const operandOf = (term: string, value: number | null = null): Operand =>
  term.endsWith(lastYear)
    ? { key: term.slice(0, -lastYear.length), yearsAgo: 1, value }
    : { key: term, value };

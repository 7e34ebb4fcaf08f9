import { editions } from '#lib/form/editions.ts';
import type { Edition } from '#lib/form/template.ts';
import { balances, columnTotals, type Equation, type Family, rowTotals } from './equations.ts';
import type { Finding, Operand } from './finding.ts';

/** A cell that, were it printed otherwise, would make every failing equation it stands in hold. */
export interface Suspect {
  readonly key: string;
  /** As printed. */
  readonly value: number;
  /** Printed minus fitting: what all its equations are off by. */
  readonly difference: number;
  /** The failing equations it explains, two at least. */
  readonly findings: readonly Finding[];
}

/**
 * The likely culprits among the failing sums of one report: a row and a column (or balance) that are
 * off by the same number meet in one cell. Names a cell only when every sum it stands in is off by
 * that number, and nobody when two cells would explain the same failure. Findings that hold may be left out.
 */
export function suspect(findings: readonly Finding[]): Suspect[] {
  const failing = findings.filter((f) => f.verdict === 'fails' && touches.has(nameOf(f)));
  const judged = new Map(findings.map((finding) => [nameOf(finding), finding]));
  const candidates = [...new Set(failing.flatMap(keysOf))].flatMap((key) => accuse(key, judged));
  const accusers = (finding: Finding) =>
    candidates.filter((candidate) => candidate.findings.includes(finding)).length;
  return candidates.filter((candidate) => candidate.findings.every((f) => accusers(f) === 1));
}

/** The cell as a suspect, unless a sum it stands in holds, is off by another number, or is the only one. */
function accuse(key: string, judged: ReadonlyMap<string, Finding>): Suspect[] {
  const all = (equationsOf.get(key) ?? []).map((name) => judged.get(name));
  // What is not among the findings holds.
  const findings = all.flatMap((f) => (f?.verdict === 'undetermined' ? [] : [f]));
  const failing = findings.flatMap((f) => (f?.verdict === 'fails' ? [f] : []));
  const offs = [...new Set(failing.map((finding) => offBy(finding, key)))];
  const [off] = offs;
  const value = failing.flatMap(operandsOf).find((operand) => operand.key === key)?.value ?? null;
  if (failing.length < 2 || failing.length < findings.length || offs.length > 1) return [];
  if (value === null || off === undefined || off === 0 || value - off < 0) return [];
  return [{ key, value, difference: off, findings: failing }];
}

/** How much too large the cell is, if it alone is wrong. */
function offBy({ sums, left }: Finding, key: string): number {
  if (sums === null) return 0;
  const excess = sums[0] - sums[1];
  return left.some((operand) => operand.key === key) ? excess : -excess;
}

const operandsOf = ({ left, right }: Finding): Operand[] => [...left, ...right];
const keysOf = (finding: Finding) => operandsOf(finding).map(({ key }) => key);
const nameOf = ({ rule, subject }: Pick<Finding, 'rule' | 'subject'>) => `${rule} ${subject}`;

/** Rules whose equations cross each other. A total of 表四 has nothing to be crossed with. */
const crossing: readonly (readonly [rule: string, family: Family])[] = [
  ['row-total', rowTotals],
  ['column-total', columnTotals],
  ['balance', balances],
];

const named: readonly (readonly [name: string, equation: Equation])[] = (
  editions as readonly Edition[]
).flatMap(({ tables }) =>
  tables
    .filter(({ section }) => section === '三')
    .flatMap((table) =>
      crossing.flatMap(([rule, family]) =>
        family(table).map(
          (equation) => [nameOf({ rule, subject: equation.subject }), equation] as const,
        ),
      ),
    ),
);

const touches: ReadonlySet<string> = new Set(named.map(([name]) => name));

/** The equations each cell stands in, by rule and subject. */
const equationsOf: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, Set<string>>();
  for (const [name, { left, right }] of named)
    for (const { key } of [...left, ...right])
      found.set(key, (found.get(key) ?? new Set()).add(name));
  return new Map([...found].map(([key, names]) => [key, [...names]]));
})();

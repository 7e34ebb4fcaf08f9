import type { Document } from '#lib/extract/document.ts';
import { cellOf } from '#lib/form/cell-of.ts';
import type { Fact, Report } from '#lib/parse/fact.ts';
import { check } from '../check.ts';
import type { Figure, Figures, Finding } from '../finding.ts';
import type { Change } from './accusation.ts';
import type { Neighbourhood } from './sheet-equations.ts';

/** A figure that an address asks to be tried with another number. */
type Tried = Pick<Change, 'key' | 'years' | 'from' | 'to'>;

/** What the checks would say if some figures were printed otherwise. Nothing of it is stored. */
export interface Trial {
  readonly changes: readonly Tried[];
  readonly facts: readonly Fact[];
  /** All findings on the changed figures. */
  readonly findings: readonly Finding[];
  /** What fails as printed and no longer does; what fails only then; what fails both ways. */
  readonly mended: readonly Finding[];
  readonly broken: readonly Finding[];
  readonly still: readonly Finding[];
}

/** A report as it counts, and the document it stands in. */
interface Reading {
  readonly report: Report;
  readonly document: Document;
}

/** Changes are at most as many as a remedy has; an address typed by hand may ask for more. */
const mostTried = 12;

/**
 * Tries what an address asks, each as `KEY:VALUE`; `KEY@-1` and `KEY@1` stand in the years beside. Null:
 * nothing to try.
 */
export function trialOf(
  texts: readonly string[],
  { report, document }: Reading,
  around: Neighbourhood,
): Trial | null {
  const asked = texts.slice(0, mostTried);
  const changes = asked.flatMap((text) => triedIn(text, around));
  if (changes.length === 0) return null;
  const own = new Map(changes.filter(({ years }) => years === 0).map(({ key, to }) => [key, to]));
  const facts = report.facts.map((fact) => altered(fact, own.get(fact.key)));
  const before = check(report, around.previous, document);
  const findings = check({ ...report, facts }, previousOf(around, changes), document);
  const [failed, fails] = [failing(before), failing(findings)];
  const mended = findings.filter((one) => failed.has(nameOf(one)) && one.verdict === 'holds');
  const apart = (isOld: boolean) =>
    [...fails].filter(([name]) => failed.has(name) === isOld).map(([, finding]) => finding);
  return { changes, facts, findings, mended, broken: apart(false), still: apart(true) };
}

function triedIn(text: string, { current, previous, next }: Neighbourhood): Tried[] {
  const [, key = '', beside, number] = /^([\w./]+)(?:@(-1|1))?:(\d{1,9})$/.exec(text) ?? [];
  const years = beside === '-1' ? -1 : beside === '1' ? 1 : 0;
  const figure = { '-1': previous, 0: current, 1: next }[years]?.facts.get(key);
  if (figure === undefined || cellOf(key)?.unit !== 'count') return [];
  return [{ key, years, from: figure.value, to: Number(number) }];
}

function altered(fact: Fact, to: number | undefined): Fact {
  if (to === undefined) return fact;
  const { reason: _, ...placed } = fact;
  return { ...placed, status: 'read', value: to, text: String(to) };
}

/** Last year's figures with what is tried in them. */
function previousOf({ previous }: Neighbourhood, changes: readonly Tried[]): Figures | null {
  const beside = changes.filter(({ years }) => years === -1);
  if (previous === null || beside.length === 0) return previous;
  const tried = beside.map(({ key, to }): [string, Figure] => [key, { status: 'read', value: to }]);
  return { ...previous, facts: new Map([...previous.facts, ...tried]) };
}

const nameOf = ({ rule, subject }: Finding) => `${rule} ${subject}`;

const failing = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(
    findings
      .filter(({ verdict }) => verdict === 'fails')
      .map((finding) => [nameOf(finding), finding]),
  );

import { check } from '#lib/checks/check.ts';
import type { Figures, Finding } from '#lib/checks/finding.ts';
import { rules } from '#lib/checks/rules.ts';
import type { Document } from '#lib/extract/document.ts';
import { cellOf } from '#lib/form/cell-of.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Fact, Report } from '#lib/parse/fact.ts';
import { dice } from '#lib/samples/random.ts';
import { printed } from '#lib/samples/sheet.ts';
import { besideOf, type Slipped, slipsOf } from './slips.ts';

/** A report as read, the document it stands in, and the figures of the year before. */
export interface Subject {
  readonly report: Report;
  readonly document: Document;
  readonly previous: Figures | null;
}

/** How many single wrong figures were tried in some place, and how many no rule saw. */
export interface Share {
  readonly tried: number;
  readonly unseen: number;
}

/** What the rules see of every single wrong figure. */
export interface Coverage extends Share {
  readonly reports: number;
  /** How many each rule sees, by its id. */
  readonly rules: Readonly<Record<string, number>>;
  readonly places: Readonly<Record<string, Share>>;
}

interface Trial {
  readonly place: string;
  readonly seenBy: readonly string[];
}

/** Prints every figure of some reports wrongly, one at a time, in every typical way, and asks all rules. */
export function coverageOf(edition: Edition, subjects: readonly Subject[], only = ''): Coverage {
  const trials = subjects.flatMap((subject) => trialsOf(edition, subject, only));
  const places = [...new Set(trials.map(({ place }) => place))];
  return {
    reports: subjects.length,
    ...shareOf(trials),
    rules: Object.fromEntries(
      rules.map(({ id }) => [id, trials.filter(({ seenBy }) => seenBy.includes(id)).length]),
    ),
    places: Object.fromEntries(
      places.map((place) => [place, shareOf(trials.filter((trial) => trial.place === place))]),
    ),
  };
}

const shareOf = (trials: readonly Trial[]): Share => ({
  tried: trials.length,
  unseen: trials.filter(({ seenBy }) => seenBy.length === 0).length,
});

function trialsOf(edition: Edition, subject: Subject, only: string): Trial[] {
  const { report, previous } = subject;
  const beside = besideOf(edition);
  const values = new Map<string, number | null>(report.facts.map(({ key, value }) => [key, value]));
  const known = new Set(failuresOf(subject, report.facts));
  return report.facts.flatMap((fact, i) => {
    const unit = cellOf(fact.key)?.unit;
    if (fact.value === null || unit === undefined || !fact.key.startsWith(only)) return [];
    // One seed a figure, so that a part of the form gives the figures the whole gives.
    const roll = dice(`${report.publisher} ${report.year} ${fact.key}`);
    const lastYear = previous?.facts.get(fact.key)?.value ?? null;
    const neighbours = (beside.get(fact.key) ?? []).flatMap((key) => values.get(key) ?? []);
    return slipsOf(fact.value, { unit, lastYear, neighbours }, roll).map((slipped): Trial => {
      const facts = report.facts.with(i, printedSo(fact, slipped));
      const failing = failuresOf(subject, facts).filter((name) => !known.has(name));
      return { place: placeOf(fact.key), seenBy: failing.map((name) => name.split(' ')[0] ?? '') };
    });
  });
}

function printedSo(fact: Fact, { value }: Slipped): Fact {
  const cell = cellOf(fact.key);
  if (value === null || cell === undefined)
    return { key: fact.key, status: 'blank', value: null, text: '', at: fact.at };
  return { key: fact.key, status: 'read', value, text: printed(cell, value), at: fact.at };
}

const failuresOf = ({ report, document, previous }: Subject, facts: readonly Fact[]): string[] =>
  check({ ...report, facts }, previous, document)
    .filter(({ verdict }) => verdict === 'fails')
    .map(({ rule, subject }: Finding) => `${rule} ${subject}`);

/** A table of 表二; a row of 表三, the results together; parts and totals of 表四. */
function placeOf(key: string): string {
  const [table = '', row = '', column = ''] = key.split('.');
  const section = cellOf(key)?.table.section;
  if (section === '二') return table;
  if (section === '四') return `${table}.${column.endsWith('total') ? 'total' : 'parts'}`;
  return `${table}.${row.endsWith('total') ? row : row.split('/')[0]}`;
}

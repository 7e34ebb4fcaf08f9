import type { Fact, Report } from '#lib/parse/fact.ts';
import { edits } from './edits.ts';
import { compared } from './figures.ts';
import { type Reading, wordsOf } from './told.ts';

/**
 * Whether two readings of one office and year are one report.
 * - `same`: all that both could read is equal, and that is nearly all: one report in two renditions;
 * - `unsure`: they differ only where a figure or a character was not read for sure, or too little was
 *   read to compare; only a person can say;
 * - `other`: a figure, a date or a sentence differs for sure: it was published anew.
 */
export type Likeness = 'same' | 'unsure' | 'other';

/** Of a report's figures, so many must have been read in both for them to be called the same. */
const enough = 3 / 4;
/** Of the figures recognised in pictures, more than so many differing are no slip of the recogniser. */
const slips = 1 / 10;

export function likeness(a: Reading, b: Reading): Likeness {
  if (a.report.edition !== b.report.edition) return 'other';
  const seen = isRecognised(a) || isRecognised(b);
  const verdicts = [
    figuresAlike(a.report.facts, b.report.facts, seen),
    datesAlike(a.report, b.report, seen),
    seen ? 'same' : wordsAlike(a, b),
    seen ? 'same' : claimsAlike(a, b),
  ];
  return worst.find((verdict) => verdicts.includes(verdict)) ?? 'same';
}

const worst: readonly Likeness[] = ['other', 'unsure'];

/** Whether characters of it were recognised in pictures, and may be wrong without anybody's doing. */
export const isRecognised = ({ document }: Pick<Reading, 'document'>): boolean =>
  document.format === 'scan' ||
  document.blocks.some((block) =>
    block.kind === 'text'
      ? block.recognised !== undefined
      : block.cells.some(({ recognised }) => recognised !== undefined),
  );

function figuresAlike(a: readonly Fact[], b: readonly Fact[], seen: boolean): Likeness {
  const others = new Map(b.map((fact) => [fact.key, fact]));
  const pairs = a.flatMap((fact) => {
    const other = others.get(fact.key);
    return other === undefined ? [] : [[fact, other] as const];
  });
  const results = pairs.map(([one, other]) => compared(one, other));
  const count = (result: (typeof results)[number]) => results.filter((r) => r === result).length;
  const changed = count('changed');
  if (changed > (seen ? pairs.length * slips : 0)) return 'other';
  const contradicted = pairs.some(([one, other]) => contradicts(one, other));
  return changed > 0 || contradicted || count('equal') < pairs.length * enough ? 'unsure' : 'same';
}

/** A number placed by rule that is not the other's; what is unread contradicts nothing. */
const contradicts = (one: Fact, other: Fact): boolean =>
  one.status !== 'unread' && other.status !== 'unread' && compared(one, other) !== 'equal';

/** A date only one of them tells contradicts nothing: a Word file has no day of publication. */
function datesAlike(a: Report, b: Report, seen: boolean): Likeness {
  const differs = (['publishedOn', 'signedOn', 'period'] as const).some((name) => {
    const [one, other] = [a[name], b[name]];
    return one !== null && other !== null && String(one.value) !== String(other.value);
  });
  return differs ? (seen ? 'unsure' : 'other') : 'same';
}

/** Of the characters of a section, so many may differ between formats; none within one. */
const tolerance = 1 / 100;

function wordsAlike(a: Reading, b: Reading): Likeness {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const part = a.document.format === b.document.format ? 0 : tolerance;
  const shared = [...words].flatMap(([id, text]) => {
    const other = others.get(id);
    return other === undefined ? [] : [nearly(text, other, part)];
  });
  // One of them was read without its sections: only tables alone, without a sentence, say nothing else.
  if (shared.length === 0) return isWordless(words) || isWordless(others) ? 'same' : 'unsure';
  // The free form before 2019 has no figures: its words are all there is to compare.
  if (a.report.edition === 'pre-2019' && isWordless(words)) return 'unsure';
  return shared.every(Boolean) ? 'same' : 'other';
}

/** What the prose of all sections says of its numbers, «未发生…» included. In plain text it may run into tables. */
function claimsAlike(a: Reading, b: Reading): Likeness {
  if (claimsOf(a) === claimsOf(b)) return 'same';
  const { format } = a.document;
  return format === b.document.format && format !== 'text' ? 'other' : 'unsure';
}

const claimsOf = ({ report }: Reading): string =>
  report.claims
    .map(({ metric, value, qualifier, year }) => [metric, value, qualifier, year].join(' '))
    .sort()
    .join('\n');

const isWordless = (words: ReadonlyMap<string, string>): boolean =>
  [...words.values()].every((text) => text === '');

/** Numbers in any writing: where they differ, it is no slip of a format. */
const numeral = /[\p{N}零〇一二三四五六七八九十百千万亿两]/u;

function nearly(a: string, b: string, part: number): boolean {
  const [before, after] = [[...a], [...b]];
  const found = edits(before, after, Math.floor(Math.max(before.length, after.length) * part));
  return (
    found?.every(
      ({ kind, before: was, after: is }) =>
        kind === 'same' || !numeral.test([...before.slice(...was), ...after.slice(...is)].join('')),
    ) ?? false
  );
}

/** What tells which of two renditions is read better. */
export interface Legibility {
  readonly report: Report;
  readonly recognised: boolean;
}

/**
 * Whether the second rendition is the better reading: fewer figures unread, then inferred, then characters
 * given rather than recognised, then more dates told.
 */
export function isBetter(first: Legibility, second: Legibility): boolean {
  const [a, b] = [shortcomings(first), shortcomings(second)];
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (b[at] ?? 0) < (a[at] ?? 0);
}

function shortcomings({ report, recognised }: Legibility): number[] {
  const count = (status: Fact['status']) => report.facts.filter((f) => f.status === status).length;
  const untold = [report.publishedOn, report.signedOn, report.period].filter((d) => d === null);
  return [count('unread'), count('inferred'), recognised ? 1 : 0, untold.length];
}

import type { Volumes } from '../chain.ts';
import type { Publisher, Year } from '../district.ts';
import type { Figures } from '../figures.ts';

/** What the sentences of one report may speak of. */
export interface Facts {
  readonly publisher: Publisher;
  readonly year: Year;
  /** As the prose tells them: where a misprint is planted in a table, the prose keeps the true figure. */
  readonly figures: Figures;
  readonly volumes: Volumes;
  /** Of the year before; null in the first year and after a missing report. */
  readonly last: { readonly figures: Figures; readonly volumes: Volumes } | null;
}

/** A sentence or two, written by hand. */
export type Phrase = (facts: Facts) => string;
/** One for each publisher of a year, and one for each year of a publisher. */
export type Bank = readonly [Phrase, Phrase, Phrase, Phrase, Phrase, Phrase, Phrase];

export const figure = (facts: Facts, key: string): number => {
  const value = facts.figures.get(key);
  if (value === undefined) throw new Error(`no figure ${key} in ${facts.year}`);
  return value;
};
export const applied = (facts: Facts, row: string, column = 'total') =>
  figure(facts, `applications.${row}.${column}`);

/** Reconsiderations and law suits of the year. */
export const cases = (facts: Facts) => ({
  reconsideration: figure(facts, 'remedies.cases.reconsideration/total'),
  litigation:
    figure(facts, 'remedies.cases.litigation/direct/total') +
    figure(facts, 'remedies.cases.litigation/afterReconsideration/total'),
});

/** «300余», for 300 to 399. */
export const over = (n: number) => `${Math.floor(n / 100) * 100}余`;
/** «近390», for 381 to 390. */
export const nearly = (n: number) => `近${Math.ceil(n / 10) * 10}`;

/** «比上年增加12条»; nothing when there is no year before. */
export const growth = (now: number, before: number | undefined, unit: string, word = '比上年') => {
  if (before === undefined) return '';
  if (now === before) return `，与上年持平`;
  return `，${word}${now > before ? '增加' : '减少'}${Math.abs(now - before)}${unit}`;
};

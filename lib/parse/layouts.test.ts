import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '#lib/extract/readers.ts';
import { edition2019, edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Fact } from './fact.ts';
import { readFigure } from './figure.ts';
import { readTables } from './tables.ts';
import { type Filling, filledForm, type Texts } from './testing/filled-forms.ts';
import { type Layout, layouts } from './testing/layouts.ts';

const editions: readonly Edition[] = [edition2019, edition2021];
const fillings: readonly Filling[] = [
  { errors: 0, blanks: 0 },
  { errors: 3, blanks: 0 },
  { errors: 1, blanks: 5 },
  { errors: 0, blanks: 40 },
  { errors: 0, blanks: 97 },
];
/** The same forms every time; GOUJI_SEED looks further. */
const seed = Number(process.env.GOUJI_SEED ?? 1);
const RUNS = 4;

const factsOf = (layout: Layout, edition: Edition, texts: Texts): Fact[] => {
  const extracted = extract(new TextEncoder().encode(layout.write(edition, texts)), 'report');
  if (extracted.status !== 'document') throw new Error(extracted.because);
  return readTables(extracted.document, edition, []).facts;
};

/** What was written into the form, as the store holds it. */
function written(edition: Edition, texts: Texts): ReadonlyMap<string, number | null> {
  return new Map(
    figures(edition).map(({ key, unit }) => {
      const figure = readFigure(texts.get(key) ?? '', unit);
      return [key, figure.status === 'number' ? figure.value : null];
    }),
  );
}

/** Read, and not what was written: as a number, or as a blank where a number stands. */
const isSilentlyWrong = (fact: Fact, value: number | null) =>
  (fact.status === 'read' && fact.value !== value) || (fact.status === 'blank' && value !== null);

describe.each(layouts)('$name', (layout) => {
  const each = (
    filling: Filling,
    judge: (facts: Fact[], truth: ReadonlyMap<string, number | null>) => void,
  ) => {
    for (const edition of editions)
      fc.assert(
        fc.property(filledForm(edition, filling), (texts) =>
          judge(factsOf(layout, edition, texts), written(edition, texts)),
        ),
        { numRuns: RUNS, seed, endOnFailure: true },
      );
  };

  test.each(fillings)('nothing is silently wrong: %o', (filling) => {
    each(filling, (facts, truth) => {
      expect(facts.filter((fact) => isSilentlyWrong(fact, truth.get(fact.key) ?? null))).toEqual(
        [],
      );
    });
  });

  test.runIf(['cells', 'full-rows'].includes(layout.keeps))('a full form is read whole', () => {
    each({ errors: 3, blanks: 0 }, (facts, truth) => {
      const missed = facts.filter(
        (fact) => fact.status !== 'read' || fact.value !== truth.get(fact.key),
      );
      expect(missed).toEqual([]);
    });
  });

  test.runIf(layout.keeps === 'cells')('blanks keep their place', () => {
    each({ errors: 1, blanks: 5 }, (facts, truth) => {
      const missed = facts.filter(
        (fact) => fact.status === 'unread' || fact.value !== truth.get(fact.key),
      );
      expect(missed).toEqual([]);
    });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '#lib/extract/document.ts';
import { readMarkup } from '#lib/extract/markup.ts';
import { edition2019, edition2021 } from '#lib/form/editions.ts';
import { figures } from '#lib/form/lines.ts';
import type { Edition } from '#lib/form/template.ts';
import type { Fact } from './fact.ts';
import { readFigure } from './figure.ts';
import { readTables } from './tables.ts';
import { type Filling, filledForm, type Texts } from './testing/filled-forms.ts';
import { type Layout, layouts } from './testing/layouts.ts';

const read = (layout: Layout, edition: Edition, texts: Texts) => {
  const document = readMarkup(layout.write(edition, texts), 'utf-8');
  return { document, facts: readTables(document, edition, []).facts };
};

/** The figure as written: a whole number, or null for a blank. */
const written = (edition: Edition, texts: Texts) =>
  new Map(
    figures(edition).map(({ key, unit }) => {
      const figure = readFigure(texts.get(key) ?? '', unit);
      return [key as string, figure.status === 'number' ? figure.value : null];
    }),
  );

const forms = (filling: Filling): fc.Arbitrary<[Edition, Texts]> =>
  fc
    .constantFrom<Edition>(edition2021, edition2019)
    .chain((edition) => fc.tuple(fc.constant(edition), filledForm(edition, filling)));

const fillings: Filling[] = [
  { errors: 0, blanks: 0 },
  { errors: 3, blanks: 0 },
  { errors: 1, blanks: 5 },
  { errors: 0, blanks: 40 },
];

const cases = layouts.flatMap((layout) =>
  fillings.map((filling) => ({ layout, filling, name: layout.name, ...filling })),
);

/** What came that was not written: a figure in the wrong place, or a blank where a figure stood. */
const wrong = (facts: readonly Fact[], due: ReadonlyMap<string, number | null>, sure: boolean) =>
  facts.filter(({ key, status, value }) => {
    if (status === 'unread' || (status === 'inferred' && sure)) return false;
    return value !== due.get(key);
  });

describe('whatever the layout, nothing is silently wrong', () => {
  test.each(cases)('$name, $errors wrong, $blanks % blank', ({ layout, filling }) => {
    fc.assert(
      fc.property(forms(filling), ([edition, texts]) => {
        const { facts } = read(layout, edition, texts);
        const due = written(edition, texts);
        expect(facts.map(({ key }) => key)).toEqual([...due.keys()]);
        // Where digits run together and a published figure is wrong, sums may fit by chance: hence `inferred`.
        const isSure = layout.keeps === 'nothing' && filling.errors > 0;
        expect(wrong(facts, due, isSure)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});

describe('what keeps its place is read', () => {
  const whole = cases.filter(
    ({ layout, filling }) =>
      layout.keeps === 'cells' || (layout.keeps === 'full-rows' && filling.blanks === 0),
  );
  test.each(whole)('$name, $errors wrong, $blanks % blank', ({ layout, filling }) => {
    fc.assert(
      fc.property(forms(filling), ([edition, texts]) => {
        const { facts } = read(layout, edition, texts);
        const due = written(edition, texts);
        expect(facts.map(({ key, status, value }) => `${key} ${status} ${value}`)).toEqual(
          [...due].map(([key, value]) => `${key} ${value === null ? 'blank' : 'read'} ${value}`),
        );
      }),
      { numRuns: 5 },
    );
  });
});

/** What stands at the place of a fact. */
function printedAt({ blocks }: Document, { at }: Fact): string | null {
  const block = blocks[at?.block ?? -1];
  const source = block?.kind === 'grid' ? block.cells[at?.cell ?? -1] : block;
  return source === undefined || !('text' in source) ? null : source.text.slice(at?.start, at?.end);
}

test('every figure leads to its own digits', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...layouts),
      forms({ errors: 0, blanks: 10 }),
      (layout, [edition, texts]) => {
        const { document, facts } = read(layout, edition, texts);
        const told = facts.filter(({ text }) => text !== null);
        expect(told.map((fact) => printedAt(document, fact))).toEqual(told.map(({ text }) => text));
      },
    ),
    { numRuns: 40 },
  );
});

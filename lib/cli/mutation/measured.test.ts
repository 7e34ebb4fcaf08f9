import { expect, it } from 'vitest';
import written from '#lib/checks/coverage.json' with { type: 'json' };
import { rules } from '#lib/checks/rules.ts';
import { edition2021 } from '#lib/form/editions.ts';
import { outcomesOf } from './accusations.ts';
import { subjectsOf } from './measured.ts';
import { coverageOf } from './mutations.ts';
import { slipsOf } from './slips.ts';

it('what is written down is about the rules there are', () => {
  for (const { rules: seen } of Object.values(written.editions))
    expect(Object.keys(seen)).toEqual(rules.map(({ id }) => id));
});

it('what is written down of 表四 is what is measured', async () => {
  const { places } = coverageOf(edition2021, await subjectsOf(edition2021), 'remedies.');
  const known: Readonly<Record<string, unknown>> = written.editions['2021'].places;
  expect(Object.keys(places)).toEqual(['remedies.parts', 'remedies.total']);
  for (const [place, share] of Object.entries(places)) expect(known[place]).toEqual(share);
});

it('a single wrong figure of 表三 is named, and hardly ever another', () => {
  const { first, wrong, unseen } = outcomesOf('2021', {
    table: 'applications',
    errors: 1,
    times: 60,
  });
  expect(unseen).toBe(0);
  expect(wrong).toBe(0);
  expect(first).toBeGreaterThan(54);
});

it('every slip prints another figure; swapped keys need two, last year’s a year before', () => {
  const roll = {
    between: (from: number) => from,
    pick: <T>([first]: readonly [T, ...T[]]) => first,
  };
  const dice = { ...roll, weighted: () => 0 };
  const around = { unit: 'count', lastYear: 32, neighbours: [7] } as const;
  expect(slipsOf(32, around, dice)).toEqual([
    { slip: 'left-blank', value: null },
    { slip: 'miscount', value: 31 },
    { slip: 'typing', value: 12 },
    { slip: 'swapped', value: 23 },
    { slip: 'neighbour', value: 7 },
  ]);
});

import { expect, it } from 'vitest';
import { edition2019, edition2021 } from '#lib/form/editions.ts';
import type { Edition } from '#lib/form/template.ts';
import { checkAcross as checkAllAcross } from './check.ts';
import type { Figures } from './finding.ts';
import { altered, filled, read } from './sheet.ts';

/** What the rule of the carry-over says, other rules across years left out. */
const checkAcross = (current: Figures, previous: Figures | null) =>
  checkAllAcross(current, previous).filter(({ rule }) => rule === 'carry-over');

const zeros = (edition: Edition, year: number): Figures => ({
  year,
  edition: edition.id,
  facts: filled(edition, read(0)),
});
const before = zeros(edition2019, 2020);
const now = zeros(edition2021, 2021);
const handing: Figures = {
  ...before,
  facts: altered(before.facts, { 'applications.carriedForward.total': read(2) }),
};

it('is judged in seven columns, across the change of edition', () => {
  expect(checkAcross(now, before).map(({ verdict }) => verdict)).toEqual(Array(7).fill('holds'));
});

it('is an error in the total', () => {
  expect(checkAcross(now, handing).filter((f) => f.verdict === 'fails')).toMatchObject([
    {
      rule: 'carry-over',
      subject: 'applications.total',
      severity: 'error',
      left: [{ key: 'applications.carriedForward.total', yearsAgo: 1, value: 2 }],
      right: [{ key: 'applications.carriedOver.total', value: 0 }],
      sums: [2, 0],
    },
  ]);
});

it('is a warning for one kind of applicant', () => {
  const facts = altered(now.facts, { 'applications.carriedOver.naturalPerson': read(1) });
  const failing = checkAcross({ ...now, facts }, before).filter((f) => f.verdict === 'fails');
  expect(failing.map(({ subject, severity }) => [subject, severity])).toEqual([
    ['applications.naturalPerson', 'warning'],
  ]);
});

it.each([
  ['no report of the year before', null],
  ['a report of two years before', { ...handing, year: 2019 }],
  ['a report of the free form', { ...handing, edition: 'pre-2019' as const }],
])('stays open with %s', (_, previous) => {
  const because = checkAcross(now, previous).map(({ detail }) => detail.because);
  expect(because).toEqual(Array(7).fill('no-previous'));
});

it('has nothing to say of a report of the free form', () => {
  expect(checkAcross({ ...now, edition: 'pre-2019' }, before)).toEqual([]);
});

it('counts figures that the sums of their own form decided: no reader laid two reports side by side', () => {
  const decided = { status: 'inferred', value: 0, reason: 'sums-decide' } as const;
  const findings = checkAcross({ ...now, facts: filled(edition2021, decided) }, before);
  expect(findings.map(({ verdict, inferred }) => [verdict, inferred])).toEqual(
    Array(7).fill(['holds', true]),
  );
});

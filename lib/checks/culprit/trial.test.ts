import { expect, it } from 'vitest';
import { readSynthetic, syntheticReports } from '#lib/cli/synthetic/report.ts';
import { figuresOf } from '../check.ts';
import { trialOf } from './trial.ts';

const [before, own] = [...syntheticReports(2)].map(readSynthetic);
if (before === undefined || own === undefined) throw new Error('nothing was made');
const around = { current: figuresOf(own.report), previous: figuresOf(before.report), next: null };
const key = 'remedies.cases.reconsideration/total';
const valueAt = () => own.report.facts.find((fact) => fact.key === key)?.value ?? null;

it('a trial shows what would fail, and leaves the report as it is', () => {
  const printed = valueAt();
  const trial = trialOf([`${key}:77777`], own, around);
  expect(trial?.changes).toEqual([{ key, years: 0, from: printed, to: 77_777 }]);
  expect(trial?.facts.find((fact) => fact.key === key)?.value).toBe(77_777);
  expect(trial?.broken.map(({ rule }) => rule)).toContain('remedies-total');
  expect(valueAt()).toBe(printed);
});

it('what fails as printed and holds on trial is told as mended', () => {
  const facts = own.report.facts.map((fact) =>
    fact.key === key ? { ...fact, status: 'read' as const, value: 77_777, text: '77777' } : fact,
  );
  const report = { ...own.report, facts };
  const trial = trialOf(
    [`${key}:${valueAt()}`],
    { ...own, report },
    {
      ...around,
      current: figuresOf(report),
    },
  );
  expect(trial?.mended.map(({ rule }) => rule)).toContain('remedies-total');
  expect(trial?.broken).toEqual([]);
});

it('a figure of the year before is tried in its report alone', () => {
  const trial = trialOf(['applications.carriedForward.total@-1:88888'], own, around);
  expect(trial?.facts).toEqual(own.report.facts);
  const failing = [...(trial?.broken ?? []), ...(trial?.still ?? [])];
  expect(failing.map(({ rule }) => rule)).toContain('carry-over');
});

it.each(['', 'nothing:3', `${key}:-3`, `${key}:3.5`, `${key}@2:3`, key])(
  'an address that asks for nothing sensible tries nothing: %s',
  (asked) => expect(trialOf([asked], own, around)).toBeNull(),
);

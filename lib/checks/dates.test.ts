import { expect, it } from 'vitest';
import { latePublication, missingDate } from './dates.ts';
import { findingsOf } from './example.ts';
import type { Example } from './rule.ts';

const late = (example: Omit<Example, 'note'>) =>
  findingsOf(latePublication, { note: '', year: 2023, ...example })[0];

it.each([
  ['on the last day', { publishedOn: '2024-01-31' }, 'holds'],
  ['a day after', { publishedOn: '2024-02-01' }, 'fails'],
  [
    'signed in time and published late',
    { signedOn: '2024-01-20', publishedOn: '2024-02-19' },
    'fails',
  ],
  ['only signed, in time', { publishedOn: null, signedOn: '2024-01-23' }, 'holds'],
  ['only signed, and late at that', { publishedOn: null, signedOn: '2024-03-08' }, 'fails'],
  ['no date at all', { publishedOn: null }, 'undetermined'],
  ['moved to a new site', { signedOn: '2024-01-20', publishedOn: '2026-06-15' }, 'undetermined'],
  ['a district in March', { publisher: '江岸区', publishedOn: '2024-03-05' }, 'holds'],
  ['a zone in March', { publisher: '高新区管委会', publishedOn: '2024-03-05' }, 'undetermined'],
  ['a zone in April', { publisher: '高新区管委会', publishedOn: '2024-04-01' }, 'fails'],
] as const)('%s', (_, example, verdict) => {
  expect(late(example)?.verdict).toBe(verdict);
});

it('counts the days', () => {
  const finding = findingsOf(latePublication, latePublication.examples.breaks)[0];
  expect(finding?.detail).toEqual({
    date: '2022-03-17',
    by: 'published',
    deadline: '2022-01-31',
    days: 45,
  });
});

it('is no lateness to have no date', () => {
  expect(findingsOf(missingDate, missingDate.examples.breaks)[0]?.severity).toBe('info');
});

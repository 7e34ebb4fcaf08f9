import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOrder, latePublication, missingDate } from './dates.ts';
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

const jianghe = { setBy: '江禾区', day: '2024-01-20' } as const;
it.each([
  ['on the last day the district gives', '2024-01-20', 'holds', 'error'],
  ['a day after, and within that of the law', '2024-01-21', 'fails', 'warning'],
  ['on the last day of the law', '2024-01-31', 'fails', 'warning'],
  ['after the law', '2024-02-01', 'fails', 'error'],
] as const)('with a deadline of the district: %s', (_, publishedOn, verdict, severity) => {
  expect(late({ publishedOn, deadline: jianghe })).toMatchObject({ verdict, severity });
});

it('says whose deadline was missed, and which is the law', () => {
  expect(late({ publishedOn: '2024-01-25', deadline: jianghe })?.detail).toEqual({
    date: '2024-01-25',
    by: 'published',
    deadline: '2024-01-20',
    days: 5,
    setBy: '江禾区',
    statutory: '2024-01-31',
  });
  expect(late({ publishedOn: '2024-02-05', deadline: jianghe })?.detail).toMatchObject({
    deadline: '2024-01-31',
    days: 5,
  });
});

it.each([
  ['a whole district is not bound by what it sets', '江岸区', '2024-03-05', 'holds'],
  ['a zone may be a whole one', '高新区管委会', '2024-01-25', 'undetermined'],
  ['a zone in time is in time either way', '高新区管委会', '2024-01-20', 'holds'],
] as const)('%s', (_, publisher, publishedOn, verdict) => {
  expect(late({ publisher, publishedOn, deadline: jianghe })?.verdict).toBe(verdict);
});

const days = fc.integer({ min: -40, max: 120 }).map((n) => dayFrom('2024-01-31', n));
const dayFrom = (day: string, n: number) =>
  new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);
const publisher = fc.constantFrom('望江街道办事处', '江岸区', '高新区管委会');

it('no deadline makes an error of what was none, nor takes one away', () => {
  fc.assert(
    fc.property(days, days, publisher, (publishedOn, day, name) => {
      const example = { publishedOn, publisher: name };
      const [lawful, local] = [late(example), late({ ...example, deadline: { setBy: '', day } })];
      const isError = (finding = lawful) =>
        finding?.verdict === 'fails' && finding.severity === 'error';
      expect(isError(local)).toBe(isError(lawful));
      // A later day than that of the law changes nothing.
      if (day >= '2024-01-31') expect(local).toEqual(lawful);
    }),
  );
});

it('is no lateness to have no date', () => {
  expect(findingsOf(missingDate, missingDate.examples.breaks)[0]?.severity).toBe('info');
});

it.each([
  ['signed, then published', { signedOn: '2024-01-15', publishedOn: '2024-01-20' }, ['holds']],
  ['signed when it was out', { signedOn: '2024-01-22', publishedOn: '2024-01-20' }, ['fails']],
  ['signed with the old year', { signedOn: '2023-01-15', publishedOn: '2024-01-20' }, ['fails']],
  ['moved to a new site', { signedOn: '2024-01-15', publishedOn: '2026-06-01' }, ['holds']],
  [
    'all of it too early is told elsewhere',
    { signedOn: '2023-12-20', publishedOn: '2023-12-22' },
    ['holds'],
  ],
  ['one date alone', { publishedOn: null, signedOn: '2023-01-15' }, []],
] as const)('the order of dates: %s', (_, dates, verdicts) => {
  const found = findingsOf(dateOrder, { note: '', year: 2023, ...dates });
  expect(found.map(({ verdict }) => verdict)).toEqual(verdicts);
});

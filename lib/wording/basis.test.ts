import { expect, it } from 'vitest';
import { latePublication } from '#lib/checks/dates.ts';
import { findingsOf } from '#lib/checks/example.ts';
import { basisWords } from './basis.ts';

const deadline = { setBy: '江禾区', day: '2024-01-20' } as const;

it.each([
  ['the district', '2024-01-25', '江禾区规定的公布期限（2024年1月20日）；法定期限见《条例》'],
  ['the law', '2024-02-05', '《条例》'],
])('rests on the deadline of %s', (_, publishedOn, words) => {
  const [finding] = findingsOf(latePublication, { note: '', year: 2023, publishedOn, deadline });
  expect(finding && basisWords(finding, '《条例》')).toBe(words);
});

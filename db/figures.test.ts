import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { figureKeys, keysOf, positionOf } from './figures.ts';

it('the editions share their figures: 226 in all', () => {
  expect([keysOf('2019').length, keysOf('2021').length, figureKeys.length]).toEqual([
    198, 200, 226,
  ]);
  expect(keysOf('pre-2019')).toEqual([]);
});

// Stored reports give the status of a figure by its place in this list. A new edition adds to its end, and
// then this number grows; a figure that moves would be read as another.
it('no figure has moved since reports were first stored', () => {
  const first = figureKeys.slice(0, 226).join('\n');
  expect(createHash('sha256').update(first).digest('hex')).toBe(
    '316f19ed56a074b5d0bb22a487375c1332bd7588e56043a40331af9b364a7e03',
  );
  expect(() => positionOf('applications.received.nobody')).toThrow();
});
